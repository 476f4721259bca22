import { Button } from "antd";
import { CircleCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./ImportDone.module.css";

type ImportDoneProps = {
  /** What was taken over, where it was just now. */
  what: string | null;
  appliedAt: string | null;
  onLeave: () => void;
};

/** What was taken over, and where to go on. */
export function ImportDone({ what, appliedAt, onLeave }: ImportDoneProps) {
  const { t } = useTranslation("imports");
  const format = useOfficeFormat();
  const at = Date.parse(appliedAt ?? "");
  const time = `${format.date(format.dateOf(at))} ${format.clock(at)}`;
  return (
    <section className={styles["done"]}>
      <p>
        <CircleCheck size={20} strokeWidth={1.5} aria-hidden="true" />
        {what === null ? t("appliedAt", { time }) : t("applied", { what })}
      </p>
      <p className={styles["next"]}>
        <Link to="/board">{t("toBoard")}</Link>
        <Link to="/people">{t("toPeople")}</Link>
        <Link to="/settings/start">{t("toStart")}</Link>
      </p>
      <Button onClick={onLeave}>{t("another")}</Button>
    </section>
  );
}
