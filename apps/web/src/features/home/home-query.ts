import { graphql } from "../../generated/gql.ts";

/** Everything on the home screen in one question: today, tomorrow, my sign-ins and my absences. */
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
