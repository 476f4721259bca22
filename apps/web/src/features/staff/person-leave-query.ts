import { graphql } from "../../generated/gql.ts";

/** A person's leave: what there is of each type, their children, and the requests behind it. */
export const PersonLeave_Query = graphql(/* GraphQL */ `
  query PersonLeave($code: String!, $year: Int!, $first: Int!, $after: String) {
    now
    staff(code: $code) {
      id
      leaveBalances(year: $year) { ...Balance_words @unmask }
      children { id name bornOn }
      leaveRequests(first: $first, after: $after) {
        edges { node { ...Leave_line @unmask } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const AdjustLeave_Mutation = graphql(/* GraphQL */ `
  mutation AdjustLeave($input: AdjustLeaveInput!, $key: ID!) {
    adjustLeave(input: $input, key: $key) {
      ... on Staff { id }
      ...Refusal_words @unmask
    }
  }
`);

export const AddChild_Mutation = graphql(/* GraphQL */ `
  mutation AddChild($input: AddChildInput!, $key: ID!) {
    addChild(input: $input, key: $key) {
      ... on Child { id name bornOn }
      ...Refusal_words @unmask
    }
  }
`);

export const RemoveChild_Mutation = graphql(/* GraphQL */ `
  mutation RemoveChild($input: RemoveChildInput!, $key: ID!) {
    removeChild(input: $input, key: $key) {
      ... on Staff { id }
      ...Refusal_words @unmask
    }
  }
`);
