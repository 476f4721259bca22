import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PersonSections.module.css";
import type { Person } from "./person-types.ts";

/** What is known of a person. What the viewer may not know is not there, not even as an empty line. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation(["staff", "terms"]);
  const format = useOfficeFormat();
  const { gender, employmentKind, workStartOn, mustSignIn, hasAccount, roles, phoneExt, mobile } = person;
  const knowsPersonnel = gender !== null;
  const facts: [string, string | null][] = [
    [t("fact.reading"), person.reading],
    [t("fact.phoneExt"), phoneExt],
    [t("fact.mobile"), mobile],
    ...(knowsPersonnel
      ? ([
          [t("fact.gender"), t(`gender.${gender}`)],
          [t("fact.kind"), employmentKind && t(`kind.${employmentKind}`)],
          [t("fact.workStartOn"), workStartOn ? format.fullDate(workStartOn) : t("notKnown")],
          [t("fact.mustSignIn"), t(mustSignIn ? "signsIn" : "signsNot")],
          [t("fact.account"), t(hasAccount ? "hasAccount" : "noAccount")],
        ] as [string, string | null][])
      : []),
    [t("fact.roles"), roles?.map((role) => t(`terms:accountRole.${role}`)).join(t("comma")) ?? null],
  ];
  return (
    <dl className={styles["facts"]}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
