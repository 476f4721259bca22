import { graphql } from "../../generated/gql.ts";

export const DecideLeave_Mutation = graphql(/* GraphQL */ `
  mutation DecideLeave($input: DecisionInput!, $key: ID!) {
    decideLeave(input: $input, key: $key) {
      ... on LeaveRequest {
        id
        version
        status
        waitsFor { id name familyName familyReading givenReading }
      }
      ...Refusal_words @unmask
    }
  }
`);

export const DecideLeaves_Mutation = graphql(/* GraphQL */ `
  mutation DecideLeaves($input: DecisionsInput!, $key: ID!) {
    decideLeaves(input: $input, key: $key) {
      ... on LeavesDecided {
        decided {
          requestId
          result {
            ... on LeaveRequest { id version status }
            ...Refusal_words @unmask
          }
        }
      }
      ...Refusal_words @unmask
    }
  }
`);

export const AnswerCover_Mutation = graphql(/* GraphQL */ `
  mutation AnswerCover($input: AnswerCoverInput!, $key: ID!) {
    answerCover(input: $input, key: $key) {
      ... on LeaveRequest { id version held coverReason }
      ...Refusal_words @unmask
    }
  }
`);
