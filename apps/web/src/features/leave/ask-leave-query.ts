import { graphql } from "../../generated/gql.ts";

/** What the form needs: the kinds of leave, and what each day would do. */
export const AskLeave_Query = graphql(/* GraphQL */ `
  query AskLeave($staff: String, $from: Date!, $days: Int!) {
    now
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

/** What the request on screen would come to, before it is filed. */
export const LeavePreview_Query = graphql(/* GraphQL */ `
  query LeavePreview($input: LeaveInput!) {
    now
    leavePreview(input: $input) {
      amount
      workingDays
      provisional
      days { date amount kind name why provisional }
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
