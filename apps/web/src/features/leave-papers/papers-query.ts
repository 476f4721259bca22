import { graphql } from "../../generated/gql.ts";

/** What is shown of a request's files. */
export const Leave_files = graphql(/* GraphQL */ `
  fragment Leave_files on LeaveRequest {
    id
    status
    proofMissing
    staff { id }
    type { code proofName }
    files { id name mediaType size forHandover }
  }
`);

export const AttachLeaveFile_Mutation = graphql(/* GraphQL */ `
  mutation AttachLeaveFile($input: AttachLeaveFileInput!, $key: ID!) {
    attachLeaveFile(input: $input, key: $key) {
      ... on LeaveFile { id name }
      ...Refusal_words @unmask
    }
  }
`);

export const RemoveLeaveFile_Mutation = graphql(/* GraphQL */ `
  mutation RemoveLeaveFile($input: RemoveLeaveFileInput!, $key: ID!) {
    removeLeaveFile(input: $input, key: $key) {
      ... on RemovedLeaveFile { file }
      ...Refusal_words @unmask
    }
  }
`);

/** A request as the office's form has it. */
export const LeaveSheet_Query = graphql(/* GraphQL */ `
  query LeaveSheet($id: ID!) {
    node(id: $id) {
      ... on LeaveRequest {
        id
        staff {
          id
          name
          familyName
          familyReading
          givenReading
          title
          titleEn
          workStartOn
          leaveBalances { type { code } year granted carried used }
          department { id code name nameEn }
        }
        type { code name nameEn unit }
        ...Leave_when @unmask
        amount
        workingDays
        reason
        place
        phone
        leavesCity
        transport
        outsideNumber
        status
        filedAt
        handoverTo { id name familyName familyReading givenReading phoneExt }
        handoverState
        handoverAt
        noticeAt
        noticeBy
        noticeTo { id name familyName familyReading givenReading }
        returnDueOn
        returnedAt
        returnConfirmedBy { id name familyName familyReading givenReading }
        coverReason
        steps {
          position
          role
          approver { id name familyName familyReading givenReading }
          decision
          decidedAt
          decidedBy { id name familyName familyReading givenReading }
          isOnBehalf
          note
        }
      }
    }
  }
`);
