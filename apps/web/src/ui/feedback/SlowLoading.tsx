import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "../browser/use-delayed.ts";
import styles from "./feedback.module.css";

type SlowLoadingProps = {
  /** What will stand here, in grey, at its final size. */
  skeleton?: ReactNode;
  onRetry: () => void;
};

/** Nothing at first, a skeleton after a moment, and after ten seconds a word with a way out. */
export function SlowLoading({ skeleton, onRetry }: SlowLoadingProps) {
  const { t } = useTranslation();
  const isNoticeable = useDelayed(true, 300);
  const isSlow = useDelayed(true, 10_000);
  return (
    <div aria-busy="true">
      {isNoticeable && skeleton}
      {isSlow && (
        <p className={styles["slow"]} role="status">
          {t("slow")}
          <Button type="link" size="small" onClick={onRetry}>
            {t("retry")}
          </Button>
        </p>
      )}
    </div>
  );
}
