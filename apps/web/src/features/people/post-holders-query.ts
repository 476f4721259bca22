import { graphql } from "../../generated/gql.ts";

/** Who holds and backs which post, as of today. */
export const PostHolders_Query = graphql(/* GraphQL */ `
  query PostHolders {
    viewer {
      office {
        id
        posts {
          id
          code
          name
          nameEn
          window { id number name nameEn }
          pairing {
            id
            primary { id code }
            backup { id code }
          }
        }
      }
    }
  }
`);
