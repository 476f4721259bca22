import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/forms/TextField.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useSession } from "../session/session-context.ts";
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
  return (
    <>
      <PersonField
        label={t("form.handover")}
        id={`${id}-to`}
        people={people}
        value={draft.handoverTo === undefined ? proposed : draft.handoverTo}
        mayBeEmpty
        onChange={(handoverTo) => onChange({ ...draft, handoverTo })}
      />
      <TextField
        label={t("form.handoverNote")}
        id={`${id}-note`}
        value={draft.handoverNote}
        onChange={(handoverNote) => onChange({ ...draft, handoverNote })}
      />
    </>
  );
}
