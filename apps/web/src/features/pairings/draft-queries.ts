import { graphql } from "../../generated/gql.ts";

export const Draft_row = graphql(/* GraphQL */ `
  fragment Draft_row on PairingDraftRow {
    post { ...Pairing_post @unmask }
    before { ...Draft_line @unmask }
    after { ...Draft_line @unmask }
    isUnchanged
    plannedOn
    problems { code staff { ...Pairing_person @unmask } }
  }
`);

export const Draft_line = graphql(/* GraphQL */ `
  fragment Draft_line on PairingLine {
    primary { ...Pairing_person @unmask }
    backup { ...Pairing_person @unmask }
    reserves { ...Pairing_person @unmask }
    scope
  }
`);

/** The open draft, if there is one. */
export const PairingDraft_Query = graphql(/* GraphQL */ `
  query PairingDraft {
    now
    pairingDraft {
      id
      version
      startsOn
      title
      createdBy { ...Pairing_person @unmask }
      rows { ...Draft_row @unmask }
    }
  }
`);

/** The table on the draft's first day, as it is and as the draft would make it. */
export const DraftEffect_Query = graphql(/* GraphQL */ `
  query DraftEffect($on: Date!) {
    now
    asItIs: pairingTable(on: $on) {
      on
      rows {
        post { ...Pairing_post @unmask }
        primary { ...Pairing_person @unmask }
        backup { ...Pairing_person @unmask }
        reserves { ...Pairing_person @unmask }
        scope
      }
      resilience {
        dangerousPairs
        posts { post { id code } atMost }
      }
    }
    asDrafted: pairingTable(on: $on, withDraft: true) {
      on
      burdens { staff { ...Pairing_person @unmask } overload }
      resilience {
        dangerousPairs
        posts { post { ...Pairing_post @unmask } atMost }
      }
    }
    pairingDraft {
      id
      effect {
        ...Preview_effect @unmask
      }
    }
  }
`);

/** A published draft: who backs whom now, and who did before. */
export const PairingNotice_Query = graphql(/* GraphQL */ `
  query PairingNotice($id: ID!) {
    now
    node(id: $id) {
      __typename
      ... on PairingDraft {
        id
        startsOn
        title
        publishedAt
        publishedBy { ...Pairing_person @unmask }
        rows { ...Draft_row @unmask }
      }
    }
  }
`);

export const PublishedPairings_Query = graphql(/* GraphQL */ `
  query PublishedPairings {
    now
    publishedPairings(first: 20) {
      id
      startsOn
      title
      publishedAt
      publishedBy { ...Pairing_person @unmask }
    }
  }
`);

export const StartPairingDraft_Mutation = graphql(/* GraphQL */ `
  mutation StartPairingDraft($input: StartPairingDraftInput!, $key: ID!) {
    startPairingDraft(input: $input, key: $key) {
      ... on PairingDraft { id version startsOn }
      ...Refusal_words @unmask
    }
  }
`);

export const EditPairingDraft_Mutation = graphql(/* GraphQL */ `
  mutation EditPairingDraft($input: EditPairingDraftInput!, $key: ID!) {
    editPairingDraft(input: $input, key: $key) {
      ... on PairingDraft { id version }
      ...Refusal_words @unmask
    }
  }
`);

export const DiscardPairingDraft_Mutation = graphql(/* GraphQL */ `
  mutation DiscardPairingDraft($input: DiscardPairingDraftInput!, $key: ID!) {
    discardPairingDraft(input: $input, key: $key) {
      ... on PairingDraft { id version }
      ...Refusal_words @unmask
    }
  }
`);

export const PublishPairingDraft_Mutation = graphql(/* GraphQL */ `
  mutation PublishPairingDraft($input: PublishPairingDraftInput!, $key: ID!) {
    publishPairingDraft(input: $input, key: $key) {
      ... on PairingDraft { id version }
      ...Refusal_words @unmask
    }
  }
`);
