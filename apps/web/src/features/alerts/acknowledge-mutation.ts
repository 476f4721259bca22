import { graphql } from "../../generated/gql.ts";

/** Whoever comes too late is told by whom or by what, and the alert on screen is put right. */
export const AcknowledgeAlert_Mutation = graphql(/* GraphQL */ `
  mutation AcknowledgeAlert($input: AcknowledgeInput!, $key: ID!) {
    acknowledgeAlert(input: $input, key: $key) {
      ... on Alert {
        id
        acknowledgedAt
        acknowledgedBy { id name familyName familyReading givenReading }
        acknowledgedNote
        mayAcknowledge
      }
      ... on AlertTaken { alert { ...Alert_summary @unmask } }
      ... on AlertClosed { alert { ...Alert_summary @unmask } }
      ...Refusal_words @unmask
    }
  }
`);
