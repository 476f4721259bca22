import { type CivilDate, type Instant, instantAt, type MinuteOfDay } from "@zaigang/domain";

/** An end of an absence as people say it: a date, and the morning, the afternoon or a time. */
export type Moment = {
  readonly date: CivilDate | null;
  readonly part: "MORNING" | "AFTERNOON" | "EXACT";
  /** As typed; counts only for an exact time. */
  readonly clock: string;
};

/** When the morning of a date ends, in minutes after midnight. */
export type NoonOf = (date: CivilDate) => MinuteOfDay;

/** From where on: a morning begins at midnight, an afternoon at noon. `null` while it is incomplete. */
export function startOf(moment: Moment, noonOf: NoonOf, timeZone: string): Instant | null {
  return instantOf(moment, (date) => (moment.part === "MORNING" ? 0 : noonOf(date)), timeZone);
}

/** Until where: a morning ends at noon, an afternoon with the day. `null` while it is incomplete. */
export function endOf(moment: Moment, noonOf: NoonOf, timeZone: string): Instant | null {
  return instantOf(moment, (date) => (moment.part === "MORNING" ? noonOf(date) : 1440), timeZone);
}

function instantOf({ date, part, clock }: Moment, edgeOf: NoonOf, timeZone: string): Instant | null {
  if (date === null) return null;
  const minute = part === "EXACT" ? parseClock(clock) : edgeOf(date);
  return minute === null ? null : instantAt(date, minute, timeZone);
}

/**
 * Minutes after midnight of a time as people type it: 9:30, 09：30, 930, 0930, 14. 24:00 is the end of the day.
 * `null` for what is none.
 */
export function parseClock(text: string): MinuteOfDay | null {
  const parts = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const total = hour * 60 + minute;
  return minute < 60 && total <= 1440 ? total : null;
}
