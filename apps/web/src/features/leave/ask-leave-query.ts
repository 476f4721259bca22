import { graphql } from "../../generated/gql.ts";

/** What the form needs: the kinds of leave, whose children it may be for, and what each day would do. */
export const AskLeave_Query = graphql(/* GraphQL */ `
  query AskLeave($staff: String, $other: String!, $isForOther: Boolean!, $from: Date!, $days: Int!) {
    now
    viewer @skip(if: $isForOther) { staff { id ...Leave_children @unmask } }
    staff(code: $other) @include(if: $isForOther) { id ...Leave_children @unmask }
    leaveTypes {
      ...Leave_type @unmask
      entitlement
      proof
      proofName
      proofFrom
      cannotWait
      note
      verifyLocally
      active
    }
    leaveOutlook(staff: $staff, from: $from, days: $days) {
      date
      kind
      name
      provisional
      morning
      afternoon
      morningTaken
      afternoonTaken
    }
  }
`);

/** Days that are over, for leave that is filed late. */
export const DaysBefore_Query = graphql(/* GraphQL */ `
  query DaysBefore($from: Date!, $count: Int!) {
    days(from: $from, count: $count) { date kind name provisional }
  }
`);

export const Leave_children = graphql(/* GraphQL */ `
  fragment Leave_children on Staff {
    children { id name bornOn }
  }
`);

/** What the request on screen would come to, before it is filed. */
export const LeavePreview_Query = graphql(/* GraphQL */ `
  query LeavePreview($input: LeaveInput!) {
    now
    leavePreview(input: $input) {
      amount
      workingDays
      provisional
      days { date amount kind name why noon provisional }
      balance { available }
      balanceAfter
      chain { role approver { id code name familyName familyReading givenReading } }
      held
      othersAway
      proofWanted
      problem
      effect { ...Preview_effect @unmask }
    }
  }
`);
