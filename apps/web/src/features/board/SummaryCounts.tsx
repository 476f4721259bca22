import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { ShownState } from "../../ui/coverage/states.ts";
import type { Format } from "../../ui/format/format.ts";
import type { BoardSummary } from "./board-summary.ts";
import styles from "./SummaryCounts.module.css";

type SummaryCountsProps = { summary: BoardSummary; now: number; format: Format };

/** Five counts that add up: open is primary, taken over, paused and uncovered together. */
export function SummaryCounts({ summary, now, format }: SummaryCountsProps) {
  const { t } = useTranslation("board");
  if (summary.open === 0) {
    return (
      <p className={styles["closed"]}>
        {summary.opensAt === null ? t("summary.closed") : t("summary.opensAt", { time: format.clock(summary.opensAt) })}
      </p>
    );
  }
  const { backup, reserve, substitute, reopensAt, uncoveredSince } = summary;
  const covers = [
    backup > 0 && t("summary.backup", { count: backup }),
    reserve > 0 && t("summary.reserve", { count: reserve }),
    substitute > 0 && t("summary.substitute", { count: substitute }),
  ].filter(Boolean);
  return (
    <dl className={styles["counts"]} aria-label={t("summary.label")}>
      <Count label={t("summary.open")} count={summary.open} />
      <Count state="PRIMARY" label={t("summary.primary")} count={summary.primary} />
      <Count state="BACKUP" label={t("summary.takenOver")} count={summary.takenOver} note={covers.join(" · ")} />
      <Count
        state="PAUSED"
        label={t("summary.paused")}
        count={summary.paused}
        note={reopensAt === null ? "" : t("reopens", { time: format.clock(reopensAt) })}
      />
      <Count
        state="UNCOVERED"
        label={t("summary.uncovered")}
        count={summary.uncovered}
        note={uncoveredSince === null ? "" : format.length(Math.floor((now - uncoveredSince) / 60_000))}
      />
    </dl>
  );
}

type CountProps = { state?: ShownState; label: string; count: number; note?: string };

function Count({ state, label, count, note = "" }: CountProps) {
  return (
    <div data-state={count > 0 ? state : undefined}>
      <dt>
        {state && <StateTag state={state} />}
        {label}
      </dt>
      <dd>
        <b>{count}</b>
        {note && <span>{note}</span>}
      </dd>
    </div>
  );
}
