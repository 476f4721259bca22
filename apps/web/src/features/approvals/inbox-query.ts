import { graphql } from "../../generated/gql.ts";

/** A request as whoever decides reads it: who, how long, when, and what it would do. */
export const Request_decision = graphql(/* GraphQL */ `
  fragment Request_decision on LeaveRequest {
    id
    version
    status
    round
    staff { id code name familyName familyReading givenReading department { id name nameEn } }
    type { code name nameEn unit }
    ...Leave_when @unmask
    startsAt
    endsAt
    amount
    provisional
    reason
    filedAt
    steps {
      role
      approver { id name familyName familyReading givenReading }
      decision
      decidedAt
      decidedBy { id name familyName familyReading givenReading }
      isOnBehalf
      note
    }
    waitsFor { id name familyName familyReading givenReading }
    waitsInsteadOf { id name familyName familyReading givenReading }
    mayDecide
    held
    mayAnswerCover
    coverReason
    coverAnsweredBy { id name familyName familyReading givenReading }
    handoverTo { id name familyName familyReading givenReading }
    handoverState
    balanceBefore
    balanceAfter
    othersAway
    effect {
      newlyUncovered { startsAt endsAt post { ...Request_post @unmask } }
      newlyTakenOver {
        startsAt
        endsAt
        state
        actingStaff { id code name familyName familyReading givenReading }
        servedAt { id number }
        post { ...Request_post @unmask }
      }
    }
  }
`);

/** A post as a request names it: with its window, and without the others at that window. */
export const Request_post = graphql(/* GraphQL */ `
  fragment Request_post on Post {
    id
    code
    name
    nameEn
    watched
    window { id code number name nameEn }
  }
`);

/** What waits for me, which posts I may see to, what I decided lately, and for whom I decide. */
export const LeaveInbox_Query = graphql(/* GraphQL */ `
  query LeaveInbox {
    now
    leaveInbox {
      toDecide { ...Request_decision @unmask }
      toSettle { ...Request_decision @unmask }
      decided {
        id
        status
        staff { id code name familyName familyReading givenReading }
        type { code name nameEn unit }
        ...Leave_when @unmask
        amount
        steps {
          decision
          decidedAt
          decidedBy { id name familyName familyReading givenReading }
          isOnBehalf
          approver { id name familyName familyReading givenReading }
        }
      }
    }
    viewer {
      delegations {
        id
        startsOn
        lastDay
        upTo
        from { id name familyName familyReading givenReading }
        to { id }
      }
    }
  }
`);

/** What became of a request while somebody was writing to it. */
export const RequestNow_Query = graphql(/* GraphQL */ `
  query RequestNow($id: ID!) {
    node(id: $id) {
      ... on LeaveRequest {
        id
        version
        status
        steps {
          decision
          decidedAt
          decidedBy { id name familyName familyReading givenReading }
        }
      }
    }
  }
`);
