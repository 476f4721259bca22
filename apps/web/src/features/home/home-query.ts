import { graphql } from "../../generated/gql.ts";

/** Everything on the home screen in one question: today, tomorrow, my sign-ins, what leave I have, asked for or am on. */
export const Home_Query = graphql(/* GraphQL */ `
  query Home {
    now
    viewer {
      signIns {
        id
        direction
        signedAt
      }
      absences {
        id
        startsAt
        endsAt
        pending
        kind
        version
        mayEnd
      }
      staff {
        id
        leaveBalances { ...Balance_words @unmask }
        leaveRequests(first: 10) {
          edges { node { ...Leave_line @unmask absence { id } } }
        }
      }
    }
    days(count: 2) {
      date
      kind
      name
      provisional
      season
      seasonEn
      absences {
        id
        startsAt
        endsAt
        kind
        pending
        withdrawn
        staff { id }
      }
      sessions {
        startsAt
        endsAt
      }
      coverage {
        spans {
          startsAt
          endsAt
          state
          actingStaff { id }
          servedAt { id number }
          post {
            id
            code
            name
            nameEn
            window { id number name nameEn }
            pairing {
              id
              primary { id name familyName familyReading givenReading }
            }
          }
        }
      }
    }
  }
`);
