import { graphql } from "../../generated/gql.ts";

/** Everybody who may have half a day off, and who backs whom. */
export const HalfHolidayPeople_Query = graphql(/* GraphQL */ `
  query HalfHolidayPeople {
    people {
      id
      code
      name
      familyName
      familyReading
      givenReading
      gender
      department { id name nameEn }
    }
    viewer {
      office {
        id
        posts {
          id
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

export const GrantHalfHoliday_Mutation = graphql(/* GraphQL */ `
  mutation GrantHalfHoliday($input: HalfHolidayInput!, $key: ID!) {
    grantHalfHoliday(input: $input, key: $key) {
      ... on HalfHoliday {
        occasion
        date
        morning { id code }
        afternoon { id code }
      }
      ...Refusal_words @unmask
    }
  }
`);
