import { graphql } from "../../generated/gql.ts";

/** One request, whole. */
export const LeaveRequest_Query = graphql(/* GraphQL */ `
  query LeaveRequest($id: ID!) {
    now
    node(id: $id) {
      ... on LeaveRequest { ...Leave_whole @unmask }
    }
  }
`);

export const Leave_whole = graphql(/* GraphQL */ `
  fragment Leave_whole on LeaveRequest {
    ...Leave_line @unmask
    ...Leave_files @unmask
    staff { id code name familyName familyReading givenReading }
    round
    reason
    place
    phone
    provisional
    filedAt
    filedBy { id name familyName familyReading givenReading }
    decidedAt
    steps {
      role
      approver { id name familyName familyReading givenReading }
      since
      decision
      decidedAt
      decidedBy { id name familyName familyReading givenReading }
      isOnBehalf
      note
    }
    mayAddToHandover
    mayDecide
    mayAnswerCover
    mayWithdraw
    mayReportReturn
    mayConfirmReturn
    mayCancel
    coverReason
    coverAnsweredBy { id name familyName familyReading givenReading }
    handoverTo { id code name familyName familyReading givenReading }
    handoverNote
    handoverState
    handoverAskedAt
    handoverAt
    handoverReply
    returnConfirmedAt
    returnConfirmedBy { id name familyName familyReading givenReading }
    outsideNumber
    leavesCity
    transport
    noticeAt
    noticeTo { id name familyName familyReading givenReading }
    noticeBy
    balanceAfter
    othersAway
    days { date amount kind name why halves noon provisional }
    extends { id ...Leave_when @unmask }
    endReason
    effect { ...Preview_effect @unmask }
  }
`);

/** What comes back if it is called off now, asked for once somebody thinks of it. */
export const CallingOff_Query = graphql(/* GraphQL */ `
  query CallingOff($id: ID!) {
    node(id: $id) {
      ... on LeaveRequest {
        id
        callingOff {
          amount
          effect {
            newlyTakenOver { ...Preview_span @unmask }
            newlyUncovered { startsAt endsAt post { ...Preview_post @unmask } }
          }
        }
      }
    }
  }
`);
