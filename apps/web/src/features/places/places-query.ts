import { graphql } from "../../generated/gql.ts";

export const Place_post = graphql(/* GraphQL */ `
  fragment Place_post on Post {
    id
    code
    name
    nameEn
    kind
    business
    businessEn
    priority
    watched
    special
    exemptReason
    startsOn
    endsOn
    version
    department { id code name nameEn }
    window { id code number }
    pairing {
      id
      primary { id code name familyName familyReading givenReading }
      backup { id code name familyName familyReading givenReading }
    }
  }
`);

export const Place_window = graphql(/* GraphQL */ `
  fragment Place_window on Window {
    id
    code
    number
    name
    nameEn
    businesses
    businessesEn
    floor
    floorEn
    endsOn
    version
    hours { validFrom season weekdays sessions }
  }
`);

/** The windows in the order of the hall, part by part. */
export const Windows_Query = graphql(/* GraphQL */ `
  query Windows($search: String!, $isEnded: Boolean!, $after: String) {
    windowList(search: $search, isEnded: $isEnded, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          ...Place_window @unmask
          posts { ...Place_post @unmask }
          closuresAhead { id startsAt endsAt reason }
        }
      }
    }
    seasons { code name nameEn startsOnDay sessions validFrom }
  }
`);

/** Office and leaders' posts, part by part. */
export const OfficePosts_Query = graphql(/* GraphQL */ `
  query OfficePosts($search: String!, $isEnded: Boolean!, $after: String) {
    postList(kinds: [OFFICE, LEADER], search: $search, isEnded: $isEnded, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { ...Place_post @unmask } }
    }
  }
`);

/** All of one window. */
export const WindowPage_Query = graphql(/* GraphQL */ `
  query WindowPage($code: String!) {
    window(code: $code) {
      ...Place_window @unmask
      posts { ...Place_post @unmask }
      closures { id startsAt endsAt reason version }
    }
    shiftRules(window: $code) {
      id
      role
      days
      everyWeeks
      startsOn
      endsOn
      startsAt
      endsAt
      post { id code name nameEn window { id number name nameEn } }
      posts { id code name nameEn window { id number name nameEn } }
    }
    seasons { code name nameEn startsOnDay sessions validFrom }
  }
`);

/** What a form offers to choose from. */
export const PlaceChoices_Query = graphql(/* GraphQL */ `
  query PlaceChoices {
    departments { id code name nameEn }
    seasons { code name nameEn startsOnDay sessions validFrom }
  }
`);
