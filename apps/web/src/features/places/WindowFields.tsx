import { Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { TextField } from "../../ui/forms/TextField.tsx";
import type { WindowDraft } from "./window-draft.ts";

type WindowFieldsProps = { draft: WindowDraft; isTried: boolean; onChange: (draft: WindowDraft) => void };

/** What a window says of itself. */
export function WindowFields({ draft, isTried, onChange }: WindowFieldsProps) {
  const { t } = useTranslation("places");
  const set = (change: Partial<WindowDraft>) => onChange({ ...draft, ...change });
  const line = (field: "name" | "nameEn" | "floor" | "floorEn", error: string | null = null) => (
    <Field label={t(field)} id={`window-${field}`} error={error}>
      {(control) => (
        <Input
          maxLength={MOST_CHARACTERS}
          {...control}
          value={draft[field]}
          onChange={({ target }) => set({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field
        label={t("number")}
        id="window-number"
        error={isTried && draft.number === null ? t("numberMissing") : null}
      >
        {(control) => (
          <InputNumber
            {...control}
            autoFocus
            min={1}
            max={9999}
            precision={0}
            value={draft.number}
            onChange={(number) => set({ number })}
          />
        )}
      </Field>
      {line("name", isTried && draft.name.trim() === "" ? t("nameMissing") : null)}
      {line("nameEn")}
      <TextField
        label={t("businesses")}
        id="window-businesses"
        hint={t("businessesHint")}
        value={draft.businesses}
        onChange={(businesses) => set({ businesses })}
      />
      <TextField
        label={t("businessesEn")}
        id="window-businesses-en"
        value={draft.businessesEn}
        onChange={(businessesEn) => set({ businessesEn })}
      />
      {line("floor")}
      {line("floorEn")}
    </>
  );
}
