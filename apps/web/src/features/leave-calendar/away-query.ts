import { graphql } from "../../generated/gql.ts";

/** Who is away in a month, and what the filters offer. */
export const LeaveMonth_Query = graphql(/* GraphQL */ `
  query LeaveMonth($month: Date!, $department: String, $type: String) {
    leaveMonth(month: $month, department: $department, type: $type) {
      days { date kind name provisional away pending }
      people {
        code
        name
        familyName
        familyReading
        givenReading
        department
        seats { window role }
        works { date startsAt endsAt }
        away { id firstDate fromNoon lastDate untilNoon startsAt endsAt isPart pending kind leaveType }
      }
    }
    departments { id code name nameEn }
    leaveTypes { code name nameEn active }
  }
`);

/** How many are away on each date of a year. */
export const LeaveYear_Query = graphql(/* GraphQL */ `
  query LeaveYear($year: Int!, $department: String, $type: String) {
    leaveYear(year: $year, department: $department, type: $type) {
      year
      days { date kind name provisional away pending }
    }
    departments { id code name nameEn }
    leaveTypes { code name nameEn active }
  }
`);

export const MyFeeds_Query = graphql(/* GraphQL */ `
  query MyFeeds {
    myFeeds { id createdAt department { id code name nameEn } }
    departments { id code name nameEn }
  }
`);

export const CreateFeed_Mutation = graphql(/* GraphQL */ `
  mutation CreateFeed($input: CreateFeedInput!, $key: ID!) {
    createFeed(input: $input, key: $key) {
      ... on CreatedFeed { path feed { id } }
      ...Refusal_words @unmask
    }
  }
`);

export const RevokeFeed_Mutation = graphql(/* GraphQL */ `
  mutation RevokeFeed($input: RevokeFeedInput!, $key: ID!) {
    revokeFeed(input: $input, key: $key) {
      ... on Feed { id }
      ...Refusal_words @unmask
    }
  }
`);
