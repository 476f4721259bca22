import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./NotFound.module.css";

/** A page that broke, or could not be loaded after an update of the product: loading it anew helps in both cases. */
export function PageFailed() {
  const { t } = useTranslation("shell");
  return (
    <section className={styles["message"]} role="alert">
      <h1>{t("pageFailed")}</h1>
      <div>
        <Button onClick={() => location.reload()}>{t("loadAnew")}</Button>
      </div>
    </section>
  );
}
