import { useTranslation } from "react-i18next";
import { type Refused, useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { AbsenceErrors } from "./AbsenceFields.tsx";
import type { AbsenceDraft, DraftProblems } from "./absence-draft.ts";

/** What the server said no to, and what had been sent. */
type AbsenceRefusal = { readonly refusal: Refused; readonly draft: AbsenceDraft };

type Situation = {
  draft: AbsenceDraft;
  problems: DraftProblems;
  /** Nobody is told of what they have not finished typing. */
  isShown: boolean;
  /** Whether a reason can be written. */
  hasReason: boolean;
  isReasonMissing: boolean;
  refusal: AbsenceRefusal | null;
};

type FieldName = keyof AbsenceErrors;

/** The field that a refusal is about; none for those that are about the whole. */
const FIELD_OF: Partial<Record<Refused["__typename"], FieldName>> = {
  LeaveOverlaps: "start",
  EmptyPeriod: "end",
  PeriodTooLong: "end",
  PeriodOver: "end",
  UnknownReference: "staff",
  WouldUncover: "reason",
};

/**
 * The words under each field, and those that belong to none. A refusal is about what was sent: a field changed since is
 * given the benefit of the doubt.
 */
export function useAbsenceErrors({ draft, problems, isShown, hasReason, isReasonMissing, refusal }: Situation): {
  fields: AbsenceErrors;
  form: string | null;
} {
  const { t } = useTranslation("absences");
  const format = useOfficeFormat();
  const words = useRefusalWords();

  const refused = refusal && {
    field: fieldOf(refusal.refusal, hasReason),
    text: words.of(refusal.refusal),
    sent: refusal.draft,
  };
  const isStale = refused?.field !== undefined && draft[refused.field] !== refused.sent[refused.field];
  const wordsOf = (problem: "MISSING" | "NO_TIME" | "NOT_AFTER"): string => {
    if (problem === "MISSING") return t("problem.date");
    if (problem === "NO_TIME") return t("problem.time");
    const { start, end } = draft;
    const isDayBefore = start.date !== null && end.date !== null && end.date < start.date;
    return isDayBefore ? t("problem.endBefore", { date: format.shortDate(start.date) }) : t("problem.endTime");
  };
  const found: AbsenceErrors = {
    ...(problems.staff ? { staff: t("problem.staff") } : {}),
    ...(problems.kind ? { kind: t("problem.kind") } : {}),
    ...(problems.start ? { start: wordsOf(problems.start) } : {}),
    ...(problems.end ? { end: wordsOf(problems.end) } : {}),
    ...(isReasonMissing ? { reason: t("problem.reason") } : {}),
  };
  const ofServer = refused?.field && !isStale ? { [refused.field]: refused.text } : {};
  return {
    fields: isShown ? { ...found, ...ofServer } : ofServer,
    form: refused && refused.field === undefined ? refused.text : null,
  };
}

function fieldOf(refusal: Refused, hasReason: boolean): FieldName | undefined {
  if (refusal.__typename === "TextTooLong") return refusal.field === "reason" ? "reason" : "note";
  const field = FIELD_OF[refusal.__typename];
  return field === "reason" && !hasReason ? undefined : field;
}
