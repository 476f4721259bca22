import type { CivilDate, Instant } from "@zaigang/domain";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { AlertSummary } from "../alerts/alert-facts.ts";
import { useAlertWords } from "../alerts/use-alert-words.ts";
import type { BoardRow } from "./board-bars.ts";

type AnnouncementsProps = {
  rows: readonly BoardRow[];
  alerts: readonly AlertSummary[];
  date: CivilDate;
  /** `null` on another day */
  now: Instant | null;
  format: Format;
};

/** Whoever is interrupted is not interrupted again within this time. */
const URGENT_EVERY_MS = 60_000;

/** Says aloud what has changed by itself: a new urgent alert at once, anything else when there is quiet. */
export function Announcements({ rows, alerts, date, now, format }: AnnouncementsProps) {
  const { t } = useTranslation("board");
  const words = useAlertWords(format);
  const last = useRef({ date, rows, alerts });
  const lastUrgent = useRef(Number.NEGATIVE_INFINITY);
  const [said, setSaid] = useState({ urgent: "", calm: "" });

  useEffect(() => {
    const before = last.current;
    last.current = { date, rows, alerts };
    if (before.date !== date || (before.rows === rows && before.alerts === alerts)) return;
    const known = new Set(before.alerts.map(({ id }) => id));
    const [fresh] = alerts.filter(({ id }) => !known.has(id));
    if (fresh) {
      const { title } = words.text(fresh, now);
      const isUrgent = fresh.severity === "NOW" && performance.now() - lastUrgent.current > URGENT_EVERY_MS;
      if (isUrgent) lastUrgent.current = performance.now();
      setSaid(isUrgent ? { urgent: title, calm: "" } : { urgent: "", calm: title });
    } else if (JSON.stringify(before.rows) !== JSON.stringify(rows)) {
      setSaid({ urgent: "", calm: t("changed") });
    }
  });

  return (
    <div className="zg-hidden">
      <p aria-live="assertive">{said.urgent}</p>
      <p aria-live="polite">{said.calm}</p>
    </div>
  );
}
