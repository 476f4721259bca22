import { graphql } from "../../generated/gql.ts";

/**
 * The 14 days in one question. The reasons of gaps alone: those of a cell are asked for when it is
 * looked at.
 */
export const FourteenDays_Query = graphql(/* GraphQL */ `
  query FourteenDays($posts: [String!]!) {
    now
    days(count: 14) {
      date
      kind
      name
      provisional
      startsAt
      endsAt
      sessions {
        startsAt
        endsAt
      }
      closures { id startsAt endsAt reason window { id code } }
      coverage(posts: $posts) {
        spans { ...Days_span @unmask }
        gaps { ...Days_gap @unmask }
      }
      possible: coverage(forecast: POSSIBLE, posts: $posts) {
        spans { ...Days_span @unmask }
      }
      possibleGaps(posts: $posts) { ...Days_gap @unmask }
    }
  }
`);

export const Days_span = graphql(/* GraphQL */ `
  fragment Days_span on CoverageSpan {
    post { id code }
    startsAt
    endsAt
    state
    actingStaff { id name familyName familyReading givenReading }
    servedAt { id number }
  }
`);

export const Days_gap = graphql(/* GraphQL */ `
  fragment Days_gap on Gap {
    post { id code }
    startsAt
    endsAt
    reasons {
      verdict
      staff { id name familyName familyReading givenReading }
      holding { id }
      absence { id kind pending }
    }
  }
`);
