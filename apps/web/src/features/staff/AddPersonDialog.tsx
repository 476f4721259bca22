import { Input, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Gender } from "../../generated/graphql.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { type NamedAs, NameFields } from "./NameFields.tsx";
import { isWhole, type Position, PositionFields } from "./PositionFields.tsx";
import { AddPerson_Mutation } from "./person-query.ts";
import type { ListedDepartment } from "./person-types.ts";
import { useSaved } from "./use-saved.ts";

type AddPersonDialogProps = { departments: readonly ListedDepartment[]; onClose: () => void };

const NEW: Position = { department: null, title: "", titleEn: "", rank: "STAFF", kind: "CONTRACT" };

/** Somebody new: name and reading, what they will be, and from when on. */
export function AddPersonDialog({ departments, onClose }: AddPersonDialogProps) {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  const navigate = useNavigate();
  const [named, setNamed] = useState<NamedAs>({ name: "", reading: null });
  const [code, setCode] = useState("");
  const [gender, setGender] = useState<Gender>("FEMALE");
  const [position, setPosition] = useState<Position>(NEW);
  const [from, setFrom] = useState<string | null>(null);
  const { isTried, attempt } = useAttempts();
  const { send, isSaving } = useAct(AddPerson_Mutation);
  const { not, settle } = useSaved();
  const isOfReading = not?.refusal === "ReadingMisfit";
  const isOfCode = not?.refusal === "CodeTaken";
  const name = named.name.trim();

  const submit = async () => {
    attempt();
    const { department, title, titleEn, rank, kind } = position;
    if (name === "" || department === null || !isWhole(position) || isSaving) return;
    const outcome = await send({
      name,
      ...(named.reading !== null && { reading: named.reading }),
      ...(code.trim() !== "" && { code: code.trim() }),
      gender,
      department,
      title: title.trim(),
      ...(titleEn.trim() !== "" && { titleEn: titleEn.trim() }),
      rank,
      employmentKind: kind,
      ...(from !== null && { from }),
    });
    const isDone = settle(outcome, (person) => t("added", { name: format.name(person), code: person.code }));
    if (!isDone) return attempt();
    onClose();
    if (outcome.kind === "DONE") navigate(`/people/${outcome.result.code}`);
  };

  return (
    <FormDialog
      title={t("addTitle")}
      main={t("addIt", { name })}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && !isOfReading && !isOfCode && <FormError>{not.text}</FormError>}
      <NameFields
        id="add"
        value={named}
        isTried={isTried}
        readingError={isOfReading ? not.text : null}
        onChange={setNamed}
      />
      <Field label={t("fact.gender")} id="add-gender">
        {({ id }) => (
          <Segmented
            id={id}
            aria-label={t("fact.gender")}
            value={gender}
            onChange={setGender}
            options={(["FEMALE", "MALE"] as const).map((each) => ({ value: each, label: t(`gender.${each}`) }))}
          />
        )}
      </Field>
      <Field label={t("code")} id="add-code" hint={t("codeHint")} error={isOfCode ? not.text : null}>
        {(control) => (
          <Input {...control} maxLength={20} value={code} onChange={({ target }) => setCode(target.value)} />
        )}
      </Field>
      <PositionFields id="add" value={position} departments={departments} isTried={isTried} onChange={setPosition} />
      <Field label={t("firstDay")} id="add-from" hint={t("firstDayHint")}>
        {({ status: _status, ...control }) => <DateInput {...control} value={from} onChange={setFrom} />}
      </Field>
    </FormDialog>
  );
}
