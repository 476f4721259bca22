import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./NotFound.module.css";

/** There is no such page. */
export function NotFound() {
  const { t } = useTranslation("shell");
  return (
    <section className={styles["message"]}>
      <h1>{t("notFound")}</h1>
      <Link to="/board">{t("toBoard")}</Link>
    </section>
  );
}
