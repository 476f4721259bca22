import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SuggestBackupsQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useSession } from "../session/session-context.ts";
import styles from "./BackupSuggestions.module.css";
import type { TableRow } from "./picture-layout.ts";
import { SuggestBackups_Query } from "./resilience-query.ts";
import { useDraftRow, withBackup } from "./use-draft-row.ts";
import { usePairingWords } from "./use-pairing-words.ts";

/** Nobody weighs more against each other. */
const MOST_SHOWN = 5;

type Suggestion = SuggestBackupsQuery["suggestBackups"][number];

/** Who would be a better backup, best first, each with what would come of it. */
export function BackupSuggestions({ post, on }: { post: TableRow["post"]; on: string | null }) {
  const { t } = useTranslation("pairingTable");
  const { data, error, refetch } = useQuery(SuggestBackups_Query, { variables: { post: post.code, on } });
  const mayDraft = useSession().rights.includes("CHANGE_PAIRING");
  const { draftRow, isSaving, failure } = useDraftRow();
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  if (data.suggestBackups.length === 0) return <p>{t("suggestion.none")}</p>;
  const line = data.post?.pairing;
  return (
    <>
      {failure !== null && <FormError>{failure}</FormError>}
      <p className={styles["how"]}>{t("suggestion.how")}</p>
      <ol className={styles["list"]}>
        {data.suggestBackups.slice(0, MOST_SHOWN).map((suggestion) => (
          <SuggestionRow key={suggestion.staff.code} suggestion={suggestion}>
            {mayDraft && line && (
              <SavingButton
                size="small"
                isSaving={isSaving}
                onClick={() => void draftRow(withBackup(post.code, line, suggestion.staff.code))}
              >
                {t("suggestion.draft")}
              </SavingButton>
            )}
          </SuggestionRow>
        ))}
      </ol>
    </>
  );
}

function SuggestionRow({ suggestion, children }: { suggestion: Suggestion; children: ReactNode }) {
  const words = usePairingWords();
  const { t, format } = words;
  const { staff, sameDepartment, distance, absencesBefore, absencesAfter, pairsBefore, pairsAfter } = suggestion;
  const changed = (kind: "weaker" | "stronger") =>
    suggestion[kind].map(({ post, atMost }) => t(`suggestion.${kind}`, { post: words.postName(post), count: atMost }));
  const effects = [
    ...(absencesBefore === null || absencesAfter === null
      ? []
      : [t("suggestion.absences", { before: absencesBefore, after: absencesAfter })]),
    ...(pairsBefore === pairsAfter ? [] : [t("suggestion.pairs", { before: pairsBefore, after: pairsAfter })]),
    ...changed("weaker"),
    ...changed("stronger"),
    t("suggestion.backs", { count: suggestion.backsAfter }),
  ];
  const reasons = [
    ...(sameDepartment ? [t("suggestion.sameDepartment")] : []),
    ...(distance === null ? [] : [t("suggestion.distance", { count: distance })]),
    ...(suggestion.wouldBeOverloaded ? [t("suggestion.overloaded")] : []),
  ];
  return (
    <li data-over={suggestion.wouldBeOverloaded || undefined}>
      <b lang={nameLanguage(format.language)}>{format.name(staff)}</b>
      <span>{effects.join(t("comma"))}</span>
      <small>{reasons.join(t("comma"))}</small>
      {children}
    </li>
  );
}
