import { graphql } from "../../generated/gql.ts";

export const Start_Query = graphql(/* GraphQL */ `
  query Start {
    viewer {
      office {
        id
        setUp { people peopleWithoutAccount windows posts postsWithoutPairing coveredYears }
      }
    }
  }
`);
