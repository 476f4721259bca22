import { addDays } from "@zaigang/domain";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EndPost_Mutation, EndShiftRule_Mutation, EndWindow_Mutation } from "./places-mutations.ts";

/** What ends. */
export type Ending =
  | { readonly what: "WINDOW"; readonly code: string; readonly version: number; readonly name: string }
  | { readonly what: "POST"; readonly code: string; readonly version: number; readonly name: string }
  | { readonly what: "RULE"; readonly id: string; readonly name: string };

/** Ends a window, a post or a shift from a date on. */
export function EndDialog({ ending, onClose }: { ending: Ending; onClose: () => void }) {
  const { t } = useTranslation("places");
  const format = useOfficeFormat();
  const windows = useAct(EndWindow_Mutation);
  const posts = useAct(EndPost_Mutation);
  const rules = useAct(EndShiftRule_Mutation);
  const [from, setFrom] = useState<string | null>(addDays(format.today, 1));
  const when = from === null ? "" : format.date(from);
  return (
    <ChangeDialog
      title={t(`end.${ending.what}`, { name: ending.name })}
      main={t("endFrom", { date: when })}
      done={t("ended", { name: ending.name, date: when })}
      change={from === null ? null : changeFrom(from)}
      takesReason={ending.what === "RULE"}
      isSaving={windows.isSaving || posts.isSaving || rules.isSaving}
      send={(reason) => send(from as string, reason)}
      onClose={onClose}
      form={(isTried) => (
        <Field
          label={t("endsFrom")}
          id="end-from"
          hint={t(`endHint.${ending.what}`)}
          error={isTried && from === null ? t("dateMissing") : null}
        >
          {({ status: _, ...control }) => (
            <DateInput {...control} autoFocus value={from} first={format.today} onChange={setFrom} />
          )}
        </Field>
      )}
    />
  );

  function changeFrom(date: string) {
    if (ending.what === "RULE") return { endShiftRule: { rule: ending.id, from: date } };
    const { code, version } = ending;
    return ending.what === "WINDOW"
      ? { endWindow: { window: code, from: date, version } }
      : { endPost: { post: code, from: date, version } };
  }

  function send(date: string, reason: string | null) {
    if (ending.what === "RULE") return rules.send({ rule: ending.id, from: date, reason });
    const { code, version } = ending;
    return ending.what === "WINDOW"
      ? windows.send({ window: code, from: date, version })
      : posts.send({ post: code, from: date, version });
  }
}
