import { graphql } from "../../generated/gql.ts";

export const SignIn_Mutation = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!, $key: ID!) {
    signIn(input: $input, key: $key) {
      ... on SignIn { id direction signedAt }
      ...Refusal_words @unmask
    }
  }
`);

export const SignOut_Mutation = graphql(/* GraphQL */ `
  mutation SignOut($input: SignInInput!, $key: ID!) {
    signOut(input: $input, key: $key) {
      ... on SignIn { id direction signedAt }
      ...Refusal_words @unmask
    }
  }
`);
