import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ApprovalInbox.module.css";
import { changesCoverage } from "./cover-lines.ts";
import { DecideMany } from "./DecideMany.tsx";
import type { DecidedRequest, InboxRequest } from "./inbox-types.ts";
import { NothingToDecide } from "./NothingToDecide.tsx";
import { RequestCard } from "./RequestCard.tsx";
import { useKeptRequests } from "./use-kept-requests.ts";

type ToDecideProps = {
  waiting: readonly InboxRequest[];
  /** Held back because of a post that I may see to, whoever's turn it is. */
  held: readonly InboxRequest[];
  /** What I decided last. */
  last: DecidedRequest | undefined;
  readAgain: () => void;
};

/** What waits for me, then what waits until its post is seen to. What I write to a request stays, whatever becomes of it. */
export function ToDecide({ waiting, held, last, readAgain }: ToDecideProps) {
  const { t } = useTranslation("approvals");
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const heading = useId();
  const shown = useKeptRequests(waiting, (id) => (notes[id] ?? "") !== "");
  const isWaiting = ({ id }: InboxRequest) => waiting.some((request) => request.id === id);
  const canBePicked = (request: InboxRequest) => request.mayDecide && !changesCoverage(request) && isWaiting(request);
  // What was decided or is another by now is no longer among those picked.
  const selected = shown.filter((request) => picked.has(request.id) && canBePicked(request));
  const isChoosing = shown.filter(canBePicked).length > 1;
  const others = held.filter((request) => !isWaiting(request));
  const pick = (id: string, isPicked: boolean) =>
    setPicked((before) => new Set(isPicked ? [...before, id] : [...before].filter((other) => other !== id)));

  const cardOf = (request: InboxRequest, isGone: boolean) => (
    <li key={request.id}>
      <RequestCard
        request={request}
        isGone={isGone}
        note={notes[request.id] ?? ""}
        onNote={(note) => setNotes((before) => ({ ...before, [request.id]: note }))}
        picking={
          isChoosing && canBePicked(request)
            ? { isPicked: picked.has(request.id), pick: (isPicked) => pick(request.id, isPicked) }
            : null
        }
        readAgain={readAgain}
      />
    </li>
  );
  return (
    <>
      {shown.length === 0 && <NothingToDecide last={last} />}
      <ul className={styles["list"]}>{shown.map((request) => cardOf(request, !isWaiting(request)))}</ul>
      {others.length > 0 && (
        <section aria-labelledby={heading}>
          <h2 id={heading} className={styles["heading"]}>
            {t("toSettle")}
          </h2>
          <ul className={styles["list"]}>{others.map((request) => cardOf(request, false))}</ul>
        </section>
      )}
      {selected.length > 0 && <DecideMany requests={selected} onDone={() => setPicked(new Set())} />}
    </>
  );
}
