import { graphql } from "../../generated/gql.ts";

/** Today's pauses, and who serves from which seat. */
export const PauseWindow_Query = graphql(/* GraphQL */ `
  query PauseWindow {
    now
    days(count: 1) {
      date
      pauses {
        id
        startsAt
        endsAt
        window { id code number }
      }
      coverage {
        spans {
          startsAt
          endsAt
          state
          post { id code name nameEn window { id code number name nameEn } }
          servedAt { id code }
        }
      }
    }
  }
`);

export const PauseWindow_Mutation = graphql(/* GraphQL */ `
  mutation PauseWindowFor($input: PauseInput!, $key: ID!) {
    pauseWindow(input: $input, key: $key) {
      ... on Pause { id startsAt endsAt window { id code number } }
      ...Refusal_words @unmask
    }
  }
`);

export const ResumeWindow_Mutation = graphql(/* GraphQL */ `
  mutation ResumeWindow($input: ResumeInput!, $key: ID!) {
    resumeWindow(input: $input, key: $key) {
      ... on Pause { id startsAt endsAt window { id code number } }
      ...Refusal_words @unmask
    }
  }
`);
