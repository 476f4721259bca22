import { assertSeasons, BadSeasons, BadSessions } from "@zaigang/domain";
import { Button, Input } from "antd";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Calendar.module.css";
import { ChangeSeasons_Mutation } from "./calendar-query.ts";
import { type CalendarSeason, timesIn } from "./calendar-seasons.ts";

type SeasonsDialogProps = { seasons: readonly CalendarSeason[]; onClose: () => void };

type Draft = { key: number; code: string | null; name: string; nameEn: string; startsOnDay: string; times: string };

/** Seasons of office hours from a date on. */
export function SeasonsDialog({ seasons, onClose }: SeasonsDialogProps) {
  const { t } = useTranslation(["calendar", "refusals"]);
  const format = useOfficeFormat();
  const { send, isSaving } = useAct(ChangeSeasons_Mutation);
  const [from, setFrom] = useState<string | null>(format.today);
  const [drafts, setDrafts] = useState<Draft[]>(() =>
    seasons.map(({ code, name, nameEn, startsOnDay, sessions }, key) => ({
      key,
      code,
      name,
      nameEn: nameEn ?? "",
      startsOnDay,
      times: sessions.join(" "),
    })),
  );
  const fault = faultIn(drafts, seasons);
  const nameless = drafts.findIndex(({ name }) => name.trim() === "");
  const input =
    from !== null && fault === null && nameless < 0
      ? {
          from,
          seasons: drafts.map(({ code, name, nameEn, startsOnDay, times }) => ({
            code,
            name: name.trim(),
            nameEn: nameEn.trim() || null,
            startsOnDay,
            sessions: timesIn(times),
          })),
        }
      : null;
  const set = (key: number, change: Partial<Draft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)));
  const faultOf = (isTried: boolean, index: number, field: string) =>
    isTried && fault?.field.startsWith(`seasons.${index}.${field}`) ? fault.text : null;

  return (
    <ChangeDialog
      title={t("changeSeasons")}
      main={t("changeFrom", { date: from === null ? "" : format.date(from) })}
      done={t("seasonsChanged", { date: from === null ? "" : format.date(from) })}
      change={input && { changeSeasons: input }}
      takesReason
      isSaving={isSaving}
      send={(reason) => send({ ...(input as NonNullable<typeof input>), reason })}
      onClose={onClose}
      form={(isTried) => (
        <>
          <Field label={t("from")} id="seasons-from" hint={t("fromHint")}>
            {({ status: _, ...control }) => (
              <DateInput {...control} autoFocus value={from} first={format.today} onChange={setFrom} />
            )}
          </Field>
          {drafts.map((draft, index) => (
            <fieldset key={draft.key} className={styles["season"]}>
              <legend>{draft.name || t("newSeason")}</legend>
              {line("name", draft, isTried && draft.name.trim() === "" ? t("seasonNameMissing") : null)}
              {line("nameEn", draft, null)}
              {line("startsOnDay", draft, faultOf(isTried, index, "startsOnDay"))}
              {line("times", draft, faultOf(isTried, index, "sessions"))}
            </fieldset>
          ))}
          <Button
            icon={<Plus size={16} strokeWidth={1.5} />}
            onClick={() =>
              setDrafts([
                ...drafts,
                {
                  key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1,
                  code: null,
                  name: "",
                  nameEn: "",
                  startsOnDay: "",
                  times: drafts[0]?.times ?? "",
                },
              ])
            }
          >
            {t("addSeason")}
          </Button>
        </>
      )}
    />
  );

  function line(field: "name" | "nameEn" | "startsOnDay" | "times", draft: Draft, error: string | null) {
    return (
      <Field label={t(`season.${field}`)} id={`season-${draft.key}-${field}`} error={error}>
        {(control) => (
          <Input
            maxLength={MOST_CHARACTERS}
            {...control}
            placeholder={field === "startsOnDay" ? "05-01" : field === "times" ? "09:00-12:00 14:00-18:00" : ""}
            value={draft[field]}
            onChange={({ target }) => set(draft.key, { [field]: target.value })}
          />
        )}
      </Field>
    );
  }

  function faultIn(all: readonly Draft[], known: readonly CalendarSeason[]): { field: string; text: string } | null {
    try {
      assertSeasons(
        all.map(({ code, startsOnDay, times, key }) => ({
          code: code ?? `new ${key}`,
          startsOnDay,
          sessions: timesIn(times),
        })),
        known.map(({ code }) => code),
      );
      return null;
    } catch (error) {
      if (error instanceof BadSeasons)
        return { field: error.field, text: t(`refusals:BadSeasons.${error.fault}`, { value: error.value }) };
      if (error instanceof BadSessions)
        return { field: error.field, text: t(`refusals:BadSessions.${error.fault}`, { value: error.value }) };
      throw error;
    }
  }
}
