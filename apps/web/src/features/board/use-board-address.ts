import { type CivilDate, type Instant, parseDate } from "@zaigang/domain";
import { useSearchParams } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import { type Explained, explainedIn } from "../coverage/why-address.ts";

/** What the board's address says: the day, and the stretch whose reasons are open. */
type BoardAddress = {
  readonly date: CivilDate;
  readonly opened: Explained | null;
  readonly goTo: (date: CivilDate) => void;
  readonly open: (windowCode: string, at: Instant) => void;
  readonly close: () => void;
};

/** The board's address, and the ways to other addresses of it. Without a date, or with one that makes no sense, it is today. */
export function useBoardAddress({ today, dateOf }: Format): BoardAddress {
  const [search, setSearch] = useSearchParams();
  const opened = explainedIn(search);
  const date = existingDate(search.get("date")) ?? (opened ? dateOf(Date.parse(opened.at)) : today);

  const day: Record<string, string> = date === today ? {} : { date };
  return {
    date,
    opened,
    goTo: (next) => setSearch(next === today ? {} : { date: next }),
    // Looking at another stretch is no step that the back button should walk through.
    open: (code, start) =>
      setSearch({ ...day, why: code, at: new Date(start).toISOString() }, { replace: opened !== null }),
    close: () => setSearch(day),
  };
}

function existingDate(text: string | null): CivilDate | null {
  if (text === null) return null;
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}
