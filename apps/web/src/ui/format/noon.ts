import { endOfMorning, MINUTE, type MinuteOfDay } from "@zaigang/domain";
import { minuteOfDay } from "./office-time.ts";

type Session = { readonly startsAt: string; readonly endsAt: string };

/** When a day's morning ends, by the office's sessions on it. */
export function noonOf(sessions: readonly Session[], timeZone: string): MinuteOfDay {
  return endOfMorning(
    sessions.map(({ startsAt, endsAt }) => {
      const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
      const start = minuteOfDay(from, timeZone);
      return { start, end: start + (to - from) / MINUTE };
    }),
  );
}
