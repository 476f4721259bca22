import type { CivilDate, Instant } from "@zaigang/domain";
import { useSearchParams } from "react-router";
import { dateIn } from "../../ui/browser/address.ts";
import type { Format } from "../../ui/format/format.ts";
import { type Explained, explainedIn } from "../coverage/why-address.ts";
import type { CoverageRecord } from "../coverage/why-query.ts";

/** What the board's address says: the day, and the stretch whose reasons are open. */
type BoardAddress = {
  readonly date: CivilDate;
  /** Which record of a past day is shown. */
  readonly record: CoverageRecord;
  readonly opened: Explained | null;
  readonly goTo: (date: CivilDate) => void;
  readonly show: (record: CoverageRecord) => void;
  readonly open: (windowCode: string, at: Instant) => void;
  readonly close: () => void;
};

/** The board's address, and the ways to other addresses of it. Without a date, or with one that makes no sense, it is today. */
export function useBoardAddress({ today, dateOf }: Format): BoardAddress {
  const [search, setSearch] = useSearchParams();
  const opened = explainedIn(search);
  const date = dateIn(search, "date") ?? (opened ? dateOf(Date.parse(opened.at)) : today);

  const isThen = search.get("record") === "then" && date < today;
  const daySearch = (next: CivilDate, then: boolean): Record<string, string> =>
    next === today ? {} : { date: next, ...(then && next < today ? { record: "then" } : {}) };
  const day = daySearch(date, isThen);
  return {
    date,
    record: isThen ? "SEEN_THEN" : "KNOWN_NOW",
    opened,
    goTo: (next) => setSearch(daySearch(next, isThen)),
    show: (record) => setSearch(daySearch(date, record === "SEEN_THEN"), { replace: true }),
    // Looking at another stretch is no step that the back button should walk through.
    open: (code, start) =>
      setSearch({ ...day, why: code, at: new Date(start).toISOString() }, { replace: opened !== null }),
    close: () => setSearch(day),
  };
}
