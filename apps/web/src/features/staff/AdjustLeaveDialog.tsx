import { useApolloClient } from "@apollo/client/react";
import { InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Balance_WordsFragment } from "../../generated/graphql.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PersonLeave.module.css";
import { AdjustLeave_Mutation } from "./person-leave-query.ts";
import type { Person } from "./person-types.ts";
import { useSaved } from "./use-saved.ts";

type AdjustLeaveDialogProps = {
  person: Person;
  balances: readonly Balance_WordsFragment[];
  onClose: () => void;
};

/** More or less of a balance, with the reason that the person reads, and what is left after it. */
export function AdjustLeaveDialog({ person, balances, onClose }: AdjustLeaveDialogProps) {
  const { t } = useTranslation("ledger");
  const format = useOfficeFormat();
  const client = useApolloClient();
  const [chosen, setChosen] = useState(0);
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const { isTried, attempt } = useAttempts();
  const { send, isSaving } = useAct(AdjustLeave_Mutation);
  const { not, settle } = useSaved();
  const balance = balances[chosen];
  const name = format.name(person);

  const submit = async () => {
    attempt();
    if (!balance || amount === null || amount === 0 || reason.trim() === "" || isSaving) return;
    const { type, year, child } = balance;
    const asked = { staff: person.code, type: type.code, year, amount, reason, ...(child && { child: child.id }) };
    if (!settle(await send(asked), () => t("adjusted", { name }))) return attempt();
    onClose();
    await client.refetchQueries({ include: "active" });
  };
  if (!balance) return null;
  const words = (count: number) => t(`amount.${balance.type.unit}`, { amount: String(Math.round(count * 100) / 100) });
  return (
    <FormDialog
      title={t("adjustTitle", { name, year: balance.year })}
      main={t("adjust")}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && <FormError>{not.text}</FormError>}
      <Field label={t("adjustType")} id="adjust-type">
        {({ status: _, ...control }) => (
          <Select
            {...control}
            value={chosen}
            options={balances.map(({ type, child }, value) => {
              const typeName = format.nameOf(type);
              return { value, label: child ? `${typeName} · ${child.name}` : typeName };
            })}
            onChange={setChosen}
          />
        )}
      </Field>
      <Field
        label={t("adjustAmount")}
        id="adjust-amount"
        hint={t("adjustHint")}
        error={isTried && (amount === null || amount === 0) ? t("adjustWanted") : null}
      >
        {({ status, ...control }) => (
          <InputNumber
            {...control}
            {...(status ? { status } : {})}
            step={0.5}
            value={amount}
            onChange={(value) => setAmount(value)}
          />
        )}
      </Field>
      <p className={styles["after"]} role="status">
        {t("adjustAfter", { before: words(balance.available), after: words(balance.available + (amount ?? 0)) })}
      </p>
      <TextField
        label={t("adjustReason")}
        id="adjust-reason"
        value={reason}
        error={isTried && reason.trim() === "" ? t("reasonWanted") : null}
        onChange={setReason}
      />
    </FormDialog>
  );
}
