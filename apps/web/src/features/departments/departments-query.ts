import { graphql } from "../../generated/gql.ts";

export const Departments_Query = graphql(/* GraphQL */ `
  query Departments {
    now
    departments {
      id
      code
      name
      nameEn
      members
      head { id code name familyName familyReading givenReading }
      supervisingLeader { id code name familyName familyReading givenReading }
    }
  }
`);

export const AddDepartment_Mutation = graphql(/* GraphQL */ `
  mutation AddDepartment($input: AddDepartmentInput!, $key: ID!) {
    addDepartment(input: $input, key: $key) {
      ... on Department { id code name }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangeDepartment_Mutation = graphql(/* GraphQL */ `
  mutation ChangeDepartment($input: ChangeDepartmentInput!, $key: ID!) {
    changeDepartment(input: $input, key: $key) {
      ... on Department { id code name }
      ...Refusal_words @unmask
    }
  }
`);

export const CloseDepartment_Mutation = graphql(/* GraphQL */ `
  mutation CloseDepartment($input: CloseDepartmentInput!, $key: ID!) {
    closeDepartment(input: $input, key: $key) {
      ... on Department { id code name }
      ...Refusal_words @unmask
    }
  }
`);
