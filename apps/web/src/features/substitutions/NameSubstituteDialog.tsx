import { useQuery } from "@apollo/client/react";
import type { Instant } from "@zaigang/domain";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { USUAL_NOON } from "../../ui/format/times.ts";
import { MomentField } from "../../ui/forms/MomentField.tsx";
import { endOf, type Moment, startOf } from "../../ui/forms/moment.ts";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useNow } from "../../ui/live/live-context.ts";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectPanel } from "../what-if/EffectPanel.tsx";
import { daysAround } from "../what-if/preview-range.ts";
import { StandInChoice } from "../what-if/StandInChoice.tsx";
import { postsToFill } from "../what-if/stand-ins.ts";
import { useEffectWords } from "../what-if/use-effect-words.ts";
import { usePreview } from "../what-if/use-preview.ts";
import { WhatIfDialog } from "../what-if/WhatIfDialog.tsx";
import { SubstituteFor_Query } from "./substitute-query.ts";
import { useNameSubstitute } from "./use-name-substitute.ts";

type NameSubstituteDialogProps = {
  /** Code of the post. */
  post: string;
  /** The stretch to fill, as the API writes instants; both can be changed. */
  startsAt: string;
  endsAt: string;
  onClose: () => void;
};

/** A part of the day says nothing here: whoever stands in does so from one time to another. */
const usualNoon = () => USUAL_NOON;

/** Names somebody for a post and a time, those who fit first, with the effect on their own windows. */
export function NameSubstituteDialog({ post, startsAt, endsAt, onClose }: NameSubstituteDialogProps) {
  const { t } = useTranslation(["substitutions", "terms"]);
  const { timeZone } = useSession().office;
  const format = useOfficeFormat();
  const postName = usePostName();
  const people = usePeople();
  const now = useNow("minute");
  const momentAt = (instant: Instant): Moment => ({
    date: format.dateOf(instant),
    part: "EXACT",
    clock: format.clock(instant),
  });
  const [start, setStart] = useState(() => momentAt(Math.max(Date.parse(startsAt), now)));
  const [end, setEnd] = useState(() => momentAt(Date.parse(endsAt)));
  const [staff, setStaff] = useState<string | null>(null);
  const { isTried, attempt } = useAttempts();
  const { nameSubstitute, isSaving } = useNameSubstitute();
  const effectWords = useEffectWords();

  const [from, to] = [startOf(start, usualNoon, timeZone), endOf(end, usualNoon, timeZone)];
  const period = from !== null && to !== null && from < to ? { startsAt: from, endsAt: to } : null;
  const asked = period && { startsAt: iso(period.startsAt), endsAt: iso(period.endsAt) };
  const { data, previousData } = useQuery(SubstituteFor_Query, {
    skip: asked === null,
    variables: { post, from: asked?.startsAt ?? startsAt, to: asked?.endsAt ?? endsAt },
    fetchPolicy: "cache-and-network",
  });
  const known = data ?? previousData;
  const preview = usePreview(
    asked && staff !== null
      ? { change: { substitution: { post, staff, ...asked } }, ...daysAround(period, now, timeZone) }
      : null,
  );

  const gaps = known?.coverage.gaps ?? [];
  const [toFill] = postsToFill(
    { newlyUncovered: gaps, standIns: gaps.flatMap(({ standIns }) => standIns), after: known?.coverage.spans ?? [] },
    now,
  );
  const person =
    people.find(({ code }) => code === staff) ?? toFill?.standIns.find((one) => one.staff.code === staff)?.staff;
  const place = known?.post ? postName(known.post) : "";
  const name = person ? format.name(person) : "";

  const submit = async () => {
    attempt();
    if (!asked || staff === null || isSaving) return;
    if (await nameSubstitute({ post: { code: post }, staff: { code: staff, name }, ...asked, place })) onClose();
  };

  return (
    <WhatIfDialog
      title={t("nameFor", { place })}
      form={
        <>
          <MomentField
            label={t("from")}
            id="substitute-from"
            value={start}
            error={isTried && from === null ? t("problem.time") : null}
            format={format}
            onChange={setStart}
          />
          <MomentField
            label={t("to")}
            id="substitute-to"
            value={end}
            error={isTried && to === null ? t("problem.time") : isTried && !period ? t("problem.end") : null}
            format={format}
            onChange={setEnd}
          />
          <PersonField
            label={t(toFill ? "other" : "who")}
            id="substitute-staff"
            people={people}
            value={staff}
            error={isTried && staff === null ? t("problem.who") : null}
            onChange={setStaff}
          />
        </>
      }
      effect={
        <>
          {toFill && <StandInChoice toFill={toFill} chosen={staff} onChoose={setStaff} />}
          <EffectPanel preview={preview} />
        </>
      }
      note={preview.effect && name !== "" && effectWords.told(preview.effect, [name])}
      main={name === "" ? t("name") : t("namePerson", { person: name })}
      isSaving={isSaving}
      isSettled={preview.isSettled}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

const iso = (instant: Instant): string => new Date(instant).toISOString();
