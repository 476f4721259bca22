import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { ShownState } from "../../ui/coverage/states.ts";
import type { Format } from "../../ui/format/format.ts";
import type { BoardSummary } from "./board-summary.ts";
import styles from "./Summary.module.css";

type SummaryProps = { summary: BoardSummary /** `null` on another day */; now: Instant | null; format: Format };

/** Five counts that add up. */
export function Summary({ summary, now, format }: SummaryProps) {
  const { t } = useTranslation(["board", "terms"]);
  const { open, opensAt, reopensAt, uncoveredSince } = summary;
  const kinds = (["backup", "reserve", "substitute"] as const)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => t(`summary.${kind}`, { count: summary[kind] }))
    .join(" · ");
  const closed = opensAt === null ? t("summary.closed") : t("summary.opensAt", { time: format.clock(opensAt) });
  const gap = uncoveredSince === null || now === null ? "" : format.length(Math.floor((now - uncoveredSince) / 60_000));

  return (
    <dl className={styles["summary"]} aria-label={t(now === null ? "summary.labelOfDay" : "summary.label")}>
      <Count name={t("summary.open")} count={open} note={open === 0 && now !== null ? closed : ""} />
      <Count state="PRIMARY" name={t("summary.primary")} count={summary.primary} />
      <Count state="BACKUP" name={t("summary.takenOver")} count={summary.takenOver} note={kinds} />
      <Count
        state="PAUSED"
        name={t("summary.paused")}
        count={summary.paused}
        note={reopensAt === null ? "" : t("reopens", { time: format.clock(reopensAt) })}
      />
      <Count state="UNCOVERED" name={t("summary.uncovered")} count={summary.uncovered} note={gap} />
    </dl>
  );
}

type CountProps = { state?: ShownState; name: string; count: number; note?: string };

function Count({ state, name, count, note = "" }: CountProps) {
  return (
    <div data-state={state} data-any={count > 0}>
      <dt>
        {state && <StateTag state={state} />}
        {name}
      </dt>
      <dd>
        <b>{count}</b>
        {note && <span>{note}</span>}
      </dd>
    </div>
  );
}
