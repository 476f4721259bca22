import { MINUTE } from "@zaigang/domain";
import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonName } from "../../ui/format/names.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { MomentField } from "../../ui/forms/MomentField.tsx";
import { endOf, type Moment } from "../../ui/forms/moment.ts";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useNow } from "../../ui/live/live-context.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectPanel } from "../what-if/EffectPanel.tsx";
import { daysAround } from "../what-if/preview-range.ts";
import { useEffectWords } from "../what-if/use-effect-words.ts";
import { usePreview } from "../what-if/use-preview.ts";
import { WhatIfDialog } from "../what-if/WhatIfDialog.tsx";
import { useDaySessions } from "./use-day-sessions.ts";
import { type EndableAbsence, useEndAbsence } from "./use-end-absence.ts";

type EndAbsenceDialogProps = {
  absence: EndableAbsence & { readonly startsAt: string; readonly endsAt: string; readonly staff: PersonName };
  onClose: () => void;
};

/** `WITHDRAW`: as if it had never been. */
type How = "NOW" | "AT" | "WITHDRAW";

/** Ends an absence early or takes it back, with who holds which window then. */
export function EndAbsenceDialog({ absence, onClose }: EndAbsenceDialogProps) {
  const { t } = useTranslation(["absences", "terms"]);
  const { timeZone } = useSession().office;
  const format = useOfficeFormat();
  const now = useNow("minute");
  const [startsAt, plannedEnd] = [Date.parse(absence.startsAt), Date.parse(absence.endsAt)];
  const hasBegun = startsAt < now;
  const [how, setHow] = useState<How>(hasBegun ? "NOW" : "WITHDRAW");
  const [until, setUntil] = useState<Moment>({
    date: format.dateOf(Math.max(now, startsAt)),
    part: "EXACT",
    clock: "",
  });
  const { noonOf } = useDaySessions(until.date, until.date);
  const { isTried, attempt } = useAttempts();
  const [notEnded, setNotEnded] = useState<string | null>(null);
  const { endAbsence, isSaving } = useEndAbsence();
  const effectWords = useEffectWords();

  const typed = endOf(until, noonOf, timeZone);
  const isInside = typed !== null && startsAt < typed && typed < plannedEnd;
  const chosen = { NOW: now - (now % MINUTE), AT: isInside ? typed : null, WITHDRAW: startsAt }[how];
  const preview = usePreview(
    chosen === null
      ? null
      : {
          change: { endAbsence: { absence: absence.id, endsAt: new Date(chosen).toISOString() } },
          ...daysAround({ startsAt: chosen, endsAt: plannedEnd }, now, timeZone),
        },
  );

  const person = format.name(absence.staff);
  const submit = async () => {
    attempt();
    if (chosen === null || isSaving) return;
    const not = await endAbsence(absence, new Date(chosen).toISOString(), { person });
    setNotEnded(not);
    if (not === null) onClose();
  };

  return (
    <WhatIfDialog
      title={t("endTitle", { person })}
      form={
        <>
          {notEnded && <FormError>{notEnded}</FormError>}
          <p>{t("recordedFor", { period: format.datedSpan(startsAt, plannedEnd) })}</p>
          <Segmented
            vertical
            aria-label={t("how")}
            value={how}
            onChange={setHow}
            options={[
              ...(hasBegun ? [{ value: "NOW" as const, label: t("howNow", { time: format.clock(now) }) }] : []),
              { value: "AT" as const, label: t("howAt") },
              { value: "WITHDRAW" as const, label: t("howWithdraw") },
            ]}
          />
          {how === "AT" && (
            <MomentField
              label={t("newEnd")}
              id="absence-new-end"
              value={until}
              error={
                isTried && !isInside ? t("problem.inside", { period: format.datedSpan(startsAt, plannedEnd) }) : null
              }
              format={format}
              onChange={setUntil}
            />
          )}
        </>
      }
      effect={<EffectPanel preview={preview} />}
      note={preview.effect && effectWords.told(preview.effect, [])}
      main={t(how === "WITHDRAW" ? "withdrawOf" : "endOf", { person })}
      isSaving={isSaving}
      isSettled={preview.isSettled}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
