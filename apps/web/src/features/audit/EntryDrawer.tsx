import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./AuditLog.module.css";
import { actionWords, type Entry, originWords, subjectWords } from "./entry-words.ts";

/** One entry in full: who, when, from where, about whom, and each field before and after. */
export function EntryDrawer({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation(["audit", "terms"]);
  const format = useOfficeFormat();
  const isPhone = useScreen() === "phone";
  const at = new Date(entry.at).getTime();
  const facts = [
    [t("audit:when"), `${format.fullDate(format.dateOf(at))} ${format.clockWithSeconds(at)}`],
    [t("audit:who"), entry.actor ? `${format.name(entry.actor)} ${entry.actor.code}` : t("audit:system")],
    [t("audit:where"), originWords(entry, t)],
  ];
  const subjects = subjectWords(entry, format);
  return (
    <Drawer
      open
      onClose={onClose}
      size={isPhone ? "100%" : 468}
      closable={{ placement: "end", "aria-label": t("terms:close") }}
      title={<h2 className={styles["drawerTitle"]}>{actionWords(entry, t)}</h2>}
    >
      <dl className={styles["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || t("audit:nothing")}</dd>
          </div>
        ))}
      </dl>
      {subjects && <p>{t("audit:concerns", { names: subjects })}</p>}
      {entry.values.length === 0 ? (
        <p className={styles["quiet"]}>{t("audit:noValues")}</p>
      ) : (
        <table className={styles["values"]}>
          <thead>
            <tr>
              <th scope="col">{t("audit:field")}</th>
              <th scope="col">{t("audit:before")}</th>
              <th scope="col">{t("audit:after")}</th>
            </tr>
          </thead>
          <tbody>
            {entry.values.map(({ name, before, after, hidden }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {hidden ? (
                  <td colSpan={2} className={styles["quiet"]}>
                    {t("audit:hidden")}
                  </td>
                ) : (
                  <>
                    <td>{before ?? t("audit:nothing")}</td>
                    <td>{after ?? t("audit:nothing")}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Drawer>
  );
}
