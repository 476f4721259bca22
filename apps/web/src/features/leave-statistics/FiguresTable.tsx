import { useTranslation } from "react-i18next";
import styles from "./LeaveStatistics.module.css";
import { amount, type Figures, type Grouping } from "./statistics-rows.ts";

type FiguresTableProps = {
  by: Grouping;
  rows: readonly Figures[];
  nameOf: (key: string) => string;
};

/** Figures side by side; a bar before the days shows them to the eye, and hides nothing that is not written. */
export function FiguresTable({ by, rows, nameOf }: FiguresTableProps) {
  const { t } = useTranslation("leaveStatistics");
  const most = Math.max(...rows.map(({ days }) => days));
  return (
    <section className={styles["table"]}>
      <h2 id={`by-${by}`}>{t(`by.${by}`)}</h2>
      <table aria-labelledby={`by-${by}`}>
        <thead>
          <tr>
            <th scope="col">{t(`column.${by}`)}</th>
            <th scope="col" colSpan={2}>
              {t("days")}
            </th>
            <th scope="col">{t("requests")}</th>
            <th scope="col">{t("people")}</th>
            <th scope="col">{t("perHead")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, days, requests, people, daysPerHead }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td className={styles["track"]} aria-hidden="true">
                <span style={{ inlineSize: `${most > 0 ? (100 * days) / most : 0}%` }} />
              </td>
              <td>{amount(days)}</td>
              <td>{requests}</td>
              <td>{people}</td>
              <td>{amount(daysPerHead)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
