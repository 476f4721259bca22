import { graphql } from "../../generated/gql.ts";

export const LeaveToFollow_Query = graphql(/* GraphQL */ `
  query LeaveToFollow {
    leaveToFollow {
      overdue { ...Leave_toFollow @unmask }
      proofMissing { ...Leave_toFollow @unmask }
    }
  }
`);

export const Leave_toFollow = graphql(/* GraphQL */ `
  fragment Leave_toFollow on LeaveRequest {
    id
    staff { id name familyName familyReading givenReading }
    type { ...Leave_type @unmask proofName }
    ...Leave_when @unmask
    returnDueOn
  }
`);
