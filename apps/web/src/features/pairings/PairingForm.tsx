import { addDays } from "@zaigang/domain";
import { Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PostPairingQuery } from "../../generated/graphql.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectPanel } from "../what-if/EffectPanel.tsx";
import { useEffectWords } from "../what-if/use-effect-words.ts";
import { usePreview } from "../what-if/use-preview.ts";
import { WhatIfDialog } from "../what-if/WhatIfDialog.tsx";
import { draftOf, inForceOn, inputOf, plannedFrom, problemsIn } from "./pairing-draft.ts";
import { ReservesField } from "./ReservesField.tsx";
import { type NotChanged, useChangePairing } from "./use-change-pairing.ts";

type PairingFormProps = { post: NonNullable<PostPairingQuery["post"]>; onClose: () => void };

/** How far ahead the office looks: the effect is shown for these days. */
const HORIZON_DAYS = 14;

/** The present line, the new one beside it, and what that does to the windows. */
export function PairingForm({ post, onClose }: PairingFormProps) {
  const { t } = useTranslation(["pairings", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  const people = usePeople();
  const tomorrow = addDays(format.today, 1);
  const [draft, setDraft] = useState(() => draftOf(inForceOn(post.pairings, tomorrow), format.today));
  const pairing = inForceOn(post.pairings, draft.from ?? tomorrow);
  const planned = plannedFrom(post.pairings, draft.from ?? tomorrow);
  const [isPlannedGiven, setPlannedGiven] = useState(false);
  const [reason, setReason] = useState("");
  const { isTried, attempt } = useAttempts();
  const [not, setNot] = useState<NotChanged | null>(null);
  const { changePairing, isSaving } = useChangePairing();
  const effectWords = useEffectWords();

  const problems = isTried ? problemsIn(draft, format.today) : {};
  const input = inputOf(post.code, draft, format.today);
  const from = draft.from === null ? null : format.dayBounds(draft.from).startsAt;
  const preview = usePreview(
    input && draft.from !== null && from !== null
      ? { change: { pairing: input }, from, to: format.dayBounds(addDays(draft.from, HORIZON_DAYS - 1)).endsAt }
      : null,
  );
  const isGap = (preview.effect?.uncovered.length ?? 0) > 0 || not?.refusal === "WouldUncover";
  const isReasonMissing = isGap && reason.trim() === "";
  const isConsentMissing = planned.length > 0 && !isPlannedGiven;
  const current = pairing && draft.from !== null && pairing.startsOn < draft.from ? pairing : null;
  const decidedOn = current ?? planned[0] ?? null;
  // Whoever has been told of another change and presses again means it.
  const wasTold = not?.refusal === "ChangedMeanwhile";
  const tooSoon = not?.refusal === "PairingTooSoon";
  const when = draft.from === null ? "" : format.date(draft.from);

  const submit = async () => {
    attempt();
    setNot(null);
    if (!input || draft.from === null || isReasonMissing || isConsentMissing || isSaving) return;
    // What was planned for later does not come back by itself.
    const was =
      pairing && planned.length === 0
        ? inputOf(post.code, { ...draftOf(pairing, format.today), from: draft.from }, format.today)
        : null;
    const notChanged = await changePairing(
      {
        ...input,
        ...(decidedOn && !wasTold ? { replaces: decidedOn.id } : {}),
        ...(planned.length > 0 || wasTold ? { replacesPlanned: true } : {}),
        ...(isGap ? { reason: reason.trim() } : {}),
      },
      was,
      t("changed", { post: postName(post), date: when }),
    );
    if (notChanged === null) return onClose();
    setNot(notChanged);
    attempt();
  };

  return (
    <WhatIfDialog
      title={t("title", { post: postName(post) })}
      form={
        <>
          {not && !tooSoon && <FormError>{wasTold ? `${not.text}${t("saveAgain")}` : not.text}</FormError>}
          <p>{presentLine()}</p>
          <Field
            label={t("from")}
            id="pairing-from"
            error={tooSoon ? not.text : problems.from ? t(`problem.${problems.from}`) : null}
            hint={t("fromHint")}
          >
            {({ status, ...control }) => (
              <DateInput
                {...control}
                {...(status ? { status } : {})}
                autoFocus
                value={draft.from}
                first={tomorrow}
                onChange={(from) => setDraft({ ...draft, from })}
              />
            )}
          </Field>
          <PersonField
            label={t("terms:role.PRIMARY")}
            id="pairing-primary"
            people={people}
            value={draft.primary}
            error={problems.primary ? t("problem.primary") : null}
            onChange={(primary) => setDraft({ ...draft, primary })}
          />
          {post.exemptReason === null && (
            <>
              <PersonField
                label={t("terms:role.BACKUP")}
                id="pairing-backup"
                people={people}
                value={draft.backup}
                mayBeEmpty
                error={problems.backup ? t("problem.TWICE") : null}
                onChange={(backup) => setDraft({ ...draft, backup })}
              />
              <ReservesField
                people={people}
                value={draft.reserves}
                error={problems.reserves ? t("problem.TWICE") : null}
                onChange={(reserves) => setDraft({ ...draft, reserves })}
              />
            </>
          )}
          {planned.length > 0 && (
            <Field
              label={t("planned", {
                dates: planned.map(({ startsOn }) => format.date(startsOn)).join(t("comma")),
              })}
              id="pairing-planned"
              error={isTried && isConsentMissing ? t("problem.planned") : null}
            >
              {({ status: _status, ...control }) => (
                <Checkbox
                  {...control}
                  checked={isPlannedGiven}
                  onChange={({ target }) => setPlannedGiven(target.checked)}
                >
                  {t("replacePlanned")}
                </Checkbox>
              )}
            </Field>
          )}
          {isGap && (
            <TextField
              label={t("reason")}
              id="pairing-reason"
              value={reason}
              error={isTried && isReasonMissing ? t("problem.reason") : null}
              onChange={setReason}
            />
          )}
        </>
      }
      effect={<EffectPanel preview={preview} />}
      note={preview.effect && effectWords.told(preview.effect, [])}
      main={t(isGap ? "changeWithReason" : "changeFrom", { date: when })}
      isSaving={isSaving}
      isSettled={preview.isSettled}
      onSubmit={submit}
      onClose={onClose}
    />
  );

  function presentLine(): string {
    if (!pairing) return t("noLine");
    const called = [pairing.backup, ...pairing.reserves].filter((person) => person !== null);
    return t(pairing.startsOn > format.today ? "lineThen" : "presentLine", {
      line: [pairing.primary, ...called].map((person) => format.name(person)).join(t("calledAfter")),
    });
  }
}
