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

/** Of all of them together no more is said than that it is too many: the words of every refusal twice are too broad. */
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
      ... on Refusal { code message }
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
