import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectList } from "./EffectList.tsx";
import { effectLines } from "./effect-lines.ts";
import styles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import { CallingOff_Query } from "./leave-request-query.ts";
import { useLeaveWords } from "./use-leave-words.ts";

type CallOffProps = {
  request: WholeRequest;
  /** What is asked, what leaves it as it is, and what does it. */
  words: { readonly sure: string; readonly keep: string; readonly act: string };
  isSaving: boolean;
  onKeep: () => void;
  onAct: () => void;
};

/** Asks in place whether leave is to be called off or taken back, and says before what comes back and whose cover ends. */
export function CallOff({ request, words, isSaving, onKeep, onAct }: CallOffProps) {
  const { t } = useTranslation("leave");
  const { timeZone } = useSession().office;
  const format = useOfficeFormat();
  const { amount } = useLeaveWords();
  const id = useId();
  const { data, error } = useQuery(CallingOff_Query, {
    variables: { id: request.id },
    // As it is at this moment: what has begun by now stays.
    fetchPolicy: "network-only",
  });
  const { days } = request;
  const callingOff = data?.node?.__typename === "LeaveRequest" ? data.node.callingOff : null;
  const effect = callingOff?.effect;
  const lines = useMemo(() => effect && effectLines(effect, { timeZone, days }), [effect, days, timeZone]);
  const type = format.nameOf(request.type);
  const back = (): string => {
    if (!callingOff) return t(error ? "effect.unknown" : "effect.asking");
    if (callingOff.amount > 0)
      return t(request.status === "PENDING" ? "request.heldComesBack" : "request.typeComesBack", {
        type,
        amount: amount(callingOff.amount, request.type.unit),
      });
    return t(request.status === "RETURNED" ? "request.holdsNothing" : "request.nothingComesBack");
  };
  return (
    <section className={styles["opened"]} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.sure}</h2>
      <p role="status">{back()}</p>
      {lines && lines.takenOver.length + lines.gaps.length > 0 && <EffectList {...lines} isEnding format={format} />}
      <div className={styles["actions"]}>
        <Button autoFocus onClick={onKeep}>
          {words.keep}
        </Button>
        <SavingButton type="primary" isSaving={isSaving} onClick={onAct}>
          {words.act}
        </SavingButton>
      </div>
    </section>
  );
}
