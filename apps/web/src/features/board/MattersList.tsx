import { Check, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AlertCard } from "../alerts/AlertCard.tsx";
import { type AlertSummary, alertAddress } from "../alerts/alert-facts.ts";
import { useAlertWords } from "../alerts/use-alert-words.ts";
import { holderOf } from "./board-matters.ts";
import styles from "./MattersList.module.css";
import type { MattersPanelProps } from "./MattersPanel.tsx";
import { PossibleCard } from "./PossibleCard.tsx";

type MattersListProps = MattersPanelProps & {
  /** The open alerts that are not kept back. */
  shown: readonly AlertSummary[];
};

/** How many dates are named before the rest is only counted. */
const NAMED_DATES = 4;

/** Alerts, the most urgent first and open; then what may become one, what other days bring, and what has ended by itself. */
export function MattersList(props: MattersListProps) {
  const { shown, possible, alerts, rows, date, now, format, onExplain } = props;
  const { t } = useTranslation("board");
  const { elsewhere, closed } = alerts;
  const isQuiet = shown.length + possible.length === 0;
  const named = elsewhere.dates.slice(0, NAMED_DATES).map((other) => format.shortDate(other));
  const dates = named.join(t("comma")) + (elsewhere.dates.length > NAMED_DATES ? t("andMore") : "");
  return (
    <div>
      {shown.map((alert, index) => (
        <AlertCard
          key={alert.id}
          alert={alert}
          isOpen={index === 0}
          now={now}
          holder={holderOf(alert, rows, now)}
          format={format}
          onExplain={onExplain}
        />
      ))}
      {possible.map((matter) => (
        <PossibleCard
          key={`${matter.post} ${matter.startsAt}`}
          matter={matter}
          now={now}
          format={format}
          onExplain={onExplain}
        />
      ))}
      {isQuiet && <Quiet {...props} />}
      {elsewhere.count > 0 && !(isQuiet && now !== null) && (
        <Link className={styles["line"]} to="/alerts?show=open">
          {t(now === null ? "matters.elsewhere" : "matters.ahead", { count: elsewhere.count, dates })}
          <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
        </Link>
      )}
      {closed.length > 0 && <Closed closed={closed} date={date} format={format} />}
    </div>
  );
}

function Quiet({ alerts, staffed, now }: MattersListProps) {
  const { t } = useTranslation("board");
  const { count } = alerts.elsewhere;
  const isToday = now !== null;
  return (
    <section className={styles["quiet"]}>
      <h3>
        <Check size={16} strokeWidth={2} aria-hidden="true" />
        {staffed > 0
          ? t(isToday ? "matters.quiet" : "matters.quietThat", { count: staffed })
          : t(isToday ? "matters.quietLater" : "matters.quietDay")}
      </h3>
      {isToday && <p>{count > 0 ? t("matters.quietAhead", { count }) : t("matters.noneAhead")}</p>}
      <Link to="/days">{t("matters.seeDays")}</Link>
    </section>
  );
}

type ClosedProps = Pick<MattersListProps, "date" | "format"> & { closed: readonly AlertSummary[] };

/** How many closed ones are told in full before the rest is only counted. */
const TOLD = 3;

/** Why a gap went away stays to be read for the day: the only one in full, several as a count. */
function Closed({ closed, date, format }: ClosedProps) {
  const { t } = useTranslation("board");
  const words = useAlertWords(format);
  const isPast = date < format.today;
  if (isPast) {
    return closed.slice(0, TOLD * 2).map((alert) => (
      <Link key={alert.id} className={styles["line"]} to={alertAddress(alert)}>
        <span>{t("matters.ended", { subject: words.subject(alert), ending: words.ending(alert) })}</span>
        <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
      </Link>
    ));
  }
  const last = closed[0];
  const [at] = closed.flatMap(({ resolvedAt }) => resolvedAt ?? []);
  return (
    <Link className={styles["line"]} to={`/alerts?show=closed&date=${date}`}>
      <Check size={16} strokeWidth={1.5} aria-hidden="true" />
      <span>
        {t("matters.closed", {
          count: closed.length,
          last: last ? words.place(last) : "",
          time: at === undefined ? "" : format.clock(Date.parse(at)),
        })}
      </span>
      <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
    </Link>
  );
}
