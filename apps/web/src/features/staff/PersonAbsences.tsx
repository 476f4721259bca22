import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PersonSections.module.css";
import type { Person } from "./person-types.ts";

/** When they are and were away; why, for those who may know it. */
export function PersonAbsences({ person }: { person: Person }) {
  const { t } = useTranslation(["staff", "terms"]);
  const format = useOfficeFormat();
  if (person.absences.length === 0) return <p className={styles["none"]}>{t("noAbsences")}</p>;
  return (
    <ul className={styles["list"]}>
      {person.absences.map(({ id, kind, pending, startsAt, endsAt }) => (
        <li key={id}>
          <b>{kind === null ? t("state.AWAY") : t(`terms:absenceKind.${kind}`)}</b>{" "}
          <span>{format.datedSpan(Date.parse(startsAt), Date.parse(endsAt))}</span>
          {pending && <small>{t("absencePending")}</small>}
        </li>
      ))}
    </ul>
  );
}
