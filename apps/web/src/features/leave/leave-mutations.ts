import { graphql } from "../../generated/gql.ts";

export const FileLeave_Mutation = graphql(/* GraphQL */ `
  mutation FileLeave($input: LeaveInput!, $key: ID!) {
    fileLeave(input: $input, key: $key) {
      ... on LeaveRequest { id held waitsFor { id name familyName familyReading givenReading } }
      ...Refusal_words @unmask
    }
  }
`);

export const RefileLeave_Mutation = graphql(/* GraphQL */ `
  mutation RefileLeave($input: RefileLeaveInput!, $key: ID!) {
    refileLeave(input: $input, key: $key) {
      ... on LeaveRequest { id held waitsFor { id name familyName familyReading givenReading } }
      ...Refusal_words @unmask
    }
  }
`);

export const WithdrawLeave_Mutation = graphql(/* GraphQL */ `
  mutation WithdrawLeave($input: WithdrawLeaveInput!, $key: ID!) {
    withdrawLeave(input: $input, key: $key) {
      ... on LeaveRequest { ...Leave_line @unmask }
      ...Refusal_words @unmask
    }
  }
`);
