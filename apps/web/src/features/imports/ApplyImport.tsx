import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { usePostName } from "../people/use-post-name.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./ApplyImport.module.css";
import { ErrorsDownload } from "./ErrorsDownload.tsx";
import { ApplyImport_Mutation } from "./import-query.ts";
import type { Preview, Sheet } from "./SheetRows.tsx";

/** As many as one reads; the rest is of the same kind. */
const MOST_GAPS = 8;

type ApplyImportProps = {
  id: string;
  preview: Preview;
  /** How many rows are wrong. */
  errors: number;
  /** Told with what was taken over. */
  onDone: (what: string) => void;
  /** The office has become another meanwhile: what was looked at counts no more. */
  onChanged: () => void;
};

/** Takes the file over, after a second look at what that means; or says why it cannot be. */
export function ApplyImport({ id, preview, errors, onDone, onChanged }: ApplyImportProps) {
  const { t } = useTranslation(["imports", "terms"]);
  const format = useOfficeFormat();
  const { say, askReason } = useFeedback();
  const { send, isSaving } = useAct(ApplyImport_Mutation);
  const words = useRefusalWords();
  const postName = usePostName();
  const [isAsked, setAsked] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const { sheets, version, from } = preview;
  const what = useWhat(sheets);
  const sum = (count: (sheet: Sheet) => number) => sheets.reduce((total, sheet) => total + count(sheet), 0);

  const apply = async (reason: string | null) => {
    const outcome = await send({ import: id, version, reason });
    if (outcome.kind === "DONE") {
      say(t("applied", { what }));
      onDone(what);
      return onChanged();
    }
    const text = words.ofOutcome(outcome) ?? "";
    if (outcome.kind === "REFUSED" && outcome.refusal.__typename === "WouldUncover") {
      const question = { title: t("uncovers"), lines: [text], label: t("reasonLabel"), confirm: t("applyAnyway") };
      const written = await askReason(question);
      if (written !== null) await apply(written);
      return;
    }
    setNotDone(text);
    setAsked(false);
    if (outcome.kind === "REFUSED") onChanged();
  };

  if (errors > 0) {
    return (
      <div className={styles["apply"]}>
        <FormError>{t("wrong", { count: errors })}</FormError>
        <ErrorsDownload id={id} sheets={sheets} />
      </div>
    );
  }
  if (!preview.applicable) {
    const isIncomplete = sheets.some(({ missingColumns }) => missingColumns.length > 0);
    return sheets.length === 0 || isIncomplete ? null : <p className={styles["nothing"]}>{t("nothingNew")}</p>;
  }
  return (
    <div className={styles["apply"]}>
      {notDone && <FormError>{notDone}</FormError>}
      {preview.newlyUncovered.length > 0 && (
        <FormError>
          {t("uncovers")}
          <ul className={styles["gaps"]}>
            {preview.newlyUncovered.slice(0, MOST_GAPS).map(({ post, startsAt, endsAt }) => (
              <li key={`${post.id} ${startsAt}`}>
                {t("gap", { post: postName(post), span: format.datedSpan(Date.parse(startsAt), Date.parse(endsAt)) })}
              </li>
            ))}
          </ul>
        </FormError>
      )}
      {isAsked ? (
        <>
          <p>
            {t("confirmText", {
              fresh: sum((sheet) => sheet.new),
              changed: sum((sheet) => sheet.changed),
              date: format.date(from),
            })}
          </p>
          <SavingButton type="primary" autoFocus isSaving={isSaving} onClick={() => void apply(null)}>
            {t("confirm")}
          </SavingButton>
          <Button onClick={() => setAsked(false)}>{t("terms:cancel")}</Button>
        </>
      ) : (
        <SavingButton type="primary" isSaving={false} onClick={() => setAsked(true)}>
          {t("apply", { what })}
        </SavingButton>
      )}
    </div>
  );
}

/** What would be taken over, such as 48 人、12 个窗口. */
function useWhat(sheets: readonly Sheet[]): string {
  const { t, i18n } = useTranslation("imports");
  const parts = sheets.flatMap((sheet) => {
    const rows = sheet.new + sheet.changed;
    return rows > 0 ? [t(`part.${sheet.table}`, { rows })] : [];
  });
  return i18n.language === "en" ? parts.join(", ") : ` ${parts.join("、")}`;
}
