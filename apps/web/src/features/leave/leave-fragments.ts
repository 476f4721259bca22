import { graphql } from "../../generated/gql.ts";

/** A kind of leave, as it is named and counted. */
export const Leave_type = graphql(/* GraphQL */ `
  fragment Leave_type on LeaveType {
    code
    name
    nameEn
    unit
    step
  }
`);

/** From when until when a request goes. */
export const Leave_when = graphql(/* GraphQL */ `
  fragment Leave_when on LeaveRequest {
    firstDate
    firstHalf
    lastDate
    lastHalf
    fromTime
    toTime
  }
`);

/** A request in a line: what, when, how long, where it is now. */
export const Leave_line = graphql(/* GraphQL */ `
  fragment Leave_line on LeaveRequest {
    id
    version
    type { ...Leave_type @unmask }
    ...Leave_when @unmask
    startsAt
    endsAt
    amount
    status
    held
    waitsFor { id name familyName familyReading givenReading }
    waitsInsteadOf { id name familyName familyReading givenReading }
    returnDueOn
    returnedAt
  }
`);
