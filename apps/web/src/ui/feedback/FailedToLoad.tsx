import { Button } from "antd";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./feedback.module.css";

/** Says that nothing could be loaded, and offers to try again. */
export function FailedToLoad({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles["failed"]} role="alert">
      <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
      {t("notLoaded")}
      <Button onClick={onRetry}>{t("retry")}</Button>
    </div>
  );
}
