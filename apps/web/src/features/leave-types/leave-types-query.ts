import { graphql } from "../../generated/gql.ts";

export const LeaveTypes_Query = graphql(/* GraphQL */ `
  query LeaveTypes {
    leaveTypes {
      code
      name
      nameEn
      absenceKind
      unit
      step
      entitlement
      amount
      overdraft
      accrual
      rounding
      carryCap
      carryUntil
      forGender
      serviceMonths
      proof
      proofName
      proofFrom
      isStatutory
      cannotWait
      isRetroactive
      returnReported
      note
      verifyLocally
      active
      version
    }
  }
`);

export const AddLeaveType_Mutation = graphql(/* GraphQL */ `
  mutation AddLeaveType($input: AddLeaveTypeInput!, $key: ID!) {
    addLeaveType(input: $input, key: $key) {
      ... on LeaveType { code name nameEn }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangeLeaveType_Mutation = graphql(/* GraphQL */ `
  mutation ChangeLeaveType($input: ChangeLeaveTypeInput!, $key: ID!) {
    changeLeaveType(input: $input, key: $key) {
      ... on LeaveType { code name nameEn }
      ...Refusal_words @unmask
    }
  }
`);

export const StartLeave_Mutation = graphql(/* GraphQL */ `
  mutation StartLeave($input: StartLeaveInput!, $key: ID!) {
    startLeave(input: $input, key: $key) {
      ... on Office { id name }
      ...Refusal_words @unmask
    }
  }
`);
