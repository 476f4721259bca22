import { graphql } from "../../generated/gql.ts";

/** The people of the office, for choosing one. */
export const People_Query = graphql(/* GraphQL */ `
  query People {
    now
    people {
      id
      code
      name
      familyName
      familyReading
      givenReading
      title
      titleEn
      mayRecordAbsence
    }
  }
`);
