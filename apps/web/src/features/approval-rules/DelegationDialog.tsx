import { InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useAct } from "../refusals/use-act.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { useSaved } from "../staff/use-saved.ts";
import styles from "./Approvals.module.css";
import { DelegateApprovals_Mutation } from "./approvals-query.ts";

type DelegationDialogProps = {
  /** Whether it may be given for another. */
  isForOthers: boolean;
  onClose: () => void;
};

/** Lets somebody decide on leave for some days, instead of oneself or of another. */
export function DelegationDialog({ isForOthers, onClose }: DelegationDialogProps) {
  const { t } = useTranslation("approvalRules");
  const format = useOfficeFormat();
  const { staff } = useSession();
  const people = usePeople();
  const [giver, setGiver] = useState<string | null>(staff.code);
  const [to, setTo] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(format.today);
  const [lastDay, setLastDay] = useState<string | null>(format.today);
  const [upTo, setUpTo] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const { isTried, attempt } = useAttempts();
  const delegating = useAct(DelegateApprovals_Mutation);
  const { not, settle } = useSaved();
  const isOwn = to !== null && to === giver;
  const isBackwards = from !== null && lastDay !== null && lastDay < from;

  const submit = async () => {
    attempt();
    if (giver === null || to === null || from === null || lastDay === null || isOwn || isBackwards) return;
    const outcome = await delegating.send({
      ...(giver !== staff.code && { staff: giver }),
      to,
      from,
      lastDay,
      upTo,
      reason: reason.trim() || null,
    });
    const said = (made: { from: Named; to: Named; lastDay: string }) =>
      t("delegated", { from: format.name(made.from), to: format.name(made.to), until: format.date(made.lastDay) });
    if (settle(outcome, said)) onClose();
  };
  const missing = isTried && to === null ? t("delegateToMissing") : null;
  return (
    <FormDialog
      title={t("delegateTitle")}
      main={t("delegateMain")}
      isSaving={delegating.isSaving}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {not && <FormError>{not.text}</FormError>}
      {isForOthers && (
        <PersonField label={t("delegateFrom")} id="delegate-from" people={people} value={giver} onChange={setGiver} />
      )}
      <PersonField
        label={t("delegateTo")}
        id="delegate-to"
        people={people}
        value={to}
        autoFocus={!isForOthers}
        error={isOwn ? t("delegateSame") : missing}
        onChange={setTo}
      />
      <div className={styles["days"]}>
        <Field label={t("firstDay")} id="delegate-first">
          {({ status: _, ...control }) => (
            <DateInput {...control} value={from} first={format.today} onChange={setFrom} />
          )}
        </Field>
        <Field label={t("lastDay")} id="delegate-last" error={isBackwards ? t("lastDayWrong") : null}>
          {(control) => <DateInput {...control} value={lastDay} first={from ?? format.today} onChange={setLastDay} />}
        </Field>
      </div>
      <Field label={t("upToDays")} id="delegate-length" hint={t("upToDaysHint")}>
        {({ status: _, ...control }) => (
          <InputNumber {...control} min={0.5} max={366} step={0.5} value={upTo} onChange={setUpTo} />
        )}
      </Field>
      <TextField label={t("reason")} id="delegate-reason" value={reason} onChange={setReason} />
    </FormDialog>
  );
}

type Named = {
  readonly name: string;
  readonly familyName: string;
  readonly familyReading: string;
  readonly givenReading: string;
};
