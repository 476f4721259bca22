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

/** Leave of a type and year, line by line: my own, or with the right another's. */
export const LeaveStatement_Query = graphql(/* GraphQL */ `
  query LeaveStatement($type: String!, $year: Int!, $child: ID, $other: String!, $isForOther: Boolean!) {
    viewer @skip(if: $isForOther) { staff { id ...Statement_lines @unmask } }
    staff(code: $other) @include(if: $isForOther) { id ...Statement_lines @unmask }
  }
`);

export const Statement_lines = graphql(/* GraphQL */ `
  fragment Statement_lines on Staff {
    code
    name
    familyName
    familyReading
    givenReading
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
`);
