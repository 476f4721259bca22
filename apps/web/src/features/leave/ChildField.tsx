import { Radio } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Leave_ChildrenFragment } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import styles from "./LeaveForm.module.css";

export type Child = NonNullable<Leave_ChildrenFragment["children"]>[number];

type ChildFieldProps = {
  offered: readonly Child[];
  /** Id of the one it is for; `null` while none was chosen. */
  chosen: string | null;
  format: Format;
  onChoose: (id: string) => void;
};

/** For which child it is, for leave that is granted for each of them. */
export function ChildField({ offered, chosen, format, onChoose }: ChildFieldProps) {
  const { t } = useTranslation("leave");
  const id = useId();
  if (offered.length === 0) return <p className={styles["none"]}>{t("form.noChildren")}</p>;
  return (
    <fieldset className={styles["child"]} aria-labelledby={id}>
      <legend id={id}>{t("form.child")}</legend>
      <Radio.Group value={chosen} onChange={({ target }) => onChoose(target.value as string)}>
        {offered.map((child) => (
          <Radio key={child.id} value={child.id}>
            {child.name} <small>{t("form.bornOn", { date: format.fullDate(child.bornOn) })}</small>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
