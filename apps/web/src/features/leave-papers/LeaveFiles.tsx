import { Button, Progress } from "antd";
import { FileText, Paperclip, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatFileSize } from "../../ui/format/file-size.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import styles from "./LeaveFiles.module.css";
import { type RefusedFile, sendEach } from "./send-each.ts";
import { addressOf, type NotTaken, sendFile } from "./send-file.ts";

export type ShownFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
};

type LeaveFilesProps = {
  files: readonly ShownFile[];
  /** Whether they are for who takes over, and not proofs. */
  forHandover?: boolean;
  /** On the button that adds one, where there are several such buttons on a page. */
  addWords?: string;
  /** A file came to the server; in words, where it is not added after all. Left out where none can be added. */
  onAdded?: (file: ShownFile) => Promise<string | null> | undefined;
  /** Left out where none can be removed. */
  onRemove?: (file: ShownFile) => void;
};

const MEGABYTE = 1024 * 1024;
/** Any picture, so that a phone offers its camera; the server takes fewer kinds, and goes by the bytes. */
const OFFERED = "image/*,.pdf,.docx,.xlsx";

/** Files of a request: pictures are shown, others opened; more are sent one after the other. */
export function LeaveFiles({ files, forHandover = false, addWords, onAdded, onRemove }: LeaveFilesProps) {
  const { t } = useTranslation("leavePapers");
  const add = addWords ?? t("files.add");
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  // Files take their time: each is added to what the page says by then, not to what it said at the start.
  const added = useRef(onAdded);
  useEffect(() => {
    added.current = onAdded;
  });

  const send = async (chosen: readonly File[]) => {
    setRefused([]);
    setShare(0);
    const notTaken = await sendEach(
      chosen,
      (file) => sendFile(file, forHandover, setShare),
      (id, { name, type, size }) => added.current?.({ id, name, mediaType: type, size }),
    );
    setShare(null);
    setRefused(notTaken);
  };
  return (
    <div className={styles["files"]}>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <a href={addressOf(file.id)} download={file.name}>
                {/^image\/(jpeg|png|webp)$/.test(file.mediaType) ? (
                  <img src={addressOf(file.id)} alt="" loading="lazy" />
                ) : (
                  <FileText size={24} strokeWidth={1.5} aria-hidden="true" />
                )}
                <span>{file.name}</span>
                <small>{formatFileSize(file.size)}</small>
              </a>
              {onRemove && (
                <Button
                  type="text"
                  aria-label={t("files.remove", { name: file.name })}
                  icon={<X size={16} strokeWidth={1.5} />}
                  onClick={() => onRemove(file)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdded && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={OFFERED}
            aria-label={add}
            onChange={({ target }) => {
              void send([...(target.files ?? [])]);
              target.value = "";
            }}
          />
          <Button
            icon={<Paperclip size={16} strokeWidth={1.5} />}
            disabled={share !== null}
            onClick={() => input.current?.click()}
          >
            {add}
          </Button>
          <small>{t("files.hint")}</small>
        </>
      )}
      {share !== null && <Progress percent={Math.round(share * 100)} size="small" aria-label={t("files.sending")} />}
      {refused.map(({ position, name, why }) => (
        <FormError key={position}>
          {t("files.notTaken", { name, why: typeof why === "string" ? why : words(why) })}
        </FormError>
      ))}
    </div>
  );

  function words({ code, value }: NotTaken): string {
    switch (code) {
      case "TOO_LARGE":
        return t("files.refused.TOO_LARGE", { megabytes: Math.round((value ?? 0) / MEGABYTE) });
      case "TOO_MANY":
        return t("files.refused.TOO_MANY", { count: value ?? 0 });
      case "KIND_NOT_TAKEN":
      case "EMPTY":
        return t(`files.refused.${code}`);
      default:
        return t("files.refused.UNREACHABLE");
    }
  }
}
