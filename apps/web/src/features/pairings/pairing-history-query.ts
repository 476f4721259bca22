import { graphql } from "../../generated/gql.ts";

/** Everybody who held a post and stood behind its holder. */
export const PairingHistory_Query = graphql(/* GraphQL */ `
  query PairingHistory($post: String!) {
    now
    post(code: $post) {
      ...Pairing_post @unmask
      pairings {
        id
        startsOn
        endsOn
        scope
        primary { ...Pairing_person @unmask }
        backup { ...Pairing_person @unmask }
        reserves { ...Pairing_person @unmask }
        madeBy { ...Pairing_person @unmask }
        madeAt
      }
    }
  }
`);
