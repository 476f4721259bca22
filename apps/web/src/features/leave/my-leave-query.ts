import { graphql } from "../../generated/gql.ts";

/** My requests, newest first. */
export const MyLeave_Query = graphql(/* GraphQL */ `
  query MyLeave($first: Int!, $after: String) {
    now
    viewer {
      ...Viewer_decides
      handovers {
        requestId
        startsAt
        endsAt
        granted
        note
        state
        askedAt
        answeredAt
        reply
        from { id name familyName familyReading givenReading }
        files { file name mediaType size }
      }
      staff {
        id
        leaveBalances { ...Balance_words @unmask }
        leaveRequests(first: $first, after: $after) {
          edges { node { ...Leave_line @unmask } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);
