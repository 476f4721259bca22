import { addDays } from "@zaigang/domain";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { ReinstateStaff_Mutation } from "./person-query.ts";
import type { Person } from "./person-types.ts";
import { useSaved } from "./use-saved.ts";

/** Ends a suspension or secondment early. Nothing where there is none that lasts beyond today, or without the right. */
export function ReinstateButton({ person }: { person: Person }) {
  const { t } = useTranslation("staff");
  const { rights } = useSession();
  const { dayBounds, today } = useOfficeFormat();
  const [isOpen, setOpen] = useState(false);
  const lasting = person.absences.find(
    ({ kind, startsAt, endsAt }) =>
      (kind === "SUSPENSION" || kind === "SECONDMENT") &&
      Date.parse(endsAt) > dayBounds(today).endsAt &&
      Date.parse(startsAt) < dayBounds(today).endsAt,
  );
  const mayEnd = rights.includes(lasting?.kind === "SECONDMENT" ? "MANAGE_PEOPLE" : "SUSPEND_STAFF");
  if (!lasting || !mayEnd) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("reinstate")}</Button>
      {isOpen && <ReinstateDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReinstateDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  const name = format.name(person);
  const tomorrow = addDays(format.today, 1);
  const [from, setFrom] = useState<string | null>(tomorrow);
  const { send, isSaving } = useAct(ReinstateStaff_Mutation);
  const { not, settle } = useSaved();
  const date = from === null ? "" : format.date(from);

  const submit = async () => {
    if (from === null || isSaving) return;
    const outcome = await send({ staff: person.code, from, version: person.version });
    if (settle(outcome, () => t("reinstated", { name, date }))) onClose();
  };
  return (
    <FormDialog
      title={t("reinstateTitle", { name })}
      main={t("reinstateFrom", { date })}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && <FormError>{not.text}</FormError>}
      <Field label={t("from")} id="reinstate-from" hint={t("reinstateHint")}>
        {({ status: _status, ...control }) => (
          <DateInput {...control} autoFocus value={from} first={tomorrow} onChange={setFrom} />
        )}
      </Field>
    </FormDialog>
  );
}
