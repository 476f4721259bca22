import { graphql } from "../../generated/gql.ts";

/** What the days of a period are, and when they are worked. */
export const DaySessions_Query = graphql(/* GraphQL */ `
  query DaySessions($from: Date!, $count: Int!) {
    days(from: $from, count: $count) {
      date
      kind
      provisional
      sessions { startsAt endsAt }
    }
  }
`);
