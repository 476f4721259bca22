import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { HoursFields, hoursDraftOf, hoursFault, hoursInputOf } from "./HoursFields.tsx";
import { hoursOn } from "./hours-words.ts";
import type { PlaceSeason, PlaceWindow } from "./place-types.ts";
import { ChangeWindowHours_Mutation } from "./places-mutations.ts";

type HoursDialogProps = { window: PlaceWindow; seasons: readonly PlaceSeason[]; onClose: () => void };

/** When a window opens from a date on. */
export function HoursDialog({ window, seasons, onClose }: HoursDialogProps) {
  const { t } = useTranslation("places");
  const format = useOfficeFormat();
  const { send, isSaving } = useAct(ChangeWindowHours_Mutation);
  const [from, setFrom] = useState<string | null>(format.today);
  const [rows, setRows] = useState(() => hoursDraftOf(hoursOn(window.hours, format.today)));
  const input =
    from !== null && hoursFault(rows) === null
      ? { window: window.code, from, rows: hoursInputOf(rows), version: window.version }
      : null;
  return (
    <ChangeDialog
      title={t("changeHours", { number: window.number })}
      main={t("changeFrom", { date: from === null ? "" : format.date(from) })}
      done={t("hoursChanged", { number: window.number, date: from === null ? "" : format.date(from) })}
      change={input && { changeWindowHours: input }}
      takesReason
      isSaving={isSaving}
      send={(reason) => send({ ...(input as NonNullable<typeof input>), reason })}
      onClose={onClose}
      form={(isTried) => (
        <>
          <Field
            label={t("from")}
            id="hours-from"
            hint={t("fromHint")}
            error={isTried && from === null ? t("dateMissing") : null}
          >
            {({ status: _, ...control }) => (
              <DateInput {...control} autoFocus value={from} first={format.today} onChange={setFrom} />
            )}
          </Field>
          <HoursFields rows={rows} seasons={seasons} isTried={isTried} onChange={setRows} />
        </>
      )}
    />
  );
}
