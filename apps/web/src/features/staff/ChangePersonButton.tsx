import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { type NamedAs, NameFields } from "./NameFields.tsx";
import { ChangePerson_Mutation } from "./person-query.ts";
import type { Person } from "./person-types.ts";
import { useSaved } from "./use-saved.ts";

/** Opens what can be put right without a date. */
export function ChangePersonButton({ person }: { person: Person }) {
  const { t } = useTranslation("staff");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("change")}</Button>
      {isOpen && <ChangePersonDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChangePersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  const [named, setNamed] = useState<NamedAs>({ name: person.name, reading: person.reading });
  const [phoneExt, setPhoneExt] = useState(person.phoneExt ?? "");
  const [mobile, setMobile] = useState(person.mobile ?? "");
  const [mustSignIn, setMustSignIn] = useState(person.mustSignIn ?? true);
  const { isTried, attempt } = useAttempts();
  const { send, isSaving } = useAct(ChangePerson_Mutation);
  const { not, settle } = useSaved();
  const isOfReading = not?.refusal === "ReadingMisfit";

  const submit = async () => {
    attempt();
    const name = named.name.trim();
    if (name === "" || isSaving) return;
    const outcome = await send({
      staff: person.code,
      version: person.version,
      name,
      ...(named.reading !== null && { reading: named.reading }),
      phoneExt: phoneExt.trim() || null,
      mobile: mobile.trim() || null,
      mustSignIn,
    });
    if (settle(outcome, () => t("saved"))) onClose();
    else attempt();
  };

  return (
    <FormDialog
      title={t("changeTitle", { name: format.name(person) })}
      main={t("save")}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && !isOfReading && <FormError>{not.text}</FormError>}
      <NameFields
        id="change"
        value={named}
        isTried={isTried}
        readingError={isOfReading ? not.text : null}
        onChange={setNamed}
      />
      <Field label={t("fact.phoneExt")} id="change-ext">
        {(control) => (
          <Input {...control} maxLength={20} value={phoneExt} onChange={({ target }) => setPhoneExt(target.value)} />
        )}
      </Field>
      <Field label={t("fact.mobile")} id="change-mobile">
        {(control) => (
          <Input
            {...control}
            type="tel"
            maxLength={20}
            value={mobile}
            onChange={({ target }) => setMobile(target.value)}
          />
        )}
      </Field>
      <Checkbox checked={mustSignIn} onChange={({ target }) => setMustSignIn(target.checked)}>
        {t("signsIn")}
      </Checkbox>
    </FormDialog>
  );
}
