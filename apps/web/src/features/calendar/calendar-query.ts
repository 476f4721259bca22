import { graphql } from "../../generated/gql.ts";

/** The calendar of a year and the seasons of office hours. */
export const Calendar_Query = graphql(/* GraphQL */ `
  query Calendar($year: Int!) {
    calendarYear(year: $year) {
      year
      isCovered
      coveredYears
      notices {
        layer
        year
        source
        days { date kind name }
      }
    }
    seasons { code name nameEn startsOnDay sessions validFrom }
    halfHolidays(year: $year) {
      occasion
      date
      morning { id code }
      afternoon { id code }
    }
  }
`);

export const EnterCalendar_Mutation = graphql(/* GraphQL */ `
  mutation EnterCalendar($input: NoticeInput!, $key: ID!) {
    enterCalendar(input: $input, key: $key) {
      ... on CalendarNotice { layer year source days { date kind name } }
      ...Refusal_words @unmask
    }
  }
`);

export const ChangeSeasons_Mutation = graphql(/* GraphQL */ `
  mutation ChangeSeasons($input: SeasonsInput!, $key: ID!) {
    changeSeasons(input: $input, key: $key) {
      ... on ChangedSeasons { seasons { code name nameEn startsOnDay sessions validFrom } }
      ...Refusal_words @unmask
    }
  }
`);
