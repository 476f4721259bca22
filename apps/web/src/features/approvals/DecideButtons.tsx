import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWritable } from "../../ui/live/use-writable.ts";
import { ConfirmDecision } from "./ConfirmDecision.tsx";
import styles from "./DecideButtons.module.css";
import type { Decision, InboxRequest } from "./inbox-types.ts";
import { useRequestWords } from "./use-request-words.ts";

type DecideButtonsProps = {
  request: InboxRequest;
  note: string;
  onNote: (note: string) => void;
  /** After a decision that came too late. */
  readAgain: () => void;
};

/**
 * The decision in two taps: what is meant, and in the same place that it is meant. To return or reject needs a reason;
 * a request that is held back cannot be approved.
 */
export function DecideButtons({ request, note, onNote, readAgain }: DecideButtonsProps) {
  const { t } = useTranslation("approvals");
  const words = useRequestWords();
  const writable = useWritable();
  const [meant, setMeant] = useState<Decision | null>(null);
  /** The button to which the focus goes back. */
  const opener = useRef<Decision | null>(null);
  const name = words.whole(request);
  const mean = (decision: Decision) => {
    opener.current = decision;
    setMeant(decision);
  };

  if (meant !== null) {
    return (
      <ConfirmDecision
        key={meant}
        request={request}
        decision={meant}
        note={note}
        onNote={onNote}
        onClose={() => setMeant(null)}
        readAgain={readAgain}
      />
    );
  }
  return (
    <div className={styles["buttons"]}>
      {!request.held && (
        <Button
          {...writable}
          type="primary"
          aria-label={t("approveOf", { request: name })}
          autoFocus={opener.current === "APPROVED"}
          onClick={() => mean("APPROVED")}
        >
          {t("approve")}
        </Button>
      )}
      <Button
        {...writable}
        aria-label={t("returnOf", { request: name })}
        autoFocus={opener.current === "RETURNED"}
        onClick={() => mean("RETURNED")}
      >
        {t("return")}
      </Button>
      <Button
        {...writable}
        aria-label={t("rejectOf", { request: name })}
        autoFocus={opener.current === "REJECTED"}
        onClick={() => mean("REJECTED")}
      >
        {t("reject")}
      </Button>
    </div>
  );
}
