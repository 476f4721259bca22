import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { StaffListQuery } from "../../generated/graphql.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { StackingTable } from "../../ui/page/StackingTable.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./StaffRows.module.css";
import { useStateWords } from "./use-state-words.ts";

type Person = StaffListQuery["staffList"]["edges"][number]["node"];

/** A table at a desk; on a phone its columns stand below each other. */
export function StaffRows({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  const stateWords = useStateWords();
  // Who may see no phones has no empty column.
  const hasPhones = people.some(({ phoneExt, mobile }) => phoneExt || mobile);
  return (
    <StackingTable className={styles["rows"]}>
      <thead>
        <tr>
          <th scope="col">{t("column.name")}</th>
          <th scope="col">{t("column.code")}</th>
          <th scope="col">{t("column.department")}</th>
          <th scope="col">{t("column.title")}</th>
          <th scope="col">{t("column.rank")}</th>
          {hasPhones && <th scope="col">{t("column.phone")}</th>}
          <th scope="col">{t("column.state")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-state={person.state}>
            <th scope="row">
              <Link to={`/people/${person.code}`} lang={nameLanguage(format.language)}>
                {format.name(person)}
              </Link>
            </th>
            <td className={styles["code"]}>{person.code}</td>
            <td>{format.nameOf(person.department)}</td>
            <td>{format.entered(person.title, person.titleEn)}</td>
            <td>{t(`rank.${person.rank}`)}</td>
            {hasPhones && <td>{[person.phoneExt, person.mobile].filter(Boolean).join(" · ")}</td>}
            <td className={styles["state"]}>{stateWords(person)}</td>
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}
