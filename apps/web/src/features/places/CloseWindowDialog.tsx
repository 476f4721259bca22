import { addDays } from "@zaigang/domain";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MomentField } from "../../ui/forms/MomentField.tsx";
import { endOf, type Moment, startOf } from "../../ui/forms/moment.ts";
import { TextField } from "../../ui/forms/TextField.tsx";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { CloseWindow_Mutation } from "./places-mutations.ts";

type CloseWindowDialogProps = { window: { readonly code: string; readonly number: number }; onClose: () => void };

/** Between the sessions of any office. */
const NOON = 13 * 60;

/** Closes a window for a time, with the reason that the public reads. */
export function CloseWindowDialog({ window, onClose }: CloseWindowDialogProps) {
  const { t } = useTranslation("places");
  const format = useOfficeFormat();
  const { send, isSaving } = useAct(CloseWindow_Mutation);
  const tomorrow = addDays(format.today, 1);
  const [first, setFirst] = useState<Moment>({ date: tomorrow, part: "MORNING", clock: "" });
  const [last, setLast] = useState<Moment>({ date: tomorrow, part: "AFTERNOON", clock: "" });
  const [reason, setReason] = useState("");
  const startsAt = startOf(first, () => NOON, format.timeZone);
  const endsAt = endOf(last, () => NOON, format.timeZone);
  const isOrdered = startsAt !== null && endsAt !== null && startsAt < endsAt;
  const input = isOrdered
    ? {
        window: window.code,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
        reason: reason.trim() || null,
      }
    : null;
  const span = isOrdered ? format.datedSpan(startsAt, endsAt) : "";
  return (
    <ChangeDialog
      title={t("closeWindow", { number: window.number })}
      main={t("closeThisWindow")}
      done={t("windowClosed", { number: window.number, span })}
      change={input && { closeWindow: input }}
      isSaving={isSaving}
      send={() => send(input as NonNullable<typeof input>)}
      onClose={onClose}
      form={(isTried) => (
        <>
          <MomentField
            label={t("closedFrom")}
            id="closure-from"
            value={first}
            format={format}
            error={isTried && startsAt === null ? t("dateMissing") : null}
            onChange={setFirst}
          />
          <MomentField
            label={t("closedUntil")}
            id="closure-until"
            value={last}
            format={format}
            error={isTried && startsAt !== null && !isOrdered ? t("endsTooSoon") : null}
            onChange={setLast}
          />
          <TextField
            label={t("publicReason")}
            id="closure-reason"
            hint={t("publicReasonHint")}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    />
  );
}
