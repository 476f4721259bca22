import { COLUMNS, type TableName } from "@zaigang/domain";
import { Button, Input, Select } from "antd";
import { FileSpreadsheet } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../ui/format/use-language.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import styles from "./ChooseTable.module.css";
import { type NotRead, sendTable } from "./send-table.ts";
import { tableName } from "./table-words.ts";
import { useUnreadableWords } from "./use-unreadable-words.ts";

const TABLES = Object.keys(COLUMNS) as TableName[];

/** Where a table comes in: a file dropped or chosen, or rows pasted out of a spreadsheet. */
export function ChooseTable({ onSent }: { onSent: (id: string) => void }) {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const unreadableWords = useUnreadableWords();
  const fileInput = useRef<HTMLInputElement>(null);
  const [table, setTable] = useState<TableName | null>(null);
  const [pasted, setPasted] = useState("");
  const [sending, setSending] = useState<"FILE" | "TEXT" | null>(null);
  const [refused, setRefused] = useState<NotRead | null>(null);
  const [isOver, setOver] = useState(false);
  const ids = useId();

  const send = async (what: "FILE" | "TEXT", body: Blob | string, fileName: string | null) => {
    setSending(what);
    setRefused(null);
    const sent = await sendTable(body, fileName, what === "TEXT" ? table : null);
    setSending(null);
    if ("id" in sent) onSent(sent.id);
    else setRefused(sent.refused);
  };
  const sendFile = (file: File | undefined) => file && void send("FILE", file, file.name);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    sendFile(event.dataTransfer.files[0]);
  };

  return (
    <div className={styles["choose"]}>
      {refused && <FormError>{unreadableWords(refused)}</FormError>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same. */}
      <div
        className={styles["drop"]}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileSpreadsheet size={24} strokeWidth={1.5} aria-hidden="true" />
        <p>{sending === "FILE" ? t("reading") : t("drop")}</p>
        <input
          ref={fileInput}
          type="file"
          hidden
          accept=".xlsx,.csv,.tsv,.txt"
          aria-label={t("chooseFile")}
          onChange={({ target }) => {
            sendFile(target.files?.[0]);
            target.value = "";
          }}
        />
        <SavingButton type="primary" isSaving={sending === "FILE"} onClick={() => fileInput.current?.click()}>
          {t("chooseFile")}
        </SavingButton>
        <p className={styles["hint"]}>
          {t("limits")}
          <Button type="link" size="small" href="/api/exports/template.xlsx">
            {t("template")}
          </Button>
        </p>
      </div>

      <section className={styles["paste"]} aria-labelledby={`${ids}-paste`}>
        <h3 id={`${ids}-paste`}>{t("paste")}</h3>
        <Field label={t("pasteWhat")} id={`${ids}-table`}>
          {(control) => (
            <Select
              {...control}
              value={table ?? ""}
              onChange={(chosen) => setTable(chosen === "" ? null : (chosen as TableName))}
              options={[
                { value: "", label: t("byHeaders") },
                ...TABLES.map((each) => ({ value: each, label: tableName(each, language) })),
              ]}
            />
          )}
        </Field>
        <Field label={t("pasteRows")} id={`${ids}-rows`} hint={t("pasteHint")}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={6}
              value={pasted}
              spellCheck={false}
              className={styles["rows"] ?? ""}
              onChange={({ target }) => setPasted(target.value)}
            />
          )}
        </Field>
        <SavingButton
          isSaving={sending === "TEXT"}
          disabled={pasted.trim() === ""}
          onClick={() => void send("TEXT", pasted, null)}
        >
          {t("look")}
        </SavingButton>
      </section>
    </div>
  );
}
