import { useQuery } from "@apollo/client/react";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../ui/browser/use-address.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useKeptFocus } from "../../ui/live/use-kept-focus.ts";
import styles from "./ApprovalInbox.module.css";
import { DecidedList } from "./DecidedList.tsx";
import { DelegationBand } from "./DelegationBand.tsx";
import { LeaveInbox_Query } from "./inbox-query.ts";
import { ToDecide } from "./ToDecide.tsx";

const SHOWS = ["toDecide", "decided"] as const;
type Show = (typeof SHOWS)[number];

/** What waits for me and what I decided lately; the address keeps which. */
export function ApprovalInbox() {
  const { t } = useTranslation("approvals");
  const isPhone = useScreen() === "phone";
  const [address, change] = useAddress();
  const show = SHOWS.find((one) => one === address.get("show")) ?? "toDecide";
  const { data, error, refetch } = useQuery(LeaveInbox_Query);
  const inbox = data?.leaveInbox;
  const { fallback, ...focus } = useKeptFocus<HTMLHeadingElement>();

  return (
    <div className={styles["page"]} {...focus}>
      <header className={styles["head"]}>
        <h1 ref={fallback} tabIndex={-1}>
          {t("title")}
        </h1>
        <Segmented
          size={isPhone ? "large" : "medium"}
          aria-label={t("show")}
          value={show}
          options={[
            { value: "toDecide", label: inbox ? t("toDecide", { count: inbox.toDecide.length }) : t("waiting") },
            { value: "decided", label: t("decided") },
          ]}
          onChange={(next: Show) => change({ show: next === "toDecide" ? null : next })}
        />
      </header>
      {!inbox && error && <FailedToLoad onRetry={() => refetch()} />}
      {!inbox && !error && <SlowLoading skeleton={<div className={styles["skeleton"]} />} onRetry={() => refetch()} />}
      {data?.viewer?.delegations.map((delegation) => (
        <DelegationBand key={delegation.id} delegation={delegation} />
      ))}
      {inbox && show === "decided" && <DecidedList decided={inbox.decided} />}
      {inbox && show === "toDecide" && (
        <ToDecide
          waiting={inbox.toDecide}
          held={inbox.toSettle.filter(({ held }) => held)}
          last={inbox.decided[0]}
          readAgain={() => void refetch()}
        />
      )}
    </div>
  );
}
