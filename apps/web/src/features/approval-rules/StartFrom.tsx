import { type ApprovalBand, DEFAULT_MATRICES, matrixDifferences } from "@zaigang/domain";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./MatrixEditor.module.css";
import { type NamedType, useMatrixWords } from "./use-matrix-words.ts";

type StartFromProps = {
  now: readonly ApprovalBand[];
  types: readonly NamedType[];
  onTake: (bands: readonly ApprovalBand[]) => void;
};

/** Ready-made matrices, each with what it would change. */
export function StartFrom({ now, types, onTake }: StartFromProps) {
  const { t } = useTranslation("approvalRules");
  const { language } = useOfficeFormat();
  const words = useMatrixWords(types);
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState(DEFAULT_MATRICES[0]?.code ?? "");
  const chosen = DEFAULT_MATRICES.find((matrix) => matrix.code === code);
  const bands = knownTypes(chosen?.bands ?? [], types);
  const differences = isOpen ? matrixDifferences(now, bands) : [];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("start")}</Button>
      {isOpen && (
        <FormDialog
          title={t("startDialog")}
          main={t("startTake")}
          isSaving={false}
          onSubmit={() => {
            onTake(bands);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        >
          <Field label={t("startChoice")} id="start-from" hint={t("startAbout")}>
            {(control) => (
              <Select
                {...control}
                value={code}
                options={DEFAULT_MATRICES.map((matrix) => ({
                  value: matrix.code,
                  label: language === "en" ? matrix.nameEn : matrix.name,
                }))}
                onChange={setCode}
              />
            )}
          </Field>
          {differences.length === 0 ? (
            <p className={styles["quiet"]}>{t("same")}</p>
          ) : (
            <ul className={styles["differences"]}>
              {differences.map((difference) => {
                const title = t("difference", { whose: words.whose(difference), length: words.length(difference) });
                return (
                  <li key={title}>
                    <strong>{title}</strong>
                    <dl>
                      <dt>{t("now")}</dt>
                      <dd>{words.way(difference.before)}</dd>
                      <dt>{t("proposed")}</dt>
                      <dd>{words.way(difference.after)}</dd>
                    </dl>
                  </li>
                );
              })}
            </ul>
          )}
        </FormDialog>
      )}
    </>
  );
}

/** Without the types that the office does not have; a row for such types alone falls away. */
function knownTypes(bands: readonly ApprovalBand[], types: readonly NamedType[]): ApprovalBand[] {
  const known = new Set(types.map(({ code }) => code));
  return bands.flatMap((band) => {
    const own = band.types.filter((code) => known.has(code));
    return band.types.length > 0 && own.length === 0 ? [] : [{ ...band, types: own }];
  });
}
