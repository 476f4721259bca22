import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import type { ListedPerson } from "../people/use-people.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./ReleasePage.module.css";
import { type ReleaseDraft, type ReleasePreview, withChoice } from "./release-draft.ts";
import { SuccessorField } from "./SuccessorField.tsx";

type ReleaseRestProps = {
  release: ReleasePreview;
  draft: ReleaseDraft;
  people: readonly ListedPerson[];
  onChange: (draft: ReleaseDraft) => void;
};

/** What is no place in a line: posts they were named for, shifts, departments. */
export function ReleaseRest({ release, draft, people, onChange }: ReleaseRestProps) {
  const { t } = useTranslation("releases");
  const format = useOfficeFormat();
  const postName = usePostName();
  const { substitutions, shifts, heads, supervises } = release;
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    format.datedSpan(Date.parse(startsAt), Date.parse(endsAt));
  // Departments have a head without dates: who is back soon stays it.
  const departments =
    draft.kind === "LEAVES"
      ? [
          ...heads.map((department) => ({ department, part: "head" as const, label: "headOf" as const })),
          ...supervises.map((department) => ({
            department,
            part: "supervisingLeader" as const,
            label: "leaderOf" as const,
          })),
        ]
      : [];
  return (
    <>
      {substitutions.length > 0 && (
        <section>
          <h2>{t("substitutions")}</h2>
          <ul className={styles["rest"]}>
            {substitutions.map((substitution) => (
              <li key={substitution.id}>
                {t("shift", { span: span(substitution), posts: postName(substitution.post) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {shifts.length > 0 && (
        <section>
          <h2>{t("shifts")}</h2>
          <ul className={styles["rest"]}>
            {shifts.map((shift) => (
              <li key={shift.startsAt}>
                {t("shift", { span: span(shift), posts: shift.posts.map(postName).join(t("next")) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {departments.length > 0 && (
        <section className={styles["fields"]}>
          <h2>{t("heads")}</h2>
          {departments.map(({ department, part, label }) => {
            const key = `${part} ${department.code}`;
            const words = t(label, { department: format.nameOf(department) });
            return (
              <Field key={key} label={words} id={key.replace(" ", "-")} hint={t("atOnce")}>
                {({ id }) => (
                  <SuccessorField
                    id={id}
                    label={words}
                    placeholder={t("sameHead")}
                    proposals={[]}
                    people={people}
                    value={draft.departments[key] ?? null}
                    onChange={(staff) => onChange({ ...draft, departments: withChoice(draft.departments, key, staff) })}
                  />
                )}
              </Field>
            );
          })}
        </section>
      )}
    </>
  );
}
