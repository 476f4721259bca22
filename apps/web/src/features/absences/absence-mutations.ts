import { graphql } from "../../generated/gql.ts";

export const RecordAbsence_Mutation = graphql(/* GraphQL */ `
  mutation RecordAbsence($input: AbsenceInput!, $key: ID!) {
    recordAbsence(input: $input, key: $key) {
      ... on Absence { id version startsAt endsAt }
      ...Refusal_words @unmask
    }
  }
`);

export const EndAbsence_Mutation = graphql(/* GraphQL */ `
  mutation EndAbsence($input: EndAbsenceInput!, $key: ID!) {
    endAbsence(input: $input, key: $key) {
      ... on Absence { id version startsAt endsAt withdrawn }
      ...Refusal_words @unmask
    }
  }
`);
