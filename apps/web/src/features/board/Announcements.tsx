import type { CivilDate } from "@zaigang/domain";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BoardRow } from "./board-bars.ts";
import type { Matter } from "./board-matters.ts";

type AnnouncementsProps = { rows: readonly BoardRow[]; running: readonly Matter[]; date: CivilDate };

/** Says aloud what has changed by itself: a new gap at once, anything else when there is quiet. */
export function Announcements({ rows, running, date }: AnnouncementsProps) {
  const { t } = useTranslation(["board", "terms"]);
  const gaps = running.map(({ window, startsAt }) => ({ key: `${window.code} ${startsAt}`, window }));
  const current = { date, rows, keys: new Set(gaps.map(({ key }) => key)) };
  const last = useRef(current);
  const [said, setSaid] = useState({ urgent: "", calm: "" });

  useEffect(() => {
    const before = last.current;
    last.current = current;
    if (before.date !== date || before.rows === rows) return;
    const fresh = gaps.find(({ key }) => !before.keys.has(key));
    if (fresh) {
      const window = t("terms:window", { number: fresh.window.number });
      setSaid({ urgent: t("matters.gap", { window }), calm: "" });
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
