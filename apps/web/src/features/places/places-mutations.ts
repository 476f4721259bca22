import { graphql } from "../../generated/gql.ts";

export const AddWindow_Mutation = graphql(/* GraphQL */ `
  mutation AddWindow($input: NewWindowInput!, $key: ID!) {
    addWindow(input: $input, key: $key) {
      ... on Window { ...Place_window @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangeWindow_Mutation = graphql(/* GraphQL */ `
  mutation ChangeWindow($input: WindowInput!, $key: ID!) {
    changeWindow(input: $input, key: $key) {
      ... on Window { ...Place_window @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangeWindowHours_Mutation = graphql(/* GraphQL */ `
  mutation ChangeWindowHours($input: ChangedHoursInput!, $key: ID!) {
    changeWindowHours(input: $input, key: $key) {
      ... on Window { ...Place_window @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const EndWindow_Mutation = graphql(/* GraphQL */ `
  mutation EndWindow($input: EndWindowInput!, $key: ID!) {
    endWindow(input: $input, key: $key) {
      ... on Window { ...Place_window @unmask posts { id endsOn version } }
      ...Refusal_words @unmask
    }
  }
`);

export const CloseWindow_Mutation = graphql(/* GraphQL */ `
  mutation CloseWindow($input: ClosureInput!, $key: ID!) {
    closeWindow(input: $input, key: $key) {
      ... on WindowClosure { id startsAt endsAt reason version }
      ...Refusal_words @unmask
    }
  }
`);

export const WithdrawClosure_Mutation = graphql(/* GraphQL */ `
  mutation WithdrawClosure($input: WithdrawClosureInput!, $key: ID!) {
    withdrawClosure(input: $input, key: $key) {
      ... on WindowClosure { id startsAt endsAt reason version }
      ...Refusal_words @unmask
    }
  }
`);

export const AddPost_Mutation = graphql(/* GraphQL */ `
  mutation AddPost($input: NewPostInput!, $key: ID!) {
    addPost(input: $input, key: $key) {
      ... on Post { ...Place_post @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangePost_Mutation = graphql(/* GraphQL */ `
  mutation ChangePost($input: PostInput!, $key: ID!) {
    changePost(input: $input, key: $key) {
      ... on Post { ...Place_post @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const EndPost_Mutation = graphql(/* GraphQL */ `
  mutation EndPost($input: EndPostInput!, $key: ID!) {
    endPost(input: $input, key: $key) {
      ... on Post { ...Place_post @unmask }
      ...Refusal_words @unmask
    }
  }
`);

export const AddShiftRule_Mutation = graphql(/* GraphQL */ `
  mutation AddShiftRule($input: ShiftRuleInput!, $key: ID!) {
    addShiftRule(input: $input, key: $key) {
      ... on ShiftRule { id }
      ...Refusal_words @unmask
    }
  }
`);

export const EndShiftRule_Mutation = graphql(/* GraphQL */ `
  mutation EndShiftRule($input: EndShiftRuleInput!, $key: ID!) {
    endShiftRule(input: $input, key: $key) {
      ... on EndedShiftRule { rule { id endsOn } }
      ...Refusal_words @unmask
    }
  }
`);
