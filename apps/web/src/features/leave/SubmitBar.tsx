import { useTranslation } from "react-i18next";
import type { AskLeaveQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { usePostName } from "../people/use-post-name.ts";
import styles from "./LeaveForm.module.css";
import type { LeaveDraft } from "./leave-draft.ts";
import type { LeavePreviewState } from "./use-leave-preview.ts";
import { useLeaveWords } from "./use-leave-words.ts";
import { useNamesCover } from "./use-names-cover.ts";

type SubmitBarProps = {
  draft: LeaveDraft;
  type: AskLeaveQuery["leaveTypes"][number] | undefined;
  state: LeavePreviewState;
  isSaving: boolean;
  format: Format;
};

/** Files the request, and says what that will do: who covers, or who has to name somebody first. */
export function SubmitBar({ draft, type, state, isSaving, format }: SubmitBarProps) {
  const { t } = useTranslation("leave");
  const words = useLeaveWords();
  const postName = usePostName();
  const names = useNamesCover(state.preview, format);
  const { preview, takenOver, gaps } = state;
  const people = [...new Set(takenOver.flatMap(({ acting }) => (acting ? [format.name(acting)] : [])))];
  const [person] = people;
  const isMine = draft.first !== null && preview !== null;

  const label = (): string => {
    const [gap] = gaps;
    if (!isMine) return t("form.submit");
    if (preview.held) return t("form.submitHeld", { person: names });
    if (gap) return t("form.submitGap", { post: postName(gap.post) });
    if (person === undefined) return t("form.submit");
    return people.length === 1
      ? t("form.submitTaken", { person })
      : t("form.submitTakenMore", { person, count: people.length });
  };
  const reserves = isMine && preview.balance && type ? words.amount(preview.amount, type.unit) : null;
  return (
    <>
      <SavingButton type="primary" size="large" block htmlType="submit" isSaving={isSaving}>
        {label()}
      </SavingButton>
      {reserves !== null && <p className={styles["reserves"]}>{t("form.reserves", { amount: reserves })}</p>}
    </>
  );
}
