import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { LeaveFiles } from "../leave-papers/LeaveFiles.tsx";
import { useRemoveFile } from "../leave-papers/use-remove-file.ts";
import { AddToHandover } from "./AddToHandover.tsx";
import styles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import { useLeaveWords } from "./use-leave-words.ts";

type HandoverFactsProps = { request: WholeRequest; format: Format };

/** To whom the work goes and when they were asked, what they have to know, and when and what they answered. */
export function HandoverFacts({ request, format }: HandoverFactsProps) {
  const { t } = useTranslation("leave");
  const words = useLeaveWords();
  const remove = useRemoveFile(request);
  const [isAdding, setAdding] = useState(false);
  const { handoverTo, handoverState, handoverAskedAt, handoverAt, handoverNote, handoverReply } = request;
  const files = request.files.filter(({ forHandover }) => forHandover);
  if (!handoverTo) return null;
  const person = format.name(handoverTo);
  return (
    <section className={styles["part"]}>
      <h2>{t("request.handover")}</h2>
      {handoverAskedAt && <p>{t("request.handoverAsked", { person, time: words.moment(handoverAskedAt) })}</p>}
      {handoverNote !== null && <p className={styles["note"]}>{handoverNote}</p>}
      {files.length > 0 && <LeaveFiles files={files} {...(remove && { onRemove: remove })} />}
      {handoverState && (
        <p>
          {t(`request.handoverState.${handoverState}`, { person, time: handoverAt ? words.moment(handoverAt) : "" })}
        </p>
      )}
      {handoverReply !== null && <p className={styles["note"]}>{handoverReply}</p>}
      {request.mayAddToHandover &&
        (isAdding ? (
          <AddToHandover request={request} person={person} onDone={() => setAdding(false)} />
        ) : (
          <div className={styles["actions"]}>
            <Button onClick={() => setAdding(true)}>{t("request.addToHandover")}</Button>
          </div>
        ))}
    </section>
  );
}
