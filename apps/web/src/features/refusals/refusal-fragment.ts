import { graphql } from "../../generated/gql.ts";

/** What the rules say no to, with all that the words need. */
export const Refusal_words = graphql(/* GraphQL */ `
  fragment Refusal_words on Refusal {
    code
    message
    ... on WouldUncover {
      gaps {
        startsAt
        endsAt
        post { id code name nameEn window { id number name nameEn } }
      }
    }
    ... on AlreadyDecided { decision at by { id name familyName familyReading givenReading } }
    ... on NotYourStep { decides { id name familyName familyReading givenReading } }
    ... on LeaveHeld {
      gaps {
        startsAt
        endsAt
        post { id code name nameEn window { id number name nameEn } }
      }
    }
    ... on LeaveOverlaps { absence { id startsAt endsAt } }
    ... on ChangedMeanwhile { at by { id name familyName familyReading givenReading } }
    ... on AlreadyEnded { endedAt }
    ... on ReleasedAlready { releasedFrom: startsAt releasedUntil: endsAt }
    ... on NotEarlier { latest: endsAt }
    ... on PeriodOver { over: endsAt }
    ... on PeriodTooLong { mostDays }
    ... on PairingTooSoon { earliestDate: earliest }
    ... on RowsWrong { count }
    ... on PauseTooLong { mostMinutes }
    ... on PauseTooSoon { earliest }
    ... on WindowPaused { pause { id endsAt window { id code number } } }
    ... on SamePersonTwice { person: staff { id name familyName familyReading givenReading } }
    ... on ExemptPost { post { id code name nameEn } }
    ... on SignInTooOld { oldest }
    ... on NothingToImport { errors }
    ... on UsernameTaken { takenName: username }
    ... on WrongAccountState { person { id name familyName familyReading givenReading } }
    ... on BadAmount { mostAmount: most }
    ... on TooMany { mostAtOnce: most }
    ... on TooManyFeeds { mostFeeds: most }
    ... on TooManyFiles { mostFiles: most }
    ... on BadTokenEnd { latestDay: latest }
    ... on SettingOutOfRange { least greatest: most }
    ... on BadDay { date dayFault: fault }
    ... on BadNumber { highest: most }
    ... on BadLeaveType { leaveTypeFault: fault leaveTypeField: field }
    ... on BadSeasons { seasonsFault: fault season: value }
    ... on BadSessions { sessionsFault: fault session: value }
    ... on ClosedAlready { closure { id startsAt endsAt } }
    ... on DateTooEarly { firstDate: earliest }
    ... on NumberTaken { takenBy: window { id code number name nameEn endsOn } }
    ... on WindowEnded { windowEndsOn: endsOn }
    ... on TextTooLong { field most }
    ... on TooEarly { earliestDay: earliest }
    ... on NotForThem { notForThem: staff { id name familyName familyReading givenReading } }
    ... on OffAnyway { offAnyway: date }
    ... on NotEmployed { on notEmployed: staff { id name familyName familyReading givenReading } }
    ... on CodeTaken { taken }
    ... on BadName { mostCharacters: most }
    ... on ReadingMisfit { proposed }
    ... on DepartmentInUse {
      members: staff { id code name familyName familyReading givenReading }
      posts { id code name nameEn window { id number name nameEn } }
    }
    ... on InsufficientBalance { balanceLeft: available balanceWanted: wanted }
    ... on LeaveImpossible { problem }
    ... on FiledTooLate { latestFiling: latest }
    ... on DelegationsOverlap {
      delegation { id startsOn lastDay to { id name familyName familyReading givenReading } }
    }
    ... on DelegationLoop { circle: people { id name familyName familyReading givenReading } }
    ... on DelegateSuspended { suspended: staff { id name familyName familyReading givenReading } }
    ... on UnknownReference { what value }
  }
`);
