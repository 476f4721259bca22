import { graphql } from "../../generated/gql.ts";
import type { WhyDayQueryVariables } from "../../generated/graphql.ts";

/** A candidate as popover, drawer and panel tell of them. Its parts are for whoever spreads it. */
export const Reason_verdict = graphql(/* GraphQL */ `
  fragment Reason_verdict on CandidateVerdict {
    role
    position
    verdict
    since
    until
    staff { id name familyName familyReading givenReading title titleEn phoneExt }
    holding { id code name nameEn }
    absence { id kind leaveType pending }
  }
`);

/** As known now with every later correction, or as it was seen then. */
export type CoverageRecord = WhyDayQueryVariables["record"];

/** One day of a window with all its reasons: what popover and drawer show, asked for once. */
export const WhyDay_Query = graphql(/* GraphQL */ `
  query WhyDay($date: Date!, $posts: [String!]!, $record: CoverageRecord!) {
    now
    days(from: $date, count: 1) {
      date
      coverage(posts: $posts, record: $record) {
        spans {
          post { id code }
          startsAt
          endsAt
          state
          presence
          actingStaff { id name familyName familyReading givenReading }
          servedAt { id number }
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
  }
`);
