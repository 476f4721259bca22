import { graphql } from "../../generated/gql.ts";

export const Account_row = graphql(/* GraphQL */ `
  fragment Account_row on Account {
    username
    state
    invitedUntil
    lockedUntil
    sessionCount
    staff {
      id code name familyName familyReading givenReading roles
      department { id name nameEn }
    }
  }
`);

export const Accounts_Query = graphql(/* GraphQL */ `
  query Accounts($search: String, $state: AccountState, $after: String) {
    now
    accounts(search: $search, state: $state, first: 100, after: $after) {
      totalCount
      edges { cursor node { ...Account_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const InviteStaff_Mutation = graphql(/* GraphQL */ `
  mutation InviteStaff($input: InviteStaffInput!, $key: ID!) {
    inviteStaff(input: $input, key: $key) {
      ... on Invitations { invitations { path account { ...Account_row @unmask } } }
      ...Refusal_words @unmask
    }
  }
`);

export const WithdrawInvitation_Mutation = graphql(/* GraphQL */ `
  mutation WithdrawInvitation($input: WithdrawInvitationInput!, $key: ID!) {
    withdrawInvitation(input: $input, key: $key) {
      ... on Account { ...Account_row @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const GiveInitialPassword_Mutation = graphql(/* GraphQL */ `
  mutation GiveInitialPassword($input: InitialPasswordInput!, $key: ID!) {
    giveInitialPassword(input: $input, key: $key) {
      ... on InitialPassword { password account { ...Account_row @unmask } }
      ...Refusal_words @unmask
    }
  }
`);

export const UnlockAccount_Mutation = graphql(/* GraphQL */ `
  mutation UnlockAccount($input: UnlockAccountInput!, $key: ID!) {
    unlockAccount(input: $input, key: $key) {
      ... on Account { ...Account_row @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const EndSessionsOf_Mutation = graphql(/* GraphQL */ `
  mutation EndSessionsOf($input: EndSessionsOfInput!, $key: ID!) {
    endSessionsOf(input: $input, key: $key) {
      ... on Account { ...Account_row @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangeUsername_Mutation = graphql(/* GraphQL */ `
  mutation ChangeUsername($input: ChangeUsernameInput!, $key: ID!) {
    changeUsername(input: $input, key: $key) {
      ... on Account { ...Account_row @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangeRoles_Mutation = graphql(/* GraphQL */ `
  mutation ChangeRoles($input: ChangeRolesInput!, $key: ID!) {
    changeRoles(input: $input, key: $key) {
      ... on Account { ...Account_row @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const MyAccount_Query = graphql(/* GraphQL */ `
  query MyAccount {
    now
    viewer {
      account {
        username
        hasPassword
        passwordChangedAt
        sessions { id startedAt lastUsedAt address userAgent isThis }
        tokens { id name scopes createdAt expiresAt lastUsedAt }
      }
    }
  }
`);

export const EndMySessions_Mutation = graphql(/* GraphQL */ `
  mutation EndMySessions($input: EndMySessionsInput!, $key: ID!) {
    endMySessions(input: $input, key: $key) {
      ... on MyAccount { username }
      ...Refusal_words @unmask
    }
  }
`);

export const CreateToken_Mutation = graphql(/* GraphQL */ `
  mutation CreateToken($input: CreateTokenInput!, $key: ID!) {
    createToken(input: $input, key: $key) {
      ... on CreatedToken { secret token { id name } }
      ...Refusal_words @unmask
    }
  }
`);

export const RevokeToken_Mutation = graphql(/* GraphQL */ `
  mutation RevokeToken($input: RevokeTokenInput!, $key: ID!) {
    revokeToken(input: $input, key: $key) {
      ... on MyAccount { username }
      ...Refusal_words @unmask
    }
  }
`);
