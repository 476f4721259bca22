import { Checkbox, Input } from "antd";
import type { TFunction } from "i18next";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { AskLeaveQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { TextField } from "../../ui/forms/TextField.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useSession } from "../session/session-context.ts";
import { DraftFiles } from "./DraftFiles.tsx";
import styles from "./LeaveForm.module.css";
import type { LeaveDraft } from "./leave-draft.ts";
import type { LeavePreview } from "./use-leave-preview.ts";

type LeaveType = AskLeaveQuery["leaveTypes"][number];

type MoreFieldsProps = {
  draft: LeaveDraft;
  type: LeaveType | undefined;
  /** Whether it is filed after it began. */
  isLate: boolean;
  preview: LeavePreview | null;
  format: Format;
  onChange: (draft: LeaveDraft) => void;
};

type TextName = "place" | "phone" | "transport";

/** Why, where to, who was told; then who will decide. What few need stands folded. */
export function MoreFields({ draft, type, isLate, preview, format, onChange }: MoreFieldsProps) {
  const { t } = useTranslation("leave");
  const id = useId();
  const text = (name: TextName) => (
    <Field label={t(`form.${name}`)} id={`${id}-${name}`}>
      {({ status: _, ...control }) => (
        <Input
          maxLength={MOST_CHARACTERS}
          {...control}
          value={draft[name]}
          onChange={({ target }) => onChange({ ...draft, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {isLate && <LateFields draft={draft} onChange={onChange} />}
      <TextField
        label={t("form.reason")}
        id={`${id}-reason`}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <DraftFiles
        files={draft.proofs}
        title={t("form.proofs")}
        wanted={preview?.proofWanted ? proofWords(t, type) : null}
        onChange={(proofs) => onChange({ ...draft, proofs })}
      />
      <details className={styles["details"]} open={draft.place !== "" || draft.phone !== "" || draft.leavesCity}>
        <summary>{t("form.details")}</summary>
        {text("place")}
        {text("phone")}
        <Checkbox
          checked={draft.leavesCity}
          onChange={({ target }) => onChange({ ...draft, leavesCity: target.checked })}
        >
          {t("form.leavesCity")}
        </Checkbox>
        {draft.leavesCity && text("transport")}
      </details>
      {preview && <Chain preview={preview} type={type} format={format} />}
    </>
  );
}

function LateFields({ draft, onChange }: Pick<MoreFieldsProps, "draft" | "onChange">) {
  const { t } = useTranslation("leave");
  const { staff } = useSession();
  const people = usePeople().filter(({ code }) => code !== (draft.staff ?? staff.code));
  const id = useId();
  return (
    <fieldset className={styles["late"]}>
      <legend>{t("form.late")}</legend>
      <PersonField
        label={t("form.noticeTo")}
        id={`${id}-to`}
        people={people}
        value={draft.noticeTo}
        mayBeEmpty
        onChange={(noticeTo) => onChange({ ...draft, noticeTo })}
      />
      <Field label={t("form.noticeBy")} id={`${id}-by`}>
        {({ status: _, ...control }) => (
          <Input
            maxLength={MOST_CHARACTERS}
            {...control}
            placeholder={t("form.noticeByHint")}
            value={draft.noticeBy}
            onChange={({ target }) => onChange({ ...draft, noticeBy: target.value })}
          />
        )}
      </Field>
      <Field label={t("form.noticeAt")} id={`${id}-at`}>
        {({ status: _, ...control }) => (
          <Input
            {...control}
            type="datetime-local"
            value={draft.noticeAt}
            onChange={({ target }) => onChange({ ...draft, noticeAt: target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}

/** Who decides, in order, and what else the request brings with it. */
type ChainProps = { preview: LeavePreview; type: LeaveType | undefined; format: Format };

function Chain({ preview, type, format }: ChainProps) {
  const { t } = useTranslation("leave");
  const { chain, othersAway } = preview;
  const also = [
    type?.verifyLocally && t("form.verify"),
    othersAway > 0 && t("form.others", { count: othersAway }),
  ].filter((said) => typeof said === "string");
  return (
    <div className={styles["chain"]}>
      <ol aria-label={t("form.chain")}>
        {chain.map(({ role, approver }) => (
          <li key={`${role} ${approver?.id}`}>{approver ? format.name(approver) : t(`request.role.${role}`)}</li>
        ))}
      </ol>
      {also.map((said) => (
        <p key={said}>{said}</p>
      ))}
    </div>
  );
}

function proofWords(t: TFunction<"leave">, type: LeaveType | undefined): string {
  const name = type?.proofName ?? t("form.anyProof");
  return t(type?.proof === "AT_FILING" ? "form.proofNow" : "form.proof", { name });
}
