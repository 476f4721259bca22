import { graphql } from "../../generated/gql.ts";

export const Rights_Query = graphql(/* GraphQL */ `
  query Rights {
    rights { right name nameEn isPrivate holders }
  }
`);
