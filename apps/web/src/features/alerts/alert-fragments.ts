import { graphql } from "../../generated/gql.ts";

/** An alert as card, list and page tell of it. Its parts are for whoever spreads it. */
export const Alert_summary = graphql(/* GraphQL */ `
  fragment Alert_summary on Alert {
    id
    kind
    severity
    date
    startsAt
    endsAt
    openedAt
    resolvedAt
    resolution
    resolvedBy { id name familyName familyReading givenReading }
    post { id code name nameEn priority window { id code number name nameEn } }
    staff { id code name familyName familyReading givenReading }
    stretches { startsAt endsAt }
    told
    read
    acknowledgedAt
    acknowledgedBy { id name familyName familyReading givenReading }
    acknowledgedNote
    mayAcknowledge
  }
`);

/** What is uncovered of an alert, why, and who could stand in. */
export const Alert_gaps = graphql(/* GraphQL */ `
  fragment Alert_gaps on Alert {
    id
    gaps {
      startsAt
      endsAt
      reasons { ...Reason_verdict @unmask }
      standIns { ...StandIn_offer @unmask }
    }
  }
`);
