import { addDays } from "@zaigang/domain";
import { Button } from "antd";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { Effect } from "../what-if/effect.ts";
import styles from "./ReleasePage.module.css";
import { followedIn, placeOf, type ReleaseDraft, type ReleaseLine } from "./release-draft.ts";

type ConfirmReleaseProps = {
  draft: ReleaseDraft;
  name: string;
  lines: readonly ReleaseLine[];
  effect: Effect | null;
  /** Whether the effect is that of what is in the form. */
  isSettled: boolean;
  isConfirming: boolean;
  isSaving: boolean;
  onSave: () => void;
  onBack: () => void;
};

/** The main button, and in its place what it does in a sentence with the button that does it. */
export function ConfirmRelease(props: ConfirmReleaseProps) {
  const { draft, name, lines, effect, isSettled, isConfirming, isSaving, onSave, onBack } = props;
  const { t } = useTranslation(["releases", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  const { kind, from, lastDay } = draft;
  if (!isConfirming || from === null) {
    return (
      <div className={styles["act"]}>
        <SavingButton type="primary" htmlType="submit" isSaving={false}>
          {t(`main.${kind}`)}
        </SavingButton>
      </div>
    );
  }
  const followed = followedIn(draft, lines);
  const gaps = [...new Set(effect?.uncovered.map(({ post }) => postName(post)))];
  const values = {
    name,
    from: format.date(from),
    to: lastDay === null ? "" : format.date(lastDay),
    date: format.date(addDays(from, -1)),
    followed,
    open: new Set(lines.map(placeOf)).size - followed,
  };
  return (
    <section className={styles["confirm"]} aria-label={t(`main.${kind}`)}>
      <p role="status">{t(`summary.${kind}`, values)}</p>
      {gaps.length > 0 && (
        <p className={styles["gaps"]}>
          <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
          {t("gaps", { posts: gaps.join(t("next")) })}
        </p>
      )}
      <div>
        <Button onClick={onBack}>{t("terms:cancel")}</Button>
        <SavingButton type="primary" autoFocus isSaving={isSaving} disabled={!isSettled} onClick={onSave}>
          {t(`confirm.${kind}`, { name })}
        </SavingButton>
      </div>
    </section>
  );
}
