import { graphql } from "../../generated/gql.ts";

/** How many absences empty each post, and which people's. */
export const Resilience_Query = graphql(/* GraphQL */ `
  query Resilience($on: Date) {
    now
    pairingTable(on: $on) {
      on
      resilience {
        date
        dangerousPairs
        posts { post { ...Pairing_post @unmask } atLeast atMost people { ...Pairing_person @unmask } }
        people { people { ...Pairing_person @unmask } posts { ...Pairing_post @unmask } watched }
        pairs { people { ...Pairing_person @unmask } posts { ...Pairing_post @unmask } watched }
      }
    }
  }
`);

/** Who could be the backup of a post instead. */
export const SuggestBackups_Query = graphql(/* GraphQL */ `
  query SuggestBackups($post: String!, $on: Date) {
    post(code: $post) {
      id
      pairing(on: $on) {
        id
        primary { id code }
        backup { id code }
        reserves { id code }
        scope
      }
    }
    suggestBackups(post: $post, on: $on) {
      staff { ...Pairing_person @unmask title titleEn }
      sameDepartment
      distance
      absencesBefore
      absencesAfter
      pairsBefore
      pairsAfter
      weaker { post { ...Pairing_post @unmask } atMost }
      stronger { post { ...Pairing_post @unmask } atMost }
      backsAfter
      wouldBeOverloaded
    }
  }
`);
