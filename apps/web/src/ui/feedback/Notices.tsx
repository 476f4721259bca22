import { Check, TriangleAlert, X } from "lucide-react";
import { type FocusEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Notices.module.css";
import type { Notice } from "./notice.ts";

/** How long a word stays, and with it the way back. */
const SECONDS = 8;

type NoticesProps = { notices: readonly Notice[]; onClose: (id: number) => void };

/** What was just done, the latest last. Ctrl+Z takes the latest back: the button is far for those without a mouse. */
export function Notices({ notices, onClose }: NoticesProps) {
  const { t } = useTranslation();
  const latest = notices.findLast(({ undo }) => undo !== null);
  useUndoKey(
    latest?.undo
      ? () => {
          onClose(latest.id);
          void latest.undo?.();
        }
      : null,
  );
  return (
    <section className={styles["notices"]} aria-label={t("notices")}>
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} onClose={() => onClose(notice.id)} />
      ))}
    </section>
  );
}

function NoticeBar({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { t } = useTranslation();
  const { text, tone, undo } = notice;
  const [isHeld, setHeld] = useState(false);
  const left = useCountdown(SECONDS, isHeld || tone === "FAILED");
  useEffect(() => {
    if (left === 0) onClose();
  }, [left, onClose]);

  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => setHeld(currentTarget.contains(relatedTarget)),
  };
  const Icon = tone === "FAILED" ? TriangleAlert : Check;
  return (
    <div className={styles["notice"]} data-tone={tone} {...hold}>
      <p role={tone === "FAILED" ? "alert" : "status"}>
        <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
        {text}
      </p>
      {undo && (
        <button
          type="button"
          onClick={() => {
            onClose();
            void undo();
          }}
        >
          {t("undo")} <span aria-hidden="true">{left}</span>
        </button>
      )}
      <button type="button" className={styles["close"]} aria-label={t("close")} onClick={onClose}>
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Seconds left; they do not pass while it is held. */
function useCountdown(seconds: number, isHeld: boolean): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (isHeld) return;
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [isHeld]);
  return left;
}

function useUndoKey(undo: (() => void) | null): void {
  useEffect(() => {
    if (!undo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
      if (!isUndo || isTyping) return;
      event.preventDefault();
      undo();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [undo]);
}
