import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Feedback, FeedbackContext, type Question } from "./feedback-context.ts";
import { Notices } from "./Notices.tsx";
import type { Notice } from "./notice.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

/** More would cover what they speak of. */
const MOST_NOTICES = 3;

type Asked = { readonly question: Question; readonly answer: (reason: string | null) => void };

/** Gives everything below a place for its words: notices at the edge of the page, and the question for a reason. */
export function FeedbackProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const lastId = useRef(0);

  const feedback = useMemo((): Feedback => {
    const add = (notice: Omit<Notice, "id">) => {
      lastId.current += 1;
      const added = { ...notice, id: lastId.current };
      setNotices((shown) => [...shown, added].slice(-MOST_NOTICES));
    };
    return {
      say: (text) => add({ text, tone: "DONE", undo: null }),
      sayUndoable: (text, undo) => add({ text, tone: "DONE", undo }),
      sayFailed: (text) => add({ text, tone: "FAILED", undo: null }),
      askReason: (question) => new Promise((answer) => setAsked({ question, answer })),
    };
  }, []);

  const settle = (reason: string | null) => {
    asked?.answer(reason);
    setAsked(null);
  };
  return (
    <FeedbackContext value={feedback}>
      {children}
      <Notices notices={notices} onClose={(id) => setNotices((shown) => shown.filter((notice) => notice.id !== id))} />
      {asked && <ReasonDialog question={asked.question} onAnswer={settle} />}
    </FeedbackContext>
  );
}
