import { graphql } from "../../generated/gql.ts";

/** Who holds a post for a stretch, as before and after are drawn. */
export const Preview_span = graphql(/* GraphQL */ `
  fragment Preview_span on CoverageSpan {
    startsAt
    endsAt
    state
    actingStaff { id code name familyName familyReading givenReading }
    servedAt { id number }
    post { ...Preview_post @unmask }
  }
`);

export const Preview_post = graphql(/* GraphQL */ `
  fragment Preview_post on Post {
    id
    code
    name
    nameEn
    watched
    window { id code number name nameEn posts { id code } }
  }
`);

/** Somebody who could be named, with what speaks for them. */
export const StandIn_words = graphql(/* GraphQL */ `
  fragment StandIn_words on StandIn {
    post { id code }
    staff { id code name familyName familyReading givenReading title titleEn }
    window { id number }
    startsAt
    endsAt
    minutes
    load
    timesCovered
    sameDepartment
  }
`);

/** What a change would do, as it is drawn before it is saved. */
export const Preview_effect = graphql(/* GraphQL */ `
  fragment Preview_effect on CoveragePreview {
    before { ...Preview_span @unmask }
    after { ...Preview_span @unmask }
    newlyUncovered { startsAt endsAt post { ...Preview_post @unmask } }
    newlyTakenOver { ...Preview_span @unmask }
    newlyAtLimit { id code name familyName familyReading givenReading }
    standIns { ...StandIn_words @unmask }
  }
`);

/** What a change would do, before it is saved. */
export const PreviewCoverage_Query = graphql(/* GraphQL */ `
  query PreviewCoverage($change: CoverageChange!, $from: DateTime!, $to: DateTime!) {
    now
    previewCoverage(change: $change, from: $from, to: $to) {
      ...Preview_effect @unmask
    }
  }
`);
