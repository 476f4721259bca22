import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { isWhole, type Position, PositionFields } from "./PositionFields.tsx";
import { PlanEmployment_Mutation } from "./person-query.ts";
import type { ListedDepartment, Person } from "./person-types.ts";
import { useSaved } from "./use-saved.ts";

type TransferProps = { person: Person; departments: readonly ListedDepartment[] };

/** Opens a change of department, title, rank or contract from a day on. */
export function TransferButton(props: TransferProps) {
  const { t } = useTranslation("staff");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("transfer")}</Button>
      {isOpen && <TransferDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function TransferDialog({ person, departments, onClose }: TransferProps & { onClose: () => void }) {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  const name = format.name(person);
  const [from, setFrom] = useState<string | null>(format.today);
  const [position, setPosition] = useState<Position>({
    department: person.department.code,
    title: person.title,
    titleEn: person.titleEn ?? "",
    rank: person.rank,
    kind: person.employmentKind ?? "CONTRACT",
  });
  const { isTried, attempt } = useAttempts();
  const { send, isSaving } = useAct(PlanEmployment_Mutation);
  const { not, settle } = useSaved();
  const isOfDate = not?.refusal === "TooEarly";
  const date = from === null ? "" : format.date(from);

  const submit = async () => {
    attempt();
    const { department, title, titleEn, rank, kind } = position;
    if (from === null || department === null || !isWhole(position) || isSaving) return;
    const outcome = await send({
      staff: person.code,
      version: person.version,
      from,
      department,
      title: title.trim(),
      titleEn: titleEn.trim() || null,
      rank,
      kind,
    });
    if (settle(outcome, () => t("transferred", { name, date }))) onClose();
    else attempt();
  };
  const dateError = isOfDate ? not.text : isTried && from === null ? t("problem.from") : null;

  return (
    <FormDialog
      title={t("transferTitle", { name })}
      main={t("transferFrom", { date })}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && !isOfDate && <FormError>{not.text}</FormError>}
      <Field label={t("from")} id="transfer-from" hint={t("fromHint")} error={dateError}>
        {({ status, ...control }) => (
          <DateInput
            {...control}
            {...(status ? { status } : {})}
            autoFocus
            value={from}
            first={format.today}
            onChange={setFrom}
          />
        )}
      </Field>
      <PositionFields
        id="transfer"
        value={position}
        departments={departments}
        isTried={isTried}
        onChange={setPosition}
      />
    </FormDialog>
  );
}
