import { graphql } from "../../generated/gql.ts";

/** One day of a window with all its reasons: what popover and drawer show, asked for once. */
export const WhyDay_Query = graphql(/* GraphQL */ `
  query WhyDay($date: Date!, $posts: [String!]!) {
    now
    days(from: $date, count: 1) {
      date
      coverage(posts: $posts) {
        spans {
          post { id code }
          startsAt
          endsAt
          state
          presence
          actingStaff { id name familyName familyReading givenReading }
          servedAt { id number }
          reasons {
            role
            position
            verdict
            since
            until
            staff { id name familyName familyReading givenReading title titleEn phoneExt }
            holding { id code name nameEn }
            absence { id kind leaveType }
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
          absence { id kind leaveType }
        }
      }
    }
  }
`);
