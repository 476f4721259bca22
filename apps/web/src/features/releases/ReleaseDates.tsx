import { addDays } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { ReleaseDraft } from "./release-draft.ts";

type ReleaseDatesProps = { draft: ReleaseDraft; isTried: boolean; onChange: (draft: ReleaseDraft) => void };

/** Of who leaves the last day of work; of others from when until when. */
export function ReleaseDates({ draft, isTried, onChange }: ReleaseDatesProps) {
  const { t } = useTranslation("releases");
  const { today } = useOfficeFormat();
  const { from, lastDay } = draft;
  if (draft.kind === "LEAVES") {
    return (
      <Field
        label={t("lastDay")}
        id="release-last"
        hint={t("leavesHint")}
        error={isTried && from === null ? t("problem.date") : null}
      >
        {({ status, ...control }) => (
          <DateInput
            {...control}
            {...(status ? { status } : {})}
            first={addDays(today, -1)}
            value={from === null ? null : addDays(from, -1)}
            onChange={(last) => onChange({ ...draft, from: last === null ? null : addDays(last, 1) })}
          />
        )}
      </Field>
    );
  }
  return (
    <>
      <Field label={t("from")} id="release-from" error={isTried && from === null ? t("problem.date") : null}>
        {({ status, ...control }) => (
          <DateInput
            {...control}
            {...(status ? { status } : {})}
            value={from}
            onChange={(first) => onChange({ ...draft, from: first })}
          />
        )}
      </Field>
      <Field
        label={t("until")}
        id="release-until"
        hint={t("untilHint")}
        error={isTried && lastDay === null ? t("problem.until") : null}
      >
        {({ status, ...control }) => (
          <DateInput
            {...control}
            {...(status ? { status } : {})}
            {...(from !== null && { first: from })}
            value={lastDay}
            onChange={(last) => onChange({ ...draft, lastDay: last })}
          />
        )}
      </Field>
    </>
  );
}
