import { Button } from "antd";
import { Check, Clock } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { KeptSignIn } from "../attendance/kept-sign-ins.ts";
import styles from "./SignInAction.module.css";
import type { SignInStep } from "./sign-in-step.ts";

type SignInActionProps = {
  step: SignInStep;
  /** What waits for the network. */
  waiting: readonly KeptSignIn[];
  isSending: boolean;
  format: Format;
  onPress: (direction: "IN" | "OUT") => void;
};

/** The button of the day: as wide as the screen while it is due, a line with the time once it is done, or small where nobody asks. */
export function SignInAction({ step, waiting, isSending, format, onPress }: SignInActionProps) {
  const { t } = useTranslation(["attendance", "terms"]);
  const latest = waiting.at(-1);
  return (
    <div className={styles["action"]} aria-live="polite">
      {latest && (
        <div className={styles["kept"]}>
          <p>
            <Clock size={16} strokeWidth={1.5} aria-hidden="true" />
            {t("kept")}
          </p>
          <small>{t("keptNote", { time: format.clock(Date.parse(latest.at)) })}</small>
        </div>
      )}
      {step.kind === "PRESS" && (
        <Button type="primary" block className={styles["press"] ?? ""} onClick={() => onPress(step.direction)}>
          {t(step.direction === "IN" ? "signIn" : "signOut")}
        </Button>
      )}
      {step.kind === "AWAY" && (
        <div className={styles["signed"]}>
          <small>{t("notAsked")}</small>
          <Button onClick={() => onPress("IN")}>{t("signIn")}</Button>
        </div>
      )}
      {step.kind === "LEAVE" && (
        <Signed {...step} isSending={isSending} format={format} onLeave={() => onPress("OUT")} />
      )}
    </div>
  );
}

type SignedProps = { signedAt: number; dueAt: number; isSending: boolean; format: Format; onLeave: () => void };

function Signed({ signedAt, dueAt, isSending, format, onLeave }: SignedProps) {
  const { t } = useTranslation(["attendance", "terms"]);
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    return (
      <div className={styles["asking"]}>
        <p>{t("early", { time: format.clock(dueAt) })}</p>
        <Button onClick={() => setAsking(false)}>{t("terms:cancel")}</Button>
        <Button
          type="primary"
          autoFocus
          onClick={() => {
            setAsking(false);
            onLeave();
          }}
        >
          {t("signOutNow")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles["signed"]}>
      <span>
        <Check size={16} strokeWidth={2} aria-hidden="true" />
        {isSending ? t("terms:saving") : t("signedIn", { time: format.clock(signedAt) })}
      </span>
      <Button onClick={() => setAsking(true)}>{t("signOut")}</Button>
    </div>
  );
}
