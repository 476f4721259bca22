import { graphql } from "../../generated/gql.ts";

/** One alert with all that happened to it. */
export const Alert_Query = graphql(/* GraphQL */ `
  query Alert($id: ID!) {
    now
    node(id: $id) {
      ... on Alert {
        ...Alert_summary @unmask
        ...Alert_gaps @unmask
        events {
          at
          kind
          note
          by { id name familyName familyReading givenReading }
          stretches { startsAt endsAt }
          deliveries {
            sentAt
            readAt
            staff { id name familyName familyReading givenReading title titleEn }
          }
        }
      }
    }
  }
`);
