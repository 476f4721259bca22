import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { type HoursDraft, HoursFields, hoursFault, hoursInputOf, newHours } from "./HoursFields.tsx";
import { AddWindow_Mutation } from "./places-mutations.ts";
import { usePlaceChoices } from "./use-place-choices.ts";
import { WindowFields } from "./WindowFields.tsx";
import { NEW_WINDOW, windowInputOf } from "./window-draft.ts";

/** A window that is new in the hall, with when it opens. */
export function AddWindowDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("places");
  const format = useOfficeFormat();
  const { seasons } = usePlaceChoices();
  const { send, isSaving } = useAct(AddWindow_Mutation);
  const [draft, setDraft] = useState(NEW_WINDOW);
  const [from, setFrom] = useState<string | null>(format.today);
  const [rows, setRows] = useState<HoursDraft[]>([newHours(0)]);
  const words = windowInputOf(draft);
  const input =
    words && from !== null && hoursFault(rows) === null ? { ...words, from, rows: hoursInputOf(rows) } : null;
  return (
    <ChangeDialog
      title={t("addWindow")}
      main={t("addThisWindow")}
      done={t("windowAdded", { number: draft.number ?? "" })}
      change={input && { addWindow: input }}
      isSaving={isSaving}
      send={() => send(input as NonNullable<typeof input>)}
      onClose={onClose}
      form={(isTried) => (
        <>
          <WindowFields draft={draft} isTried={isTried} onChange={setDraft} />
          <Field label={t("from")} id="window-from" error={isTried && from === null ? t("dateMissing") : null}>
            {({ status: _, ...control }) => (
              <DateInput {...control} value={from} first={format.today} onChange={setFrom} />
            )}
          </Field>
          <HoursFields rows={rows} seasons={seasons} isTried={isTried} onChange={setRows} />
        </>
      )}
    />
  );
}
