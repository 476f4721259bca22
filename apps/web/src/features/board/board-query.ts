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
          reasons {
            role
            position
            verdict
            since
            until
            staff { id name familyName familyReading givenReading title titleEn phoneExt }
            holding { id code name nameEn }
            absence { id kind leaveType pending }
          }
        }
      }
      possibleGaps(posts: $posts) {
        post { id code }
        startsAt
        endsAt
        reasons {
          role
          position
          verdict
          since
          until
          staff { id name familyName familyReading givenReading title titleEn phoneExt }
          holding { id code name nameEn }
          absence { id kind leaveType pending }
        }
      }
    }
    ahead: days(from: $tomorrow, count: 13) {
      date
      coverage(posts: $posts) { gaps { post { id code } startsAt endsAt } }
      possibleGaps(posts: $posts) { post { id code } startsAt endsAt }
    }
  }
`);
