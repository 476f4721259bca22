import { bandProblems, STAFF_RANKS, type StaffRank } from "@zaigang/domain";
import { Button, Segmented } from "antd";
import { Check, CircleAlert, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useSaved } from "../staff/use-saved.ts";
import { AddGroup } from "./AddGroup.tsx";
import { SetApprovalMatrix_Mutation } from "./approvals-query.ts";
import { BandFields } from "./BandFields.tsx";
import { LengthScale } from "./LengthScale.tsx";
import styles from "./MatrixEditor.module.css";
import {
  addGroup,
  changeBand,
  draftOf,
  groupsOf,
  inputOf,
  type MatrixDraft,
  removeBand,
  splitBand,
} from "./matrix-draft.ts";
import { StartFrom } from "./StartFrom.tsx";
import { TryOut, type TryType } from "./TryOut.tsx";
import { useMatrixWords } from "./use-matrix-words.ts";

type MatrixEditorProps = {
  saved: MatrixDraft;
  revision: string | null;
  types: readonly TryType[];
  onSaved: () => void;
};

/** The matrix of approval, rank by rank: what is wrong with it stands beside it while it is edited. */
export function MatrixEditor({ saved, revision, types, onSaved }: MatrixEditorProps) {
  const { t } = useTranslation("approvalRules");
  const words = useMatrixWords(types);
  // What was there when editing began: whoever saves on an older one is told so.
  const [edited, setEdited] = useState<{ readonly draft: MatrixDraft; readonly revision: string | null } | null>(null);
  const [rank, setRank] = useState<StaffRank>("STAFF");
  const setting = useAct(SetApprovalMatrix_Mutation);
  const { not, settle } = useSaved();
  const draft = edited?.draft ?? saved;
  const problems = bandProblems(draft);
  const holes = problems.filter(({ code }) => code === "HOLE");
  const mistakes = problems.filter(({ code }) => code !== "HOLE");
  const groups = groupsOf(draft, rank);
  const edit = (changed: MatrixDraft) => setEdited({ draft: changed, revision: edited?.revision ?? revision });

  const save = async () => {
    if (!edited || mistakes.length > 0) return;
    const outcome = await setting.send({ bands: inputOf(draft), revision: edited.revision });
    if (!settle(outcome, () => t("saved"))) return;
    setEdited(null);
    onSaved();
  };

  return (
    <div className={styles["editor"]}>
      <div className={styles["matrix"]}>
        <div className={styles["head"]}>
          <Segmented<StaffRank>
            aria-label={t("rankChoice")}
            value={rank}
            onChange={setRank}
            options={STAFF_RANKS.map((value) => ({
              value,
              label: (
                <>
                  {t(`rank.${value}`)}
                  {problems.some((problem) => problem.rank === value) && (
                    <TriangleAlert className={styles["mark"]} size={14} strokeWidth={1.5} aria-hidden="true" />
                  )}
                </>
              ),
            }))}
          />
          <StartFrom now={draft} types={types} onTake={(bands) => edit(draftOf(bands))} />
        </div>
        {groups.length === 0 && <p className={styles["quiet"]}>{t("noRows", { rank: t(`rank.${rank}`) })}</p>}
        {groups.map(({ types: codes, special, rows }) => {
          const name = [special ? t("specialPosts") : "", groupName(codes)].filter(Boolean).join(" · ");
          return (
            <section key={name} className={styles["group"]} aria-label={name}>
              <h3>{name}</h3>
              <LengthScale label={name} rows={rows} />
              <ul>
                {rows.map((band) => (
                  <BandFields
                    key={band.key}
                    band={band}
                    length={words.length(band)}
                    onChange={(change) => edit(changeBand(draft, band.key, change))}
                    onSplit={() => edit(splitBand(draft, band.key))}
                    onRemove={() => edit(removeBand(draft, band.key))}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {groups.some((group) => group.types.length === 0 && !group.special) ? (
          <AddGroup
            types={types}
            groups={groups}
            onAdd={(codes, special) => edit(addGroup(draft, rank, codes, special))}
          />
        ) : (
          <Button onClick={() => edit(addGroup(draft, rank, [], false))}>{t("addAll")}</Button>
        )}
      </div>
      <aside className={styles["aside"]}>
        <section aria-live="polite" className={styles["problems"]}>
          {problems.length === 0 && (
            <p>
              <Check size={16} strokeWidth={1.5} aria-hidden="true" />
              {t("sound")}
            </p>
          )}
          {[...mistakes, ...holes].map((problem) => {
            const text = words.problem(problem, draft);
            const isMistake = problem.code !== "HOLE";
            const Icon = isMistake ? CircleAlert : TriangleAlert;
            return (
              <button
                key={text}
                type="button"
                data-kind={isMistake ? "mistake" : "hole"}
                onClick={() => setRank(problem.rank)}
              >
                <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
                {text}
              </button>
            );
          })}
        </section>
        <TryOut draft={draft} types={types} />
      </aside>
      {edited && (
        <footer className={styles["foot"]}>
          {not && <FormError>{not.text}</FormError>}
          <p>{mistakes.length > 0 ? t("mistakes", { count: mistakes.length }) : t("unsaved")}</p>
          <Button onClick={() => setEdited(null)}>{t("discard")}</Button>
          <SavingButton
            type="primary"
            isSaving={setting.isSaving}
            disabled={mistakes.length > 0}
            onClick={() => void save()}
          >
            {t("save")}
          </SavingButton>
        </footer>
      )}
    </div>
  );

  function groupName(codes: readonly string[]): string {
    if (codes.length > 0) return words.typesOf(codes);
    return t(groups.some((group) => group.types.length > 0) ? "otherTypes" : "allTypes");
  }
}
