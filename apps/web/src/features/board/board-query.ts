import { graphql } from "../../generated/gql.ts";

/** The board in one question: a day's windows, its alerts, what may become a gap, and the alerts of later days. */
export const Board_Query = graphql(/* GraphQL */ `
  query Board($date: Date!, $posts: [String!]!, $record: CoverageRecord!) {
    now
    days(from: $date, count: 1) {
      date
      kind
      name
      provisional
      startsAt
      endsAt
      coverage(posts: $posts, record: $record) {
        spans {
          post { id code }
          startsAt
          endsAt
          state
          presence
          actingStaff { id name familyName familyReading givenReading }
          servedAt { id number }
        }
      }
      closures { id startsAt endsAt reason window { id code } }
      possibleGaps(posts: $posts) {
        post { id code }
        startsAt
        endsAt
        reasons { ...Reason_verdict @unmask }
      }
    }
    open: alerts(date: $date, open: true, first: 50) {
      edges { node { ...Alert_summary @unmask } }
    }
    closed: alerts(date: $date, open: false, first: 50) {
      edges { node { ...Alert_summary @unmask } }
    }
    anyDay: alerts(open: true, first: 100) {
      edges { node { id date } }
    }
  }
`);
