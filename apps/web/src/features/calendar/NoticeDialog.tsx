import { type DayKind, readNotice } from "@zaigang/domain";
import { Button, Input } from "antd";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Calendar.module.css";
import { type Notice, statutoryIn, type Year } from "./calendar-facts.ts";
import { EnterCalendar_Mutation } from "./calendar-query.ts";
import { decodeText, noticeText } from "./notice-text.ts";

type NoticeDialogProps = { year: Year; notice: Notice; onClose: () => void };

const MOST_PROBLEMS = 8;

/** What a layer of the calendar says of a year: typed row by row, pasted, or from a file. */
export function NoticeDialog({ year, notice, onClose }: NoticeDialogProps) {
  const { t } = useTranslation(["calendar", "terms"]);
  const format = useOfficeFormat();
  const { send, isSaving } = useAct(EnterCalendar_Mutation);
  const fileInput = useRef<HTMLInputElement>(null);
  const isOurs = notice.layer === "OFFICE";
  // What is only worked out from the law is no notice, and its source is no number.
  const isEntered = notice.layer !== "NATIONAL" || year.isCovered;
  const [source, setSource] = useState((isEntered && notice.source) || "");
  const [text, setText] = useState(() => noticeText(notice.days as { date: string; kind: DayKind; name: string }[]));
  const { days, problems } = readNotice(text, year.year, statutoryIn(year));
  const faults = problems.filter(({ fault }) => fault !== "OTHER_YEAR");
  const isNameless = days.find(({ name }) => name.trim() === "");
  const isSourceMissing = !isOurs && days.length > 0 && source.trim() === "";
  const isComplete = faults.length === 0 && !isNameless && !isSourceMissing && (days.length > 0 || text.trim() === "");
  const input = isComplete
    ? { layer: notice.layer, year: year.year, source: source.trim() || null, days: [...days] }
    : null;

  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    const read = decodeText(await file.arrayBuffer());
    const found = readNotice(read, year.year, statutoryIn(year));
    // What could be read becomes rows to look through; what could not stays to be seen.
    setText(found.days.length > 0 ? noticeText(found.days) : read.slice(0, 2_000));
  };

  return (
    <ChangeDialog
      title={t("enter", { year: year.year, layer: t(`layer.${notice.layer}`) })}
      main={days.length === 0 ? t("clear") : t("save", { count: days.length })}
      done={t("entered", { year: year.year, layer: t(`layer.${notice.layer}`) })}
      change={input && { enterCalendar: input }}
      isSaving={isSaving}
      send={() => send(input as NonNullable<typeof input>)}
      onClose={onClose}
      form={(isTried) => (
        <>
          <Field
            label={t(isOurs ? "remark" : "source")}
            id="notice-source"
            error={isTried && isSourceMissing ? t("sourceMissing") : null}
          >
            {(control) => (
              <Input
                maxLength={MOST_CHARACTERS}
                {...control}
                autoFocus
                placeholder={isOurs ? "" : t("sourceExample", { year: year.year - 1 })}
                value={source}
                onChange={({ target }) => setSource(target.value)}
              />
            )}
          </Field>
          <input
            ref={fileInput}
            type="file"
            hidden
            accept=".json,.ics,.csv,.tsv,.txt"
            aria-label={t("chooseFile")}
            onChange={({ target }) => {
              void takeFile(target.files?.[0]);
              target.value = "";
            }}
          />
          <Button icon={<FileUp size={16} strokeWidth={1.5} />} onClick={() => fileInput.current?.click()}>
            {t("chooseFile")}
          </Button>
          <Field label={t("days")} id="notice-days" hint={t("daysHint")} error={problem(isTried)}>
            {({ status, ...control }) => (
              <Input.TextArea
                {...control}
                {...(status ? { status } : {})}
                className={styles["rows"] ?? ""}
                rows={14}
                spellCheck={false}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </Field>
          {faults.length > 0 && (
            <ul className={styles["faults"]}>
              {faults.slice(0, MOST_PROBLEMS).map(({ fault, line, text: stood }) => (
                <li key={`${line} ${fault} ${stood}`}>
                  {line !== null && t("line", { line })}
                  {t(`fault.${fault}`, { text: stood })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    />
  );

  function problem(isTried: boolean): string | null {
    if (!isTried) return null;
    if (faults.length > 0) return t("faults", { count: faults.length });
    if (isNameless) return t("nameMissing", { date: format.fullDate(isNameless.date) });
    return days.length === 0 && text.trim() !== "" ? t("noDays", { year: year.year }) : null;
  }
}
