import { Button } from "antd";
import { Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../../features/session/use-office-format.ts";
import { useConnection } from "../../ui/live/live-context.ts";
import styles from "./ConnectionStrip.module.css";
import { useFollowing } from "./following-context.ts";

/** While the server is out of reach: how old the picture is, and a way to try at once. What is on screen stays. */
export function ConnectionStrip() {
  const { t } = useTranslation("shell");
  const { state, answeredAt } = useConnection();
  const format = useOfficeFormat();
  const { tryNow } = useFollowing();
  if (state === "live") return null;
  const time = answeredAt === null ? "" : format.clock(answeredAt);
  return (
    <div className={styles["strip"]} role="status">
      <Clock size={16} strokeWidth={1.5} aria-hidden="true" />
      <span>{t(`strip.${state}`, { time })}</span>
      <Button type="link" size="small" onClick={tryNow}>
        {t("retryNow")}
      </Button>
    </div>
  );
}
