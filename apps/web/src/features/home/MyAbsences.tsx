import { Check, Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { HomeQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import styles from "./MyAbsences.module.css";

type MyAbsence = NonNullable<HomeQuery["viewer"]>["absences"][number];

type MyAbsencesProps = {
  absences: readonly MyAbsence[];
  /** Minutes after midnight at which the office's mornings end. */
  noon: number;
  now: number;
  format: Format;
};

/** My own requests and absences that have not ended. */
export function MyAbsences({ absences, noon, now, format }: MyAbsencesProps) {
  const { t } = useTranslation(["home", "terms"]);
  return (
    <section className={styles["absences"]}>
      <h2>{t("absences.heading")}</h2>
      {absences.length === 0 && <p className={styles["none"]}>{t("absences.none")}</p>}
      <ul>
        {absences.map(({ id, kind, pending, startsAt, endsAt }) => {
          const when = format.datedSpan(Date.parse(startsAt), Date.parse(endsAt), noon);
          return (
            <li key={id}>
              <span>{kind ? t("absences.item", { kind: t(`terms:absenceKind.${kind}`), when }) : when}</span>
              <Standing pending={pending} isRunning={Date.parse(startsAt) <= now} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Standing({ pending, isRunning }: { pending: boolean; isRunning: boolean }) {
  const { t } = useTranslation("home");
  if (pending) {
    return (
      <span className={styles["pending"]}>
        <Clock size={16} strokeWidth={1.5} aria-hidden="true" />
        {t("absences.pending")}
      </span>
    );
  }
  return (
    <span className={styles["granted"]}>
      <Check size={16} strokeWidth={1.5} aria-hidden="true" />
      {t(isRunning ? "absences.running" : "absences.ahead")}
    </span>
  );
}
