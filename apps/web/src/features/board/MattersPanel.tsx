import type { CivilDate, Instant } from "@zaigang/domain";
import { Badge, Button, Drawer } from "antd";
import { Check, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import type { Matter, Matters } from "./board-matters.ts";
import { MatterCard } from "./MatterCard.tsx";
import styles from "./MattersPanel.module.css";

type MattersPanelProps = {
  matters: Matters;
  ahead: { readonly count: number; readonly dates: readonly CivilDate[] };
  /** Windows that are open and not paused. */
  staffed: number;
  /** `null` on another day */
  now: Instant | null;
  format: Format;
  /** Behind a button with its count, where there is no room beside the board. */
  isDrawer: boolean;
  onExplain: (windowCode: string, at: Instant) => void;
};

/** How many dates are named before the rest is only counted. */
const NAMED_DATES = 4;

/** What should be seen to: now, later that day, and ahead. */
export function MattersPanel(props: MattersPanelProps) {
  const { matters, isDrawer } = props;
  const { t } = useTranslation(["board", "terms"]);
  const [isOpen, setOpen] = useState(false);
  if (!isDrawer) {
    return (
      <aside className={styles["panel"]} aria-label={t("matters.title")}>
        <header>
          <Head {...props} />
        </header>
        <Body {...props} />
      </aside>
    );
  }
  return (
    <>
      <Badge className={styles["opener"] ?? ""} count={matters.now.length + matters.later.length}>
        <Button aria-label={t("matters.open")} onClick={() => setOpen(true)}>
          {t("matters.title")}
        </Button>
      </Badge>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        size={348}
        mask={false}
        title={<Head {...props} />}
        styles={{ body: { padding: 0 } }}
      >
        <Body {...props} onExplain={(code, at) => [setOpen(false), props.onExplain(code, at)]} />
      </Drawer>
    </>
  );
}

function Head({ matters, ahead, now }: MattersPanelProps) {
  const { t } = useTranslation(["board", "terms"]);
  const later = matters.later.length;
  return (
    <div className={styles["head"]}>
      <h2>{t("matters.title")}</h2>
      {matters.now.length > 0 && <b>{t("matters.now", { count: matters.now.length })}</b>}
      {later > 0 && <span>{t(now === null ? "matters.day" : "matters.today", { count: later })}</span>}
      {ahead.count > 0 && <span>{t("matters.after", { count: ahead.count })}</span>}
    </div>
  );
}

function Body({ matters, ahead, staffed, now, format, onExplain }: MattersPanelProps) {
  const { t } = useTranslation(["board", "terms"]);
  const isQuiet = matters.now.length + matters.later.length === 0;
  const named = ahead.dates.slice(0, NAMED_DATES).map((date) => format.shortDate(date));
  const dates = named.join(t("comma")) + (ahead.dates.length > NAMED_DATES ? t("andMore") : "");
  return (
    <div className={styles["body"]}>
      {[...matters.now, ...matters.later].map((matter) => (
        <MatterCard
          key={keyOf(matter)}
          matter={matter}
          isFirst={matter === matters.now[0]}
          now={now}
          format={format}
          onExplain={onExplain}
        />
      ))}
      {isQuiet && (
        <section className={styles["quiet"]}>
          <h3>
            <Check size={16} strokeWidth={2} aria-hidden="true" />
            {staffed > 0
              ? t("matters.quiet", { count: staffed })
              : t(now === null ? "matters.quietDay" : "matters.quietLater")}
          </h3>
          <p>{ahead.count > 0 ? t("matters.quietAhead", { count: ahead.count }) : t("matters.noneAhead")}</p>
          <Link to="/days">{t("matters.seeDays")}</Link>
        </section>
      )}
      {ahead.count > 0 && !isQuiet && (
        <Link className={styles["ahead"]} to="/days">
          {t("matters.ahead", { count: ahead.count, dates })}
          <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
        </Link>
      )}
    </div>
  );
}

function keyOf({ kind, window, startsAt }: Matter): string {
  return `${kind} ${window.code} ${startsAt}`;
}
