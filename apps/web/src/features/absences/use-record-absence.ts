import { dateOf, type Instant } from "@zaigang/domain";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AbsenceInput } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { periodWords } from "../../ui/format/end-words.ts";
import type { PersonName } from "../../ui/format/names.ts";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { type Refused, useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { daysAround } from "../what-if/preview-range.ts";
import { usePreview } from "../what-if/use-preview.ts";
import { useStandInChoices } from "../what-if/use-stand-in-choices.ts";
import { type AbsenceDraft, boundsOf, freshDraft, inputOf, problemsIn } from "./absence-draft.ts";
import { useAbsenceErrors } from "./use-absence-errors.ts";
import { useDaySessions } from "./use-day-sessions.ts";
import { type SavedAbsence, useSaveAbsence } from "./use-save-absence.ts";

/** The form that records an absence: what is typed, what it would do, what is wrong with it, and sending it. */
export function useRecordAbsence(initial: Partial<AbsenceDraft>, now: Instant) {
  const { office, rights } = useSession();
  const { timeZone } = office;
  const fresh = useFreshDraft(initial, now);
  const [edited, setDraft] = useState<AbsenceDraft | null>(null);
  const draft = edited ?? fresh;
  const { days, noonOf } = useDaySessions(draft.start.date, draft.end.date);
  const input = inputOf(draft, noonOf, timeZone);
  const preview = usePreview(input && { change: { absence: effective(input) }, ...rangeOf(input, now, timeZone) });
  const choices = useStandInChoices(preview.preview, now, rights.includes("NAME_SUBSTITUTE"));

  const [isNaming, setNaming] = useState(true);
  const { isTried, attempt } = useAttempts();
  const [refused, setRefused] = useState<{ refusal: Refused; draft: AbsenceDraft } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { save, takeBack, abandon, isSaving } = useSaveAbsence();
  const words = useRefusalWords();

  // Whoever saves with a gap says why, unless somebody is named for all of it.
  const isGapLeft = choices.toFill.length > 0 && !(isNaming && choices.isComplete);
  // What is planned is refused all the same to whoever may name nobody: they do not decide on gaps.
  const isForOthers = isGapLeft && !choices.mayName && input !== null && isPlanned(input, now);
  const isUncovering = isGapLeft || refused?.refusal.__typename === "WouldUncover";
  const needsReason = isUncovering && (choices.mayName || !(input && isPlanned(input, now)));
  const isReasonMissing = needsReason && draft.reason.trim() === "";
  const errors = useAbsenceErrors({
    draft,
    problems: problemsIn(draft, noonOf, timeZone),
    isShown: isTried,
    hasReason: needsReason,
    isReasonMissing,
    refusal: refused,
  });

  /** @returns what was saved; `null` where it was not */
  const submit = async (): Promise<SavedAbsence | null> => {
    attempt();
    setFailure(null);
    if (!input || draft.kind === null || isReasonMissing || isForOthers || isSaving) return null;
    setRefused(null);
    const reason = needsReason ? { reason: draft.reason.trim() } : {};
    const outcome = await save({ ...input, ...reason }, isNaming ? choices.substitutions : []);
    if (outcome.kind === "DONE") return outcome.result;
    if (outcome.kind === "REFUSED") setRefused({ refusal: outcome.refusal, draft });
    else setFailure(words.ofOutcome(outcome));
    attempt();
    return null;
  };

  return {
    draft,
    setDraft,
    input,
    bounds: boundsOf(draft, noonOf, timeZone),
    days,
    preview,
    choices,
    /** Who is to stand in, as far as anybody is named. */
    chosen: isNaming ? choices.chosen : [],
    isNaming,
    setNaming,
    isGapLeft,
    /** Whether it is for others to decide, and cannot be saved here. */
    isForOthers,
    needsReason,
    errors: { ...errors, form: failure ?? errors.form },
    isSaving,
    submit,
    takeBack,
    abandon,
  };
}

/** Says what was recorded, with the way back. */
export function useSayRecorded(takeBack: ReturnType<typeof useRecordAbsence>["takeBack"]) {
  const { t } = useTranslation(["absences", "terms"]);
  const { say, sayUndoable, sayFailed } = useFeedback();
  const words = useRefusalWords();
  const format = useOfficeFormat();

  return (saved: SavedAbsence, person: string, chosen: readonly PersonName[]): void => {
    const { startsAt, endsAt } = saved.absence;
    const said = { person, period: periodWords(Date.parse(startsAt), Date.parse(endsAt), format) };
    const substitutes = chosen.map(format.name).join(t("comma"));
    sayUndoable(substitutes === "" ? t("recorded", said) : t("recordedWith", { ...said, substitutes }), async () => {
      const notDone = words.ofOutcome(await takeBack(saved));
      if (notDone === null) say(t("terms:undone"));
      else sayFailed(notDone);
    });
  };
}

/** Without the texts, which have no effect: whoever writes them asks nothing new. */
function effective({ staff, kind, startsAt, endsAt }: AbsenceInput): AbsenceInput {
  return { staff, kind, startsAt, endsAt };
}

function rangeOf({ startsAt, endsAt }: AbsenceInput, now: Instant, timeZone: string) {
  return daysAround({ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }, now, timeZone);
}

/** A visit ahead can be put off; anything else has happened or was decided elsewhere. */
function isPlanned({ kind, startsAt }: AbsenceInput, now: Instant): boolean {
  return kind === "VISIT" && Date.parse(startsAt) > now;
}

/** What the form begins with: what is given, the rest as today stands when it is opened. */
function useFreshDraft(initial: Partial<AbsenceDraft>, now: Instant): AbsenceDraft {
  const { timeZone } = useSession().office;
  const [opened] = useState({ initial, now });
  const today = dateOf(opened.now, timeZone);
  const { days } = useDaySessions(today, today);
  return useMemo(() => {
    const sessions = (days[0]?.sessions ?? []).map(({ startsAt, endsAt }) => ({
      startsAt: Date.parse(startsAt),
      endsAt: Date.parse(endsAt),
    }));
    return { ...freshDraft(opened.now, sessions, timeZone), ...opened.initial };
  }, [opened, days, timeZone]);
}
