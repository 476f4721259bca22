import { useQuery } from "@apollo/client/react";
import type { CivilDate } from "@zaigang/domain";
import type { DaySessionsQuery } from "../../generated/graphql.ts";
import { noonOf as noonOfSessions } from "../../ui/format/noon.ts";
import { USUAL_NOON } from "../../ui/format/times.ts";
import type { NoonOf } from "../../ui/forms/moment.ts";
import { useSession } from "../session/session-context.ts";
import { DaySessions_Query } from "./day-sessions-query.ts";

export type SessionDay = DaySessionsQuery["days"][number];

/** As many days as are asked for at once. */
const MOST_DAYS = 31;
const NONE: readonly SessionDay[] = [];

/** The days of a period with the office's sessions, and when their mornings end; the usual noon until that is known. */
export function useDaySessions(first: CivilDate | null, last: CivilDate | null) {
  const { timeZone } = useSession().office;
  const days = first && last && last >= first ? daysFrom(first, last) : 0;
  const { data, previousData } = useQuery(DaySessions_Query, {
    skip: days === 0,
    variables: { from: first ?? "", count: days },
  });
  const known = (data ?? previousData)?.days ?? NONE;
  const noonOf: NoonOf = (date) => {
    const day = known.find((each) => each.date === date);
    return day ? noonOfSessions(day.sessions, timeZone) : USUAL_NOON;
  };
  return { days: known, noonOf };
}

function daysFrom(first: CivilDate, last: CivilDate): number {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  return Math.min(days, MOST_DAYS);
}
