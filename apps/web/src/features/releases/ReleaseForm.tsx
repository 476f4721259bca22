import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ReleasedPersonQuery, ReleaseKind } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { usePeople } from "../people/use-people.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectPanel } from "../what-if/EffectPanel.tsx";
import { ConfirmRelease } from "./ConfirmRelease.tsx";
import { ReleaseDates } from "./ReleaseDates.tsx";
import { ReleaseLines } from "./ReleaseLines.tsx";
import styles from "./ReleasePage.module.css";
import { ReleaseRest } from "./ReleaseRest.tsx";
import { inputOf, KINDS, newDraft, type ReleaseDraft } from "./release-draft.ts";
import { ReleaseStaff_Mutation } from "./release-query.ts";
import { useReleasePreview } from "./use-release-preview.ts";

type ReleaseFormProps = { person: NonNullable<ReleasedPersonQuery["staff"]>; name: string };

/** The whole of a release on one page. Nothing is saved before what it does has been read and confirmed. */
export function ReleaseForm({ person, name }: ReleaseFormProps) {
  const { t } = useTranslation("releases");
  const { rights } = useSession();
  const { today } = useOfficeFormat();
  const navigate = useNavigate();
  const { say } = useFeedback();
  const words = useRefusalWords();
  const kinds = KINDS.filter((kind) => rights.includes(kind === "SUSPENDED" ? "SUSPEND_STAFF" : "MANAGE_PEOPLE"));
  const [draft, setDraft] = useState<ReleaseDraft>(() => newDraft(kinds[0] ?? "SUSPENDED", today));
  const [isConfirming, setConfirming] = useState(false);
  const [not, setNot] = useState<string | null>(null);
  const { isTried, attempt } = useAttempts();
  const { send, isSaving } = useAct(ReleaseStaff_Mutation);
  const people = usePeople().filter(({ code }) => code !== person.code);
  const input = inputOf(person.code, draft, person.version);
  const { release, state } = useReleasePreview(input);

  /** Whoever changes something has to read again what it does. */
  const change = (next: ReleaseDraft) => {
    setDraft(next);
    setConfirming(false);
    setNot(null);
  };
  const confirm = () => {
    attempt();
    if (input) setConfirming(true);
  };
  const save = async () => {
    if (!input || isSaving) return;
    const outcome = await send(input);
    const notDone = words.ofOutcome(outcome);
    setNot(notDone);
    setConfirming(false);
    if (notDone !== null) return;
    say(t(`done.${draft.kind}`, { name }));
    navigate(`/people/${person.code}`);
  };

  return (
    <form
      noValidate
      className={styles["columns"]}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <div className={styles["fields"]}>
        {not !== null && <FormError>{not}</FormError>}
        <Field label={t("kindLabel")} id="release-kind">
          {({ id }) => (
            <Segmented<ReleaseKind>
              id={id}
              aria-label={t("kindLabel")}
              value={draft.kind}
              onChange={(kind) => change({ ...newDraft(kind, today), successors: draft.successors, note: draft.note })}
              options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          )}
        </Field>
        <ReleaseDates draft={draft} isTried={isTried} onChange={change} />
        {release && (
          <>
            <section>
              <h2>{t("lines")}</h2>
              <ReleaseLines lines={release.lines} draft={draft} people={people} onChange={change} />
            </section>
            <ReleaseRest release={release} draft={draft} people={people} onChange={change} />
          </>
        )}
        {draft.kind !== "LEAVES" && (
          <TextField
            label={t("note")}
            id="release-note"
            value={draft.note}
            hint={t("noteHint")}
            onChange={(note) => change({ ...draft, note })}
          />
        )}
      </div>
      <div className={styles["effect"]}>
        <EffectPanel preview={state} />
        <ConfirmRelease
          draft={draft}
          name={name}
          lines={release?.lines ?? []}
          effect={state.effect}
          isSettled={state.isSettled && !state.isMissing}
          isConfirming={isConfirming}
          isSaving={isSaving}
          onSave={save}
          onBack={() => setConfirming(false)}
        />
      </div>
    </form>
  );
}
