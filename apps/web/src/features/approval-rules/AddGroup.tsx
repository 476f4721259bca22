import { Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import styles from "./MatrixEditor.module.css";
import type { BandGroup } from "./matrix-draft.ts";
import { type NamedType, useMatrixWords } from "./use-matrix-words.ts";

type AddGroupProps = {
  types: readonly NamedType[];
  groups: readonly BandGroup[];
  onAdd: (types: readonly string[], special: boolean) => void;
};

/** Rows of their own for some types, or for special posts. */
export function AddGroup({ types, groups, onAdd }: AddGroupProps) {
  const { t } = useTranslation("approvalRules");
  const { nameOf } = useMatrixWords(types);
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[]>([]);
  const [special, setSpecial] = useState(false);
  const isThere = groups.some(
    (group) => group.special === special && [...group.types].sort().join() === [...codes].sort().join(),
  );
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t("addGroup")}</Button>;
  return (
    <div className={styles["addGroup"]}>
      <Field label={t("groupTypes")} id="group-types" hint={t("groupTypesHint")}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            value={codes}
            options={types.map(({ code }) => ({ value: code, label: nameOf(code) }))}
            showSearch={{ optionFilterProp: "label" }}
            onChange={setCodes}
          />
        )}
      </Field>
      <Checkbox checked={special} onChange={({ target }) => setSpecial(target.checked)}>
        {t("groupSpecial")}
      </Checkbox>
      <Button
        disabled={isThere}
        title={isThere ? t("groupThere") : ""}
        onClick={() => {
          onAdd(codes, special);
          setOpen(false);
          setCodes([]);
          setSpecial(false);
        }}
      >
        {t("groupAdd")}
      </Button>
    </div>
  );
}
