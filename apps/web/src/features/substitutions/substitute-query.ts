import { graphql } from "../../generated/gql.ts";

/** A post for a time: what is uncovered of it, and who could stand in. */
export const SubstituteFor_Query = graphql(/* GraphQL */ `
  query SubstituteFor($post: String!, $from: DateTime!, $to: DateTime!) {
    now
    post(code: $post) { ...Preview_post @unmask }
    coverage(from: $from, to: $to, posts: [$post]) {
      spans { startsAt endsAt state post { id code } }
      gaps {
        startsAt
        endsAt
        post { ...Preview_post @unmask }
        standIns { ...StandIn_words @unmask }
      }
    }
  }
`);
