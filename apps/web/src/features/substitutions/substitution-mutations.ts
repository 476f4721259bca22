import { graphql } from "../../generated/gql.ts";

export const NameSubstitute_Mutation = graphql(/* GraphQL */ `
  mutation NameSubstitute($input: SubstitutionInput!, $key: ID!) {
    nameSubstitute(input: $input, key: $key) {
      ... on Substitution { id version startsAt endsAt }
      ...Refusal_words @unmask
    }
  }
`);

export const EndSubstitution_Mutation = graphql(/* GraphQL */ `
  mutation EndSubstitution($input: EndSubstitutionInput!, $key: ID!) {
    endSubstitution(input: $input, key: $key) {
      ... on Substitution { id version endsAt withdrawn }
      ...Refusal_words @unmask
    }
  }
`);
