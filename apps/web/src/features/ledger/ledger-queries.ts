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

/** A person's leave: what there is of each type, their children, and the requests behind it. */
export const PersonLeave_Query = graphql(/* GraphQL */ `
  query PersonLeave($code: String!, $year: Int!, $first: Int!, $after: String) {
    now
    staff(code: $code) {
      id
      leaveBalances(year: $year) { ...Balance_words @unmask }
      children { id name bornOn }
      leaveRequests(first: $first, after: $after) {
        edges { node { ...Leave_line @unmask } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const AdjustLeave_Mutation = graphql(/* GraphQL */ `
  mutation AdjustLeave($input: AdjustLeaveInput!, $key: ID!) {
    adjustLeave(input: $input, key: $key) {
      ... on Staff { id }
      ...Refusal_words @unmask
    }
  }
`);

export const AddChild_Mutation = graphql(/* GraphQL */ `
  mutation AddChild($input: AddChildInput!, $key: ID!) {
    addChild(input: $input, key: $key) {
      ... on Child { id name bornOn }
      ...Refusal_words @unmask
    }
  }
`);

export const RemoveChild_Mutation = graphql(/* GraphQL */ `
  mutation RemoveChild($input: RemoveChildInput!, $key: ID!) {
    removeChild(input: $input, key: $key) {
      ... on Staff { id }
      ...Refusal_words @unmask
    }
  }
`);
