import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AwayTodayQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { endWords, periodWords } from "../../ui/format/end-words.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { useEndSubstitution } from "../substitutions/use-end-substitution.ts";
import styles from "./AwayToday.module.css";
import { AwayToday_Query } from "./away-today-query.ts";
import { EndAbsenceDialog } from "./EndAbsenceDialog.tsx";

type Day = AwayTodayQuery["days"][number];
type Absence = Day["absences"][number];
type Substitution = Day["substitutions"][number];

/** Who is away today and until when, and who was named for a post; each can be ended by who may. */
export function AwayToday() {
  const { t } = useTranslation("absences");
  const { data, error, refetch } = useQuery(AwayToday_Query, { fetchPolicy: "cache-and-network" });
  const now = useNow("minute");
  const [ending, setEnding] = useState<Absence | null>(null);
  const day = data?.days[0];
  if (!day) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;

  const absences = day.absences.filter(
    ({ withdrawn, pending, endsAt }) => !withdrawn && !pending && Date.parse(endsAt) > now,
  );
  const substitutions = day.substitutions.filter(({ withdrawn, endsAt }) => !withdrawn && Date.parse(endsAt) > now);
  return (
    <div className={styles["away"]}>
      <section>
        <h3>{t("awayToday", { people: absences.length })}</h3>
        {absences.length === 0 && <p>{t("nobodyAway")}</p>}
        <ul>
          {absences.map((absence) => (
            <AbsenceRow key={absence.id} absence={absence} now={now} onEnd={() => setEnding(absence)} />
          ))}
        </ul>
      </section>
      {substitutions.length > 0 && (
        <section>
          <h3>{t("substitutes")}</h3>
          <ul>
            {substitutions.map((substitution) => (
              <SubstitutionRow key={substitution.id} substitution={substitution} now={now} />
            ))}
          </ul>
        </section>
      )}
      {ending && <EndAbsenceDialog absence={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

function AbsenceRow({ absence, now, onEnd }: { absence: Absence; now: number; onEnd: () => void }) {
  const { t } = useTranslation(["absences", "terms"]);
  const format = useOfficeFormat();
  const name = format.name(absence.staff);
  const when = useWhen(absence, now);
  return (
    <li>
      <span>
        <b lang={nameLanguage(format.language)}>{name}</b> <small>{when}</small>
        {absence.kind && <small>{t(`terms:absenceKind.${absence.kind}`)}</small>}
      </span>
      {absence.mayEnd && (
        <Button size="small" aria-label={t("endOf", { person: name })} onClick={onEnd}>
          {t("endEarly")}
        </Button>
      )}
    </li>
  );
}

function SubstitutionRow({ substitution, now }: { substitution: Substitution; now: number }) {
  const { t } = useTranslation(["absences", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  const { endNow, isSaving } = useEndSubstitution();
  const [isConfirming, setConfirming] = useState(false);
  const who = { person: format.name(substitution.staff), place: postName(substitution.post) };
  const when = useWhen(substitution, now);
  return (
    <li>
      <span>
        <b lang={nameLanguage(format.language)}>{who.person}</b> {t("holds", { place: who.place })}{" "}
        <small>{when}</small>
      </span>
      {substitution.mayEnd && !isConfirming && (
        <Button size="small" aria-label={t("endSubstitutionOf", who)} onClick={() => setConfirming(true)}>
          {t("endEarly")}
        </Button>
      )}
      {isConfirming && (
        <span className={styles["confirm"]}>
          <Button size="small" onClick={() => setConfirming(false)}>
            {t("terms:cancel")}
          </Button>
          <SavingButton
            size="small"
            type="primary"
            autoFocus
            isSaving={isSaving}
            onClick={() => endNow(substitution, who)}
          >
            {t("endSubstitution", who)}
          </SavingButton>
        </span>
      )}
    </li>
  );
}

/** When it is to be, or until when it goes. */
function useWhen(stretch: { startsAt: string; endsAt: string }, now: number): string {
  const { t } = useTranslation();
  const format = useOfficeFormat();
  const [startsAt, endsAt] = [Date.parse(stretch.startsAt), Date.parse(stretch.endsAt)];
  return startsAt <= now ? t("until", { when: endWords(endsAt, format) }) : periodWords(startsAt, endsAt, format);
}
