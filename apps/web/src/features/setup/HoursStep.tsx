import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import styles from "./SetUpPage.module.css";
import type { SeasonDraft } from "./set-up-draft.ts";
import type { StepProps } from "./step.ts";

type HoursStepProps = StepProps & { calendarYears: readonly number[] };

/** The hours of the two seasons, and what the calendar knows already. */
export function HoursStep({ draft, errors, change, calendarYears }: HoursStepProps) {
  const { t } = useTranslation("setup");
  const changeSeason = (code: SeasonDraft["code"], differences: Partial<SeasonDraft>) =>
    change({ seasons: draft.seasons.map((each) => (each.code === code ? { ...each, ...differences } : each)) });

  return (
    <>
      {draft.seasons.map((season) => {
        const field = (name: "startsOnDay" | "morning" | "afternoon", label: string, hint?: string) => {
          const error = errors?.get(`${season.code}.${name}`);
          return (
            <Field
              label={label}
              id={`set-up-${season.code}-${name}`}
              error={error ? t(`error.${error}`) : null}
              hint={hint}
            >
              {(control) => (
                <Input
                  maxLength={MOST_CHARACTERS}
                  {...control}
                  value={season[name]}
                  onChange={({ target }) => changeSeason(season.code, { [name]: target.value })}
                />
              )}
            </Field>
          );
        };
        return (
          <fieldset key={season.code} className={styles["season"]}>
            <legend>{t(`season.${season.code}`)}</legend>
            {field("startsOnDay", t("startsOn"), t("startsOnHint"))}
            {field("morning", t("morning"))}
            {field("afternoon", t("afternoon"))}
          </fieldset>
        );
      })}
      <p className={styles["about"]}>
        {t("calendar", { from: Math.min(...calendarYears), to: Math.max(...calendarYears) })}
      </p>
    </>
  );
}
