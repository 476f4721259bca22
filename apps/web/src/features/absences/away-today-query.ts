import { graphql } from "../../generated/gql.ts";

/** Who is away today and who was named for whom, as far as one may see. */
export const AwayToday_Query = graphql(/* GraphQL */ `
  query AwayToday {
    now
    days(count: 1) {
      date
      absences {
        id
        version
        startsAt
        endsAt
        pending
        withdrawn
        kind
        mayEnd
        staff { id code name familyName familyReading givenReading }
      }
      substitutions {
        id
        version
        startsAt
        endsAt
        withdrawn
        mayEnd
        staff { id code name familyName familyReading givenReading }
        post { id code name nameEn window { id number name nameEn } }
      }
    }
  }
`);
