import { graphql } from "../../generated/gql.ts";

/** Who held a post, holds it and will hold it, and who is called after them. */
export const PostPairing_Query = graphql(/* GraphQL */ `
  query PostPairing($post: String!) {
    now
    post(code: $post) {
      id
      code
      name
      nameEn
      exemptReason
      window { id number name nameEn }
      pairings {
        id
        startsOn
        endsOn
        primary { id code name familyName familyReading givenReading }
        backup { id code name familyName familyReading givenReading }
        reserves { id code name familyName familyReading givenReading }
      }
    }
  }
`);

export const ChangePairing_Mutation = graphql(/* GraphQL */ `
  mutation ChangePairing($input: PairingInput!, $key: ID!) {
    changePairing(input: $input, key: $key) {
      ... on Pairing { id startsOn }
      ...Refusal_words @unmask
    }
  }
`);
