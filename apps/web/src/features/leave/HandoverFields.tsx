import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/forms/TextField.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useSession } from "../session/session-context.ts";
import { DraftFiles } from "./DraftFiles.tsx";
import type { LeaveDraft } from "./leave-draft.ts";

type HandoverFieldsProps = {
  draft: LeaveDraft;
  /** Code of who takes over at the windows: they are proposed. */
  proposed: string | null;
  onChange: (draft: LeaveDraft) => void;
};

/** Who takes over the work, and what they must know. */
export function HandoverFields({ draft, proposed, onChange }: HandoverFieldsProps) {
  const { t } = useTranslation("leave");
  const { staff } = useSession();
  const people = usePeople().filter(({ code }) => code !== (draft.staff ?? staff.code));
  const id = useId();
  const takesOver = draft.handoverTo === undefined ? proposed : draft.handoverTo;
  return (
    <>
      <PersonField
        label={t("form.handover")}
        id={`${id}-to`}
        people={people}
        value={takesOver}
        mayBeEmpty
        onChange={(handoverTo) => onChange({ ...draft, handoverTo })}
      />
      <TextField
        label={t("form.handoverNote")}
        id={`${id}-note`}
        value={draft.handoverNote}
        onChange={(handoverNote) => onChange({ ...draft, handoverNote })}
      />
      {takesOver !== null && (
        <DraftFiles
          files={draft.handoverFiles}
          title={t("form.handoverFiles")}
          forHandover
          onChange={(handoverFiles) => onChange({ ...draft, handoverFiles })}
        />
      )}
    </>
  );
}
