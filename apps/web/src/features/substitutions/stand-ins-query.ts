import { graphql } from "../../generated/gql.ts";

/** Somebody who could be named with one tap. Its parts are for whoever spreads it. */
export const StandIn_offer = graphql(/* GraphQL */ `
  fragment StandIn_offer on StandIn {
    startsAt
    endsAt
    minutes
    load
    timesCovered
    sameDepartment
    distance
    staff { id code name familyName familyReading givenReading title titleEn }
    window { id number }
  }
`);

/** Who could stand in for a post where nobody holds it. */
export const StandInsFor_Query = graphql(/* GraphQL */ `
  query StandInsFor($post: String!, $from: DateTime!, $to: DateTime!) {
    now
    post(code: $post) { id code name nameEn window { id number name nameEn } }
    coverage(from: $from, to: $to, posts: [$post]) {
      gaps {
        startsAt
        endsAt
        standIns { ...StandIn_offer @unmask }
      }
    }
  }
`);
