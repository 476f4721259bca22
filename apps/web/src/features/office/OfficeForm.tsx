import { Input, InputNumber, Segmented, Switch } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import { EffectPanel } from "../what-if/EffectPanel.tsx";
import styles from "./OfficeForm.module.css";
import { ChangeOfficeSettings_Mutation } from "./office-query.ts";
import { areRulesOther, faultsIn, RANGES, type SettingsDraft, TEXTS } from "./settings-draft.ts";
import { useSettingsPreview } from "./use-settings-preview.ts";

/** The settings as they are being changed, with what that would do to coverage. */
export function OfficeForm({ saved }: { saved: SettingsDraft }) {
  const { t } = useTranslation(["office", "settings", "terms"]);
  const words = useRefusalWords();
  const { say } = useFeedback();
  const { send, isSaving } = useAct(ChangeOfficeSettings_Mutation);
  const [changes, setChanges] = useState<Partial<SettingsDraft>>({});
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const draft = { ...saved, ...changes };
  const faults = faultsIn(draft);
  const hasRules = areRulesOther(draft, saved);
  const preview = useSettingsPreview(hasRules && faults.size === 0 ? draft : null);
  const uncovers = (preview.preview?.newlyUncovered.length ?? 0) > 0;
  const isReasonMissing = uncovers && reason.trim() === "";
  const change = (differences: Partial<SettingsDraft>) => setChanges({ ...changes, ...differences });
  const faultOf = (field: keyof SettingsDraft, text: string) => (isTried && faults.has(field) ? text : null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setError(null);
    if (faults.size > 0 || isReasonMissing || isSaving) return;
    const notDone = words.ofOutcome(await send({ ...draft, reason: uncovers ? reason.trim() : null }));
    setError(notDone);
    if (notDone !== null) return;
    setChanges({});
    setReason("");
    setTried(false);
    say(t("settings.saved"));
  };
  return (
    <ScreenSized>
      <SettingsTitle about={t("settings.about")}>{t("settings:page.office")}</SettingsTitle>
      <form className={styles["form"]} noValidate onSubmit={save}>
        <fieldset className={styles["group"]}>
          <legend>{t("settings.names")}</legend>
          {TEXTS.map((field) => (
            <Field
              key={field}
              id={`office-${field}`}
              label={t(`settings.${field}`)}
              error={faultOf(field, t("settings.missing"))}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={100}
                  value={draft[field] ?? ""}
                  onChange={({ target }) => change({ [field]: target.value })}
                />
              )}
            </Field>
          ))}
        </fieldset>
        <fieldset className={styles["group"]}>
          <legend>{t("settings.rules")}</legend>
          {(["coverLimit", "graceMinutes", "pauseLimitMinutes"] as const).map((field) => {
            const [least, most] = RANGES[field];
            return (
              <Field
                key={field}
                id={`office-${field}`}
                label={t(`settings.${field}`)}
                error={faultOf(field, t("settings.range", { least, most }))}
              >
                {(control) => (
                  <InputNumber
                    {...control}
                    min={least}
                    max={most}
                    value={draft[field]}
                    onChange={(value) => change({ [field]: value ?? Number.NaN })}
                  />
                )}
              </Field>
            );
          })}
          <Field
            id="office-signInRequiredFrom"
            label={t("settings.signInRequiredFrom")}
            hint={t("settings.signInHint")}
          >
            {(control) => (
              <DateInput
                {...control}
                allowClear
                value={draft.signInRequiredFrom}
                onChange={(signInRequiredFrom) => change({ signInRequiredFrom })}
              />
            )}
          </Field>
          <div className={styles["choice"]}>
            <span>{t("settings.signInsPerDay")}</span>
            <Segmented
              aria-label={t("settings.signInsPerDay")}
              value={draft.signInsPerDay}
              onChange={(signInsPerDay) => change({ signInsPerDay })}
              options={[2, 4].map((value) => ({ value, label: t("settings.times", { count: value }) }))}
            />
          </div>
          {(["signInOnReturn", "reservesStepIn"] as const).map((field) => (
            <div key={field} className={styles["switch"]}>
              <Switch
                aria-label={t(`settings.${field}`)}
                checked={draft[field]}
                onChange={(isOn) => change({ [field]: isOn })}
              />
              <span>{t(`settings.${field}`)}</span>
            </div>
          ))}
        </fieldset>
        {hasRules && <EffectPanel preview={preview} />}
        {uncovers && (
          <TextField
            id="office-reason"
            label={t("settings.reason")}
            value={reason}
            error={isTried && isReasonMissing ? t("terms:reasonMissing") : null}
            onChange={setReason}
          />
        )}
        {error && <FormError>{error}</FormError>}
        <SavingButton type="primary" htmlType="submit" isSaving={isSaving} disabled={Object.keys(changes).length === 0}>
          {t(uncovers ? "settings.saveUncovered" : "settings.save")}
        </SavingButton>
      </form>
    </ScreenSized>
  );
}
