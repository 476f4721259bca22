import { Button, Progress } from "antd";
import { FileText, Paperclip, X } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormError } from "../../ui/forms/FormError.tsx";
import styles from "./LeaveFiles.module.css";
import { addressOf, type NotTaken, sendFile } from "./send-file.ts";

export type ShownFile = { readonly id: string; readonly name: string; readonly mediaType: string };

type LeaveFilesProps = {
  files: readonly ShownFile[];
  /** Whether they are for who takes over, and not proofs. */
  forHandover?: boolean;
  /** On the button that adds one, where there are several such buttons on a page. */
  addWords?: string;
  /** A file came to the server; left out where none can be added. */
  onAdded?: (file: ShownFile) => void;
  /** Left out where none can be removed. */
  onRemove?: (file: ShownFile) => void;
};

const MEGABYTE = 1024 * 1024;
/** What the server takes; its bytes decide, whatever is chosen here. */
const TAKEN = ".jpg,.jpeg,.png,.webp,.heic,.pdf,.docx,.xlsx";

/** Files of a request: pictures are shown, others opened; more are sent one after the other. */
export function LeaveFiles({ files, forHandover = false, addWords, onAdded, onRemove }: LeaveFilesProps) {
  const { t } = useTranslation("leavePapers");
  const add = addWords ?? t("files.add");
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [refused, setRefused] = useState<NotTaken | null>(null);

  const send = async (chosen: readonly File[]) => {
    setRefused(null);
    for (const file of chosen) {
      setShare(0);
      const sent = await sendFile(file, forHandover, setShare);
      setShare(null);
      if ("refused" in sent) return setRefused(sent.refused);
      onAdded?.({ id: sent.id, name: file.name, mediaType: file.type });
    }
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
            accept={TAKEN}
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
      {refused && <FormError>{words(refused)}</FormError>}
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
