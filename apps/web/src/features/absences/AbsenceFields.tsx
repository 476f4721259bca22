import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { AbsenceKind } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { MomentField } from "../../ui/forms/MomentField.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { PersonField } from "../people/PersonField.tsx";
import type { ListedPerson } from "../people/use-people.ts";
import styles from "./AbsenceFields.module.css";
import { type AbsenceDraft, KINDS } from "./absence-draft.ts";

/** Words under the fields; a field without is fine. */
export type AbsenceErrors = Partial<Record<"staff" | "kind" | "start" | "end" | "note" | "reason", string>>;

type AbsenceFieldsProps = {
  draft: AbsenceDraft;
  errors: AbsenceErrors;
  people: readonly ListedPerson[];
  /** Whether the person is chosen here. */
  hasPerson: boolean;
  /** How long it is, in words. */
  length: string | null;
  /** Whether a written reason is asked for. */
  hasReason: boolean;
  format: Format;
  onChange: (draft: AbsenceDraft) => void;
};

/** Who, why, from when to when, and a note. */
export function AbsenceFields(props: AbsenceFieldsProps) {
  const { draft, errors, people, hasPerson, length, hasReason, format, onChange } = props;
  const { t } = useTranslation(["absences", "terms"]);
  const set = (change: Partial<AbsenceDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      {hasPerson && (
        <PersonField
          label={t("staff")}
          id="absence-staff"
          people={people}
          value={draft.staff}
          error={errors.staff ?? null}
          autoFocus={draft.staff === null}
          onChange={(staff) => set({ staff })}
        />
      )}
      <Field label={t("kind")} id="absence-kind" error={errors.kind ?? null}>
        {(control) => (
          <Select
            {...control}
            value={draft.kind}
            placeholder={t("chooseKind")}
            autoFocus={!hasPerson || draft.staff !== null}
            showSearch={{ optionFilterProp: "label" }}
            options={KINDS.map((kind) => ({ value: kind, label: t(`terms:absenceKind.${kind}`) }))}
            onChange={(kind: AbsenceKind) => set({ kind })}
          />
        )}
      </Field>
      <MomentField
        label={t("start")}
        id="absence-start"
        value={draft.start}
        error={errors.start ?? null}
        format={format}
        onChange={(start) => set({ start, end: movedWith(draft, start) })}
      />
      <MomentField
        label={t("end")}
        id="absence-end"
        value={draft.end}
        error={errors.end ?? null}
        format={format}
        onChange={(end) => set({ end })}
      />
      {length && (
        <p className={styles["length"]}>
          {t("length")} <b>{length}</b>
        </p>
      )}
      <TextField
        label={t("note")}
        id="absence-note"
        value={draft.note}
        error={errors.note ?? null}
        hint={t("noteHint")}
        onChange={(note) => set({ note })}
      />
      {hasReason && (
        <TextField
          label={t("reason")}
          id="absence-reason"
          value={draft.reason}
          error={errors.reason ?? null}
          onChange={(reason) => set({ reason })}
        />
      )}
    </>
  );
}

/** An end that would lie before the new start moves to its day. */
function movedWith({ end }: AbsenceDraft, start: AbsenceDraft["start"]): AbsenceDraft["end"] {
  const isBefore = start.date !== null && end.date !== null && end.date < start.date;
  return isBefore ? { ...end, date: start.date } : end;
}
