import { graphql } from "../../generated/gql.ts";

/** How many messages wait, and how many requests for leave: on every page. */
export const UnreadMessages_Query = graphql(/* GraphQL */ `
  query UnreadMessages {
    viewer { unreadMessages leaveToDecide }
  }
`);

export const Inbox_Query = graphql(/* GraphQL */ `
  query Inbox {
    now
    viewer {
      unreadMessages
      inbox(first: 50) {
        id
        kind
        at
        date
        readAt
        requestId
        leaveOf { id name familyName familyReading givenReading }
        stretches { startsAt endsAt }
        post { id code name nameEn window { id code number name nameEn } }
        alert { ...Alert_summary @unmask }
      }
    }
  }
`);

export const ReadMessages_Mutation = graphql(/* GraphQL */ `
  mutation ReadMessages($input: ReadMessagesInput!, $key: ID!) {
    readMessages(input: $input, key: $key) {
      ... on Viewer {
        unreadMessages
        inbox(first: 50) { id readAt }
      }
      ...Refusal_words @unmask
    }
  }
`);
