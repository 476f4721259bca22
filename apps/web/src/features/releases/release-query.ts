import { graphql } from "../../generated/gql.ts";

/** Who is released, as far as the form needs to know. */
export const ReleasedPerson_Query = graphql(/* GraphQL */ `
  query ReleasedPerson($code: String!) {
    now
    staff(code: $code) { id code name familyName familyReading givenReading version state }
  }
`);

/** Everything that somebody still covers, and the effect of a choice of successors. */
export const PreviewRelease_Query = graphql(/* GraphQL */ `
  query PreviewRelease($input: ReleaseInput!) {
    now
    previewRelease(input: $input) {
      lines {
        role
        from
        until
        post { id code name nameEn window { id number name nameEn } }
        proposals {
          position
          sameDepartment
          holds
          backs
          distance
          staff { id code name familyName familyReading givenReading }
        }
      }
      substitutions { id startsAt endsAt post { id code name nameEn window { id number name nameEn } } }
      shifts { startsAt endsAt posts { id code name nameEn window { id number name nameEn } } }
      heads { id code name nameEn }
      supervises { id code name nameEn }
      coverage {
        ...Preview_effect @unmask
      }
    }
  }
`);

export const ReleaseStaff_Mutation = graphql(/* GraphQL */ `
  mutation ReleaseStaff($input: ReleaseInput!, $key: ID!) {
    releaseStaff(input: $input, key: $key) {
      ... on Staff { id version state awayUntil }
      ...Refusal_words @unmask
    }
  }
`);
