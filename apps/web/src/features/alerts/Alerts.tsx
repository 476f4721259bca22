import { useQuery } from "@apollo/client/react";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { dateIn } from "../../ui/browser/address.ts";
import { useAddress } from "../../ui/browser/use-address.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AlertRow } from "./AlertRow.tsx";
import styles from "./Alerts.module.css";
import { byUrgency } from "./alert-facts.ts";
import { OpenAlerts_Query } from "./alerts-query.ts";
import { ClosedAlerts } from "./ClosedAlerts.tsx";
import { NoAlerts } from "./NoAlerts.tsx";
import { useSettledAlerts } from "./use-settled-alerts.ts";

const SHOWS = ["all", "open", "closed"] as const;
type Show = (typeof SHOWS)[number];

/** All alerts: open ones by urgency, then the closed ones with why they were closed. The address keeps what is shown. */
export function Alerts() {
  const { t } = useTranslation("alerts");
  const format = useOfficeFormat();
  const size = useScreen() === "phone" ? "large" : "medium";
  const [address, change] = useAddress();
  const show = SHOWS.find((one) => one === address.get("show")) ?? "all";
  const date = dateIn(address, "date");

  return (
    <div className={styles["page"]}>
      <header className={styles["head"]}>
        <h1>{t("list.title")}</h1>
        <Segmented
          size={size}
          aria-label={t("list.show")}
          value={show}
          options={SHOWS.map((value) => ({ value, label: t(`list.${value}`) }))}
          onChange={(next: Show) => change({ show: next === "all" ? null : next })}
        />
        <DateInput
          size={size}
          aria-label={t("list.day")}
          placeholder={t("list.anyDay")}
          value={date}
          words={format.date}
          onChange={(picked) => change({ date: picked })}
        />
        {date !== null && (
          <Button size={size} onClick={() => change({ date: null })}>
            {t("list.clearDay")}
          </Button>
        )}
      </header>
      {show !== "closed" && <OpenAlerts date={date} />}
      {show !== "open" && (
        <section className={styles["section"]} aria-labelledby="closed-alerts">
          <h2 id="closed-alerts">{t("list.closedHeading")}</h2>
          <div className={styles["card"]}>
            <ClosedAlerts date={date} after={null} format={format} />
          </div>
        </section>
      )}
    </div>
  );
}

function OpenAlerts({ date }: { date: string | null }) {
  const { t } = useTranslation("alerts");
  const format = useOfficeFormat();
  const now = useNow("minute");
  const { data, previousData, error, refetch } = useQuery(OpenAlerts_Query, { variables: { date } });
  const alerts = (data ?? previousData)?.alerts.edges.map(({ node }) => node).toSorted(byUrgency) ?? [];
  const { shown, waiting, showAll } = useSettledAlerts(alerts, date ?? "");
  if (!data && !previousData) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  return (
    <section className={styles["section"]} aria-labelledby="open-alerts">
      <h2 id="open-alerts">{t("list.openHeading", { count: alerts.length })}</h2>
      {waiting > 0 && (
        <Button block onClick={showAll}>
          {t("waiting", { count: waiting })}
        </Button>
      )}
      {alerts.length === 0 ? (
        <NoAlerts date={date} format={format} />
      ) : (
        <ul className={styles["card"]}>
          {shown.map((alert) => (
            <AlertRow key={alert.id} alert={alert} now={alert.date === format.today ? now : null} format={format} />
          ))}
        </ul>
      )}
    </section>
  );
}
