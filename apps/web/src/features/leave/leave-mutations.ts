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

export const ReportReturn_Mutation = graphql(/* GraphQL */ `
  mutation ReportReturn($input: ReportReturnInput!, $key: ID!) {
    reportReturn(input: $input, key: $key) {
      ... on LeaveRequest { id version status returnedAt mayReportReturn mayConfirmReturn mayCancel }
      ...Refusal_words @unmask
    }
  }
`);

export const ConfirmReturn_Mutation = graphql(/* GraphQL */ `
  mutation ConfirmReturn($input: ConfirmReturnInput!, $key: ID!) {
    confirmReturn(input: $input, key: $key) {
      ... on LeaveRequest { id version status returnConfirmedAt mayReportReturn mayConfirmReturn mayCancel }
      ...Refusal_words @unmask
    }
  }
`);

export const CancelLeave_Mutation = graphql(/* GraphQL */ `
  mutation CancelLeave($input: CancelLeaveInput!, $key: ID!) {
    cancelLeave(input: $input, key: $key) {
      ... on LeaveRequest { id version status mayReportReturn mayConfirmReturn mayCancel }
      ...Refusal_words @unmask
    }
  }
`);

export const ShortenLeave_Mutation = graphql(/* GraphQL */ `
  mutation ShortenLeave($input: ShortenLeaveInput!, $key: ID!) {
    shortenLeave(input: $input, key: $key) {
      ... on LeaveRequest { id version status lastDate lastHalf amount mayReportReturn mayConfirmReturn mayCancel }
      ...Refusal_words @unmask
    }
  }
`);

export const AnswerHandover_Mutation = graphql(/* GraphQL */ `
  mutation AnswerHandover($input: AnswerHandoverInput!, $key: ID!) {
    answerHandover(input: $input, key: $key) {
      ... on Handover { requestId state answeredAt reply }
      ...Refusal_words @unmask
    }
  }
`);

export const AddToHandover_Mutation = graphql(/* GraphQL */ `
  mutation AddToHandover($input: AddToHandoverInput!, $key: ID!) {
    addToHandover(input: $input, key: $key) {
      ... on LeaveRequest { id handoverNote files { id name mediaType size forHandover } }
      ...Refusal_words @unmask
    }
  }
`);
