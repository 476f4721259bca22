import { graphql } from "../../generated/gql.ts";

export const AuditLog_Query = graphql(/* GraphQL */ `
  query AuditLog($filter: AuditFilter, $first: Int!, $after: String) {
    auditLog(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id kind at action address channel token fields
          actor { id code name familyName familyReading givenReading }
          people { id code name familyName familyReading givenReading }
          things { kind code name }
          values { name before after hidden }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
