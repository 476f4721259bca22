import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import type { RightsQuery } from "../../generated/graphql.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import styles from "./Rights.module.css";
import { Rights_Query } from "./rights-query.ts";

type Rule = RightsQuery["rights"][number];
type Holder = Rule["holders"][number];

/** In the order of the columns. */
const HOLDERS = [
  "SELF",
  "DEPARTMENT_HEAD_OF",
  "SUPERVISING_LEADER_OF",
  "APPROVER_OF",
  "COPY_HOLDER_OF",
  "HALL_MANAGER",
  "OFFICE_MANAGER",
  "DISCIPLINE_INSPECTOR",
  "CHIEF",
  "ADMINISTRATOR",
] as const satisfies readonly Holder[];

/** Who may see and do what, as the server decides it: to read, not to change. */
export function Rights() {
  const { t } = useTranslation("rights");
  const { data, error, refetch } = useQuery(Rights_Query);
  const isPhone = useScreen() === "phone";

  if (error && !data) return <FailedToLoad onRetry={() => refetch()} />;
  if (!data) return <SlowLoading onRetry={() => refetch()} />;
  const groups = [
    { key: "see", rules: data.rights.filter(({ right }) => right.startsWith("READ_")) },
    { key: "act", rules: data.rights.filter(({ right }) => !right.startsWith("READ_")) },
  ] as const;
  return (
    <>
      <SettingsTitle about={t("about")}>{t("title")}</SettingsTitle>
      {groups.map(({ key, rules }) => (
        <section key={key} className={styles["group"]} aria-labelledby={`rights-${key}`}>
          <h3 id={`rights-${key}`}>{t(key)}</h3>
          {isPhone ? <List rules={rules} /> : <Grid rules={rules} titleId={`rights-${key}`} />}
        </section>
      ))}
    </>
  );
}

function useHolderName() {
  const { t } = useTranslation("terms");
  const { t: words } = useTranslation("rights");
  return (holder: Holder): string => {
    if (holder === "SELF") return words("self");
    if (holder === "DEPARTMENT_HEAD_OF") return t("accountRole.DEPARTMENT_HEAD");
    if (holder === "APPROVER_OF") return words("approver");
    if (holder === "COPY_HOLDER_OF") return words("copyHolder");
    if (holder === "SUPERVISING_LEADER_OF") return t("accountRole.SUPERVISING_LEADER");
    return t(`accountRole.${holder}`);
  };
}

function Name({ rule }: { rule: Rule }) {
  const { t, i18n } = useTranslation("rights");
  return (
    <>
      {i18n.language.startsWith("zh") ? rule.name : rule.nameEn}
      {rule.isPrivate && <small>{t("private")}</small>}
    </>
  );
}

function Grid({ rules, titleId }: { rules: readonly Rule[]; titleId: string }) {
  const { t } = useTranslation("rights");
  const nameOf = useHolderName();
  return (
    <table className={styles["grid"]} aria-labelledby={titleId}>
      <thead>
        <tr>
          <td />
          {HOLDERS.map((holder) => (
            <th key={holder} scope="col">
              {nameOf(holder)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.right}>
            <th scope="row">
              <Name rule={rule} />
            </th>
            {HOLDERS.map((holder) => (
              <td key={holder}>
                {rule.holders.includes(holder) ? (
                  <span role="img" aria-label={t("yes")}>
                    ✓
                  </span>
                ) : (
                  <span role="img" aria-label={t("no")} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ rules }: { rules: readonly Rule[] }) {
  const { i18n } = useTranslation();
  const nameOf = useHolderName();
  const between = i18n.language.startsWith("zh") ? "、" : ", ";
  return (
    <ul className={styles["list"]}>
      {rules.map((rule) => (
        <li key={rule.right}>
          <strong>
            <Name rule={rule} />
          </strong>
          <span>
            {HOLDERS.filter((holder) => rule.holders.includes(holder))
              .map(nameOf)
              .join(between)}
          </span>
        </li>
      ))}
    </ul>
  );
}
