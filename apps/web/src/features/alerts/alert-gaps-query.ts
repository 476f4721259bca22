import { graphql } from "../../generated/gql.ts";

/** The reasons and stand-ins of one alert: only the one that is read in full is worth computing them. */
export const AlertGaps_Query = graphql(/* GraphQL */ `
  query AlertGaps($id: ID!) {
    now
    node(id: $id) {
      ... on Alert { ...Alert_gaps @unmask }
    }
  }
`);
