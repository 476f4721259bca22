import { graphql } from "../../generated/gql.ts";

/** The table of pairings on a date, with how its people stand to each other. */
export const PairingTable_Query = graphql(/* GraphQL */ `
  query PairingTable($on: Date) {
    now
    pairingTable(on: $on) {
      on
      rows {
        post { ...Pairing_post @unmask }
        primary { ...Pairing_person @unmask }
        backup { ...Pairing_person @unmask }
        reserves { ...Pairing_person @unmask }
        scope
        pairing { id startsOn }
        relation {
          kind
          people { ...Pairing_person @unmask }
          posts { ...Pairing_post @unmask }
        }
        takeovers { acting { ...Pairing_person @unmask } absent { id code } lastDay }
      }
      burdens {
        staff { ...Pairing_person @unmask }
        holds { id code }
        backs { id code }
        reserveOf { id code kind }
        held
        room
        overload
      }
    }
  }
`);

export const Pairing_person = graphql(/* GraphQL */ `
  fragment Pairing_person on Staff { id code name familyName familyReading givenReading }
`);

export const Pairing_post = graphql(/* GraphQL */ `
  fragment Pairing_post on Post {
    id
    code
    name
    nameEn
    kind
    watched
    exemptReason
    business
    businessEn
    window { id code number name nameEn businesses businessesEn }
  }
`);
