import { graphql } from "../../generated/gql.ts";

export const Balance_words = graphql(/* GraphQL */ `
  fragment Balance_words on LeaveBalance {
    type { code name nameEn unit }
    year
    child { id name }
    granted
    carried
    used
    reserved
    expired
    available
    carriedLeft
    carriedUntil
  }
`);

/** My own leave of a type and year, line by line. */
export const LeaveStatement_Query = graphql(/* GraphQL */ `
  query LeaveStatement($type: String!, $year: Int!, $child: ID) {
    viewer {
      staff {
        id
        leaveStatement(type: $type, year: $year, child: $child) {
          year
          type { code name nameEn unit }
          lines {
            on
            kind
            amount
            balance
            note
            firstDate
            lastDate
            madeBy { id name familyName familyReading givenReading }
          }
        }
      }
    }
  }
`);
