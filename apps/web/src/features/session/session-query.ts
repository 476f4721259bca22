import { graphql } from "../../generated/gql.ts";

export const Session_Query = graphql(/* GraphQL */ `
  query Session {
    now
    viewer {
      roles
      rights
      staff { id code name familyName familyReading givenReading title titleEn }
      office {
        id name nameEn hallName hallNameEn hallFloor hallFloorEn
        timeZone coverLimit graceMinutes signInRequiredFrom signInsPerDay pauseLimitMinutes
        windows {
          id code number name nameEn businesses businessesEn
          posts { id code name nameEn }
        }
      }
    }
  }
`);
