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

export const OfficeSettings_Query = graphql(/* GraphQL */ `
  query OfficeSettings {
    now
    viewer {
      office {
        id
        name nameEn hallName hallNameEn hallFloor hallFloorEn supervisionPhone
        coverLimit graceMinutes pauseLimitMinutes
        signInRequiredFrom signInsPerDay signInOnReturn reservesStepIn
      }
    }
  }
`);

export const PreviewOfficeSettings_Query = graphql(/* GraphQL */ `
  query PreviewOfficeSettings($input: OfficeSettingsInput!) {
    now
    previewOfficeSettings(input: $input) {
      ...Preview_effect @unmask
    }
  }
`);

export const ChangeOfficeSettings_Mutation = graphql(/* GraphQL */ `
  mutation ChangeOfficeSettings($input: OfficeSettingsInput!, $key: ID!) {
    changeOfficeSettings(input: $input, key: $key) {
      ... on Office {
        id
        name nameEn hallName hallNameEn hallFloor hallFloorEn supervisionPhone
        coverLimit graceMinutes pauseLimitMinutes
        signInRequiredFrom signInsPerDay signInOnReturn reservesStepIn
      }
      ...Refusal_words @unmask
    }
  }
`);
