import { graphql } from "../../generated/gql.ts";

/** The board in one question: a day's windows, its gaps with their candidates, and what the next days hold. */
export const Board_Query = graphql(/* GraphQL */ `
  query Board($date: Date!, $tomorrow: Date!, $posts: [String!]!) {
    now
    days(from: $date, count: 1) {
      date
      kind
      name
      provisional
      startsAt
      endsAt
      coverage(posts: $posts) {
        spans {
          post { id code }
          startsAt
          endsAt
          state
          presence
          actingStaff { id name familyName familyReading givenReading }
          servedAt { id number }
        }
        gaps {
          post { id code }
          startsAt
          endsAt
          reasons { ...Reason_verdict @unmask }
        }
      }
      possibleGaps(posts: $posts) {
        post { id code }
        startsAt
        endsAt
        reasons { ...Reason_verdict @unmask }
      }
    }
    ahead: days(from: $tomorrow, count: 13) {
      date
      coverage(posts: $posts) { gaps { post { id code } startsAt endsAt } }
      possibleGaps(posts: $posts) { post { id code } startsAt endsAt }
    }
  }
`);
