import { graphql } from "../../generated/gql.ts";

export const OpenAlerts_Query = graphql(/* GraphQL */ `
  query OpenAlerts($date: Date) {
    now
    alerts(open: true, date: $date, first: 100) {
      edges { node { ...Alert_summary @unmask } }
    }
  }
`);

export const ClosedAlerts_Query = graphql(/* GraphQL */ `
  query ClosedAlerts($date: Date, $after: String, $first: Int!) {
    now
    alerts(open: false, date: $date, first: $first, after: $after) {
      edges { node { ...Alert_summary @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
