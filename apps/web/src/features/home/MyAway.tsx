import { Button } from "antd";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HomeQuery } from "../../generated/graphql.ts";
import { endWords } from "../../ui/format/end-words.ts";
import type { Format } from "../../ui/format/format.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { RecordMine } from "../absences/RecordMine.tsx";
import { useEndAbsence } from "../absences/use-end-absence.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./MyAway.module.css";

type Absence = NonNullable<HomeQuery["viewer"]>["absences"][number];

type MyAwayProps = {
  absences: readonly Absence[];
  sessions: HomeQuery["days"][number]["sessions"];
  now: number;
  format: Format;
};

/** Going out and coming back: two buttons while I am here, one while I am not. */
export function MyAway({ absences, sessions, now, format }: MyAwayProps) {
  const running = absences.find(
    ({ pending, startsAt, endsAt }) => !pending && Date.parse(startsAt) <= now && now < Date.parse(endsAt),
  );
  return (
    <section className={styles["away"]}>
      {running ? (
        <Running absence={running} now={now} format={format} />
      ) : (
        <RecordMine sessions={sessions.map(({ endsAt }) => Date.parse(endsAt))} />
      )}
    </section>
  );
}

function Running({ absence, now, format }: { absence: Absence; now: number; format: Format }) {
  const { t } = useTranslation(["home", "terms"]);
  const { staff } = useSession();
  const { endAbsence, isSaving } = useEndAbsence();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const kind = absence.kind ? t(`terms:absenceKind.${absence.kind}`) : t("away.any");

  const end = async () => {
    const not = await endAbsence(absence, new Date(now).toISOString(), { person: format.name(staff) });
    setFailure(not);
    if (not === null) setAsking(false);
  };
  return (
    <>
      <p className={styles["running"]}>
        <LogOut size={16} strokeWidth={1.5} aria-hidden="true" />
        {t("away.running", { kind, until: endWords(Date.parse(absence.endsAt), format) })}
      </p>
      {failure && <FormError>{failure}</FormError>}
      {isAsking && <p className={styles["asking"]}>{t("away.backFrom", { time: format.clock(now) })}</p>}
      <div className={styles["buttons"]}>
        {isAsking && <Button onClick={() => setAsking(false)}>{t("terms:cancel")}</Button>}
        {absence.mayEnd && !isAsking && <Button onClick={() => setAsking(true)}>{t("away.back")}</Button>}
        {/* What was asked for as leave is reported back from where it was asked for. */}
        {!absence.mayEnd && <Link to="/leave">{t("away.toLeave")}</Link>}
        {isAsking && (
          <SavingButton type="primary" autoFocus isSaving={isSaving} onClick={end}>
            {t("away.end", { kind })}
          </SavingButton>
        )}
      </div>
    </>
  );
}
