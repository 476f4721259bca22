import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Paper } from "../../ui/page/Paper.tsx";
import { Sideways } from "../../ui/page/Sideways.tsx";
import styles from "./LeaveSheet.module.css";
import type { FormRequest } from "./LeaveSheet.tsx";
import { useFormWords } from "./use-form-words.ts";

type LeavePaperProps = {
  title: string;
  request: FormRequest;
  className?: string;
  /** The rows of the form. */
  children: ReactNode;
};

/** A form of leave: its title, when it was filed, and its rows. */
export function LeavePaper({ title, request, className = "", children }: LeavePaperProps) {
  const { t } = useTranslation("leavePapers");
  const words = useFormWords();
  return (
    <Paper title={title} className={className}>
      <p className={styles["filed"]}>{t("sheet.filed", { date: words.day(request.filedAt) })}</p>
      <Sideways label={title}>
        <table className={styles["form"]}>
          <tbody>{children}</tbody>
        </table>
      </Sideways>
    </Paper>
  );
}
