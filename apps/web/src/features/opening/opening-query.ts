import { graphql } from "../../generated/gql.ts";

/** What a change of windows, posts, hours or the calendar would touch, before it is saved. */
export const PreviewOpening_Query = graphql(/* GraphQL */ `
  query PreviewOpening($change: OpeningChange!) {
    previewOpening(change: $change) {
      from
      to
      dayCount
      days {
        date
        kindBefore
        kindAfter
        nameBefore
        nameAfter
        opens { id number }
        closes { id number }
        otherHours { id number }
      }
      absenceCount
      substitutionCount
      shiftCount
      leaveCount
      coverage {
        newlyUncovered {
          startsAt
          endsAt
          post { id code name nameEn window { id number name nameEn } }
        }
        newlyTakenOver {
          startsAt
          endsAt
          post { id code name nameEn window { id number name nameEn } }
        }
      }
    }
  }
`);
