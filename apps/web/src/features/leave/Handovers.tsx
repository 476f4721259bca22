import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MyLeaveQuery } from "../../generated/graphql.ts";
import { LeaveFiles } from "../leave-papers/LeaveFiles.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AnswerHandover } from "./AnswerHandover.tsx";
import styles from "./MyLeave.module.css";
import { useLeaveWords } from "./use-leave-words.ts";

export type Handover = NonNullable<MyLeaveQuery["viewer"]>["handovers"][number];

/** What others hand over to me while they are away, words and files, with my answer. Why they are away is not told. */
export function Handovers({ handovers }: { handovers: readonly Handover[] }) {
  const { t } = useTranslation("leave");
  if (handovers.length === 0) return null;
  return (
    <section className={styles["requests"]}>
      <h2>{t("handovers.title")}</h2>
      <ul>
        {handovers.map((handover) => (
          <HandoverRow key={handover.requestId} handover={handover} />
        ))}
      </ul>
    </section>
  );
}

function HandoverRow({ handover }: { handover: Handover }) {
  const { t } = useTranslation("leave");
  const format = useOfficeFormat();
  const words = useLeaveWords();
  const [isAnswering, setAnswering] = useState(false);
  const { from, startsAt, endsAt, granted, note, files, state, askedAt, answeredAt, reply } = handover;
  return (
    <li className={styles["handover"]}>
      <p>
        <b>{format.name(from)}</b> {format.datedSpan(Date.parse(startsAt), Date.parse(endsAt))}
      </p>
      <p className={styles["times"]}>
        {[
          t(granted ? "handovers.granted" : "handovers.asked"),
          askedAt && t("handovers.askedAt", { time: words.moment(askedAt) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {note && <p className={styles["note"]}>{note}</p>}
      {files.length > 0 && <LeaveFiles files={files.map(({ file, ...shown }) => ({ id: file, ...shown }))} />}
      {state && state !== "ASKED" && (
        <p>
          {t(`handovers.state.${state}`)}
          {answeredAt && ` · ${words.moment(answeredAt)}`}
          {!isAnswering && (
            <Button type="link" size="small" onClick={() => setAnswering(true)}>
              {t("handovers.change")}
            </Button>
          )}
        </p>
      )}
      {reply && !isAnswering && <p className={styles["note"]}>{reply}</p>}
      {(state === "ASKED" || isAnswering) && <AnswerHandover handover={handover} onDone={() => setAnswering(false)} />}
    </li>
  );
}
