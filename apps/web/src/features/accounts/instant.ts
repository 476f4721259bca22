import type { Format } from "../../ui/format/format.ts";

/** An instant with its date, such as 12-09 周三 10:24. */
export function formatInstant(format: Format, instant: string): string {
  const at = Date.parse(instant);
  return `${format.date(format.dateOf(at))} ${format.clock(at)}`;
}
