import { Button } from "antd";
import { ChevronLeft } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { AskLeaveQuery } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { type Child, ChildField } from "./ChildField.tsx";
import { ChosenDates } from "./ChosenDates.tsx";
import { EffectSection } from "./EffectSection.tsx";
import { HandoverFields } from "./HandoverFields.tsx";
import { LeaveFor } from "./LeaveFor.tsx";
import styles from "./LeaveForm.module.css";
import { askedOf, type LeaveDraft, missingPiece, type Returned } from "./leave-draft.ts";
import { FileLeave_Mutation, RefileLeave_Mutation } from "./leave-mutations.ts";
import { MoreFields } from "./MoreFields.tsx";
import { SubmitBar } from "./SubmitBar.tsx";
import { TypeChips } from "./TypeChips.tsx";
import type { useKeptDraft } from "./use-kept-draft.ts";
import { useLeavePreview } from "./use-leave-preview.ts";

type LeaveFormProps = {
  types: AskLeaveQuery["leaveTypes"];
  /** Of whose leave it is, as far as the viewer may know of them. */
  ownChildren: readonly Child[];
  outlook: AskLeaveQuery["leaveOutlook"];
  kept: ReturnType<typeof useKeptDraft>;
  /** What it changes; `null` for a new request. */
  returned: Returned | null;
};

/** The request as it is put together, with what it comes to and what it does; the button says what filing it will do. */
export function LeaveForm({ types, ownChildren, outlook, kept, returned }: LeaveFormProps) {
  const { t } = useTranslation(["leave", "terms"]);
  const format = useOfficeFormat();
  const navigate = useNavigate();
  const { say } = useFeedback();
  const { staff, office } = useSession();
  const refusals = useRefusalWords();
  const filing = useAct(FileLeave_Mutation);
  const refiling = useAct(RefileLeave_Mutation);
  const submit = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const heading = useId();

  const chosen = chosenType(types, kept.draft.type);
  const draft: LeaveDraft = { ...kept.draft, type: chosen, child: chosenChild(ownChildren, kept.draft.child) };
  const type = types.find(({ code }) => code === draft.type);
  const isHours = type?.unit === "HOURS";
  const isForChild = type?.entitlement === "PER_CHILD";
  const isLate = draft.first !== null && draft.first < format.today;
  const situation = { isHours, isForChild, handover: null, isLate, timeZone: office.timeZone };
  const state = useLeavePreview(askedOf(draft, situation));
  const { preview } = state;
  const handover = state.takenOver.find(({ acting }) => acting && acting.code !== (draft.staff ?? staff.code))?.acting;
  const asked = askedOf(draft, { ...situation, handover: handover?.code ?? null });

  const change = (next: LeaveDraft) => {
    setFailure(null);
    kept.change(next);
  };
  const file = async () => {
    const missing = missingPiece(draft, situation);
    if (missing || !asked) {
      setFailure(t(`form.missing.${missing ?? "DATE"}`));
      return;
    }
    const outcome = returned
      ? await refiling.send({ request: returned.request, version: returned.version, leave: asked })
      : await filing.send(asked);
    setFailure(refusals.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    const { id, held, waitsFor } = outcome.result;
    const person = waitsFor ? format.name(waitsFor) : t("form.hallManager");
    say(held ? t("form.filedHeld", { person }) : waitsFor ? t("form.filed", { person }) : t("form.filedOutside"));
    kept.drop();
    void navigate(`/leave/requests/${id}`, { replace: true });
  };

  return (
    <form
      className={styles["page"]}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        void file();
      }}
    >
      <header className={styles["head"]}>
        <Button
          type="text"
          aria-label={t("back")}
          icon={<ChevronLeft size={20} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => navigate("/leave")}
        />
        <h1 id={heading}>{t(draft.extends === null ? "title" : "form.extension")}</h1>
        {kept.savedAt !== null && (
          <span className={styles["saved"]}>
            {t("form.saved", { time: format.clock(kept.savedAt) })}
            <Button type="link" size="small" onClick={kept.drop}>
              {t("form.discard")}
            </Button>
          </span>
        )}
      </header>
      <section className={styles["part"]}>
        <LeaveFor draft={draft} onChange={change} />
        <TypeChips
          types={types}
          chosen={draft.type}
          left={preview?.balance?.available ?? null}
          onChoose={(code) => change({ ...draft, type: code })}
        />
        {isForChild && (
          <ChildField
            offered={ownChildren}
            chosen={draft.child}
            format={format}
            onChoose={(child) => change({ ...draft, child })}
          />
        )}
        <ChosenDates
          draft={draft}
          type={type}
          outlook={outlook}
          preview={preview}
          isSettled={state.isSettled}
          format={format}
          onChange={change}
        />
      </section>
      <EffectSection
        draft={draft}
        outlook={outlook}
        state={state}
        format={format}
        onChange={change}
        onAskCover={() => submit.current?.querySelector("button")?.focus()}
      />
      <section className={`${styles["part"]} ${styles["fields"]}`}>
        <HandoverFields draft={draft} proposed={handover?.code ?? null} onChange={change} />
        <MoreFields draft={draft} type={type} isLate={isLate} preview={preview} format={format} onChange={change} />
      </section>
      <div ref={submit} className={styles["submit"]}>
        {failure && <FormError>{failure}</FormError>}
        <SubmitBar
          draft={draft}
          type={type}
          state={state}
          isSaving={filing.isSaving || refiling.isSaving}
          format={format}
        />
      </div>
    </form>
  );
}

/** The child that was chosen; an only child need not be. */
function chosenChild(children: readonly Child[], wanted: string | null): string | null {
  if (children.some(({ id }) => id === wanted)) return wanted;
  return children.length === 1 ? (children[0]?.id ?? null) : null;
}

/** What was chosen while it is still offered, else the first that is. */
function chosenType(types: LeaveFormProps["types"], wanted: string | null): string | null {
  return types.some(({ code }) => code === wanted) ? wanted : (types[0]?.code ?? null);
}
