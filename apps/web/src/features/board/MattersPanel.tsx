import type { Instant } from "@zaigang/domain";
import { Badge, Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { useKeptFocus } from "../../ui/live/use-kept-focus.ts";
import { AbsenceButtons } from "../absences/AbsenceButtons.tsx";
import type { AlertSummary } from "../alerts/alert-facts.ts";
import { useSettledAlerts } from "../alerts/use-settled-alerts.ts";
import type { BoardRow } from "./board-bars.ts";
import type { BoardAlerts, PossibleMatter } from "./board-matters.ts";
import { MattersList } from "./MattersList.tsx";
import styles from "./MattersPanel.module.css";

export type MattersPanelProps = {
  /** The day shown. */
  date: string;
  alerts: BoardAlerts;
  possible: readonly PossibleMatter[];
  rows: readonly BoardRow[];
  /** Windows that are open and not paused; none where not all of those are held. */
  staffed: number;
  /** `null` on another day */
  now: Instant | null;
  format: Format;
  /** Behind a button with its count, where there is no room beside the board. */
  isDrawer: boolean;
  onExplain: (windowCode: string, at: Instant) => void;
};

/** What should be seen to: now, later that day, and on other days. New alerts wait until whoever reads asks for them. */
export function MattersPanel(props: MattersPanelProps) {
  const { alerts, possible, now, date, isDrawer, onExplain } = props;
  const { t } = useTranslation(["board", "alerts"]);
  const [isOpen, setOpen] = useState(false);
  const { shown, waiting, showAll } = useSettledAlerts(alerts.open, date);
  const { fallback, ...focus } = useKeptFocus<HTMLHeadingElement>();

  const head = (
    <div className={styles["head"]}>
      <h2 ref={fallback} tabIndex={-1}>
        {t("matters.title")}
      </h2>
      <Counts shown={shown} possible={possible.length} elsewhere={alerts.elsewhere.count} isToday={now !== null} />
    </div>
  );
  const list = (explain: MattersPanelProps["onExplain"]) => (
    <>
      {waiting > 0 && (
        <button type="button" className={styles["waiting"]} onClick={showAll}>
          {t("alerts:waiting", { count: waiting })}
        </button>
      )}
      <MattersList {...props} shown={shown} onExplain={explain} />
      <footer className={styles["acts"]}>
        <AbsenceButtons />
      </footer>
    </>
  );
  if (!isDrawer) {
    return (
      <aside className={styles["panel"]} aria-label={t("matters.title")} {...focus}>
        <header>{head}</header>
        {list(onExplain)}
      </aside>
    );
  }
  return (
    <>
      <Badge className={styles["opener"] ?? ""} count={shown.length + possible.length}>
        <Button aria-label={t("matters.open")} onClick={() => setOpen(true)}>
          {t("matters.title")}
        </Button>
      </Badge>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        size={348}
        mask={false}
        title={head}
        styles={{ body: { padding: 0 } }}
      >
        <div {...focus}>{list((code, at) => [setOpen(false), onExplain(code, at)])}</div>
      </Drawer>
    </>
  );
}

type CountsProps = { shown: readonly AlertSummary[]; possible: number; elsewhere: number; isToday: boolean };

function Counts({ shown, possible, elsewhere, isToday }: CountsProps) {
  const { t } = useTranslation("board");
  const urgent = shown.filter(({ severity }) => severity === "NOW").length;
  const later = shown.length - urgent + possible;
  return (
    <>
      {urgent > 0 && <b>{t("matters.now", { count: urgent })}</b>}
      {later > 0 && <span>{t(isToday ? "matters.today" : "matters.day", { count: later })}</span>}
      {elsewhere > 0 && <span>{t(isToday ? "matters.after" : "matters.others", { count: elsewhere })}</span>}
    </>
  );
}
