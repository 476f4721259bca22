import { graphql } from "../../generated/gql.ts";

export const Approvals_Query = graphql(/* GraphQL */ `
  query Approvals {
    now
    leaveTypes { code name nameEn active isStatutory }
    viewer {
      office {
        id
        approvalMatrix {
          revision
          bands { rank types special above upTo chain copies }
        }
        approvers { role staff { id code name familyName familyReading givenReading title titleEn } }
        delegations { ...Delegation_row @unmask }
      }
    }
  }
`);

export const Delegation_row = graphql(/* GraphQL */ `
  fragment Delegation_row on Delegation {
    id
    startsOn
    lastDay
    upTo
    reason
    version
    mayWithdraw
    from { id code name familyName familyReading givenReading }
    to { id code name familyName familyReading givenReading }
  }
`);

export const MyDelegations_Query = graphql(/* GraphQL */ `
  query MyDelegations {
    now
    viewer {
      isApprover
      delegations { ...Delegation_row @unmask }
    }
  }
`);

export const ApproversOf_Query = graphql(/* GraphQL */ `
  query ApproversOf($staff: String!) {
    now
    approversOf(staff: $staff) {
      rank
      holdsSpecialPost
      holdsWindow
      holders { role staff { id code name familyName familyReading givenReading } }
    }
  }
`);

export const SetApprovalMatrix_Mutation = graphql(/* GraphQL */ `
  mutation SetApprovalMatrix($input: ApprovalMatrixInput!, $key: ID!) {
    setApprovalMatrix(input: $input, key: $key) {
      ... on ApprovalMatrix { revision }
      ...Refusal_words @unmask
    }
  }
`);

export const SetApprovers_Mutation = graphql(/* GraphQL */ `
  mutation SetApprovers($input: ApproversInput!, $key: ID!) {
    setApprovers(input: $input, key: $key) {
      ... on Office { id }
      ...Refusal_words @unmask
    }
  }
`);

export const DelegateApprovals_Mutation = graphql(/* GraphQL */ `
  mutation DelegateApprovals($input: DelegationInput!, $key: ID!) {
    delegateApprovals(input: $input, key: $key) {
      ... on Delegation { ...Delegation_row @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const WithdrawDelegation_Mutation = graphql(/* GraphQL */ `
  mutation WithdrawDelegation($input: WithdrawDelegationInput!, $key: ID!) {
    withdrawDelegation(input: $input, key: $key) {
      ... on Delegation { id version mayWithdraw }
      ...Refusal_words @unmask
    }
  }
`);
