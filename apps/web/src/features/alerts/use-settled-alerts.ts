import { useLayoutEffect, useState } from "react";
import { useEngagement } from "../../ui/live/use-engagement.ts";
import type { AlertSummary } from "./alert-facts.ts";

type Settled<Alert> = {
  readonly shown: readonly Alert[];
  /** How many new ones wait to be shown. */
  readonly waiting: number;
  readonly showAll: () => void;
};

/**
 * Keeps new alerts back while somebody reads or types, until they ask for them. One that is urgent now comes at once.
 *
 * @param date the day shown: on another day everything is new and nothing waits
 */
export function useSettledAlerts<Alert extends Pick<AlertSummary, "id" | "severity">>(
  alerts: readonly Alert[],
  date: string,
): Settled<Alert> {
  const isEngaged = useEngagement();
  const [known, setKnown] = useState(() => ({ date, ids: idsOf(alerts) }));
  const isKnown = ({ id, severity }: Alert) => known.date !== date || known.ids.has(id) || severity === "NOW";
  const shown = alerts.filter(isKnown);
  const waiting = alerts.length - shown.length;
  const showAll = () => setKnown({ date, ids: idsOf(alerts) });

  // Before it is painted, so that nothing is announced that is shown in the next moment.
  useLayoutEffect(() => {
    const isAnotherDay = known.date !== date;
    const isQuiet = waiting > 0 && !isEngaged();
    if (isAnotherDay || isQuiet) setKnown({ date, ids: idsOf(alerts) });
    else if (shown.some(({ id }) => !known.ids.has(id))) {
      setKnown({ date, ids: new Set([...known.ids, ...idsOf(shown)]) });
    }
  }, [alerts, date, known, shown, waiting, isEngaged]);

  return { shown, waiting, showAll };
}

function idsOf(alerts: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(alerts.map(({ id }) => id));
}
