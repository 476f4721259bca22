import { Checkbox } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { changesCoverage } from "./cover-lines.ts";
import { DecideButtons } from "./DecideButtons.tsx";
import { HeldButtons } from "./HeldButtons.tsx";
import type { InboxRequest } from "./inbox-types.ts";
import styles from "./RequestCard.module.css";
import { RequestFacts } from "./RequestFacts.tsx";
import { StaleNote } from "./StaleNote.tsx";
import { useMomentWords } from "./use-moment-words.ts";
import { useRequestWords } from "./use-request-words.ts";

/** Whether a request is among those to be approved together; `null` where it is decided by itself. */
type Picking = { readonly isPicked: boolean; readonly pick: (isPicked: boolean) => void };

type RequestCardProps = {
  request: InboxRequest;
  /** Whether it waits for me no more, and is here for what I was writing. */
  isGone: boolean;
  note: string;
  onNote: (note: string) => void;
  picking: Picking | null;
  readAgain: () => void;
};

/** One request: who, how long, when, what a decision rests on, and the decision. Nobody has buttons on their own. */
export function RequestCard({ request, isGone, note, onNote, picking, readAgain }: RequestCardProps) {
  const { t } = useTranslation("approvals");
  const format = useOfficeFormat();
  const words = useRequestWords();
  const moment = useMomentWords();
  const heading = useId();
  const { id, staff, filedAt, waitsInsteadOf, provisional, mayDecide, held } = request;
  const person = format.name(staff);
  const about = [
    words.fullPeriod(request),
    provisional ? t("provisional") : null,
    changesCoverage(request) ? null : t("noWindows"),
    waitsInsteadOf ? t("insteadOf", { person: format.name(waitsInsteadOf) }) : null,
  ];
  return (
    <article className={styles["card"]} aria-labelledby={heading}>
      <header>
        <Avatar person={staff} />
        <div>
          <h2 id={heading}>
            <Link to={`/leave/requests/${id}`} aria-label={t("detailsOf", { person })}>
              <b lang={nameLanguage(format.language)}>{person}</b>
            </Link>{" "}
            {words.typeAndLength(request)}
          </h2>
          <p>{about.filter(Boolean).join(" · ")}</p>
        </div>
        <time dateTime={filedAt} title={t("filed", { time: moment(filedAt) })}>
          {moment(filedAt)}
        </time>
        {picking && !isGone && (
          <Checkbox
            checked={picking.isPicked}
            aria-label={t("select", { request: words.whole(request) })}
            onChange={({ target }) => picking.pick(target.checked)}
          />
        )}
      </header>
      <RequestFacts request={request} />
      {isGone && <StaleNote request={request} note={note} onDismiss={() => onNote("")} />}
      {!isGone && held && <HeldButtons request={request} readAgain={readAgain} />}
      {!isGone && mayDecide && <DecideButtons request={request} note={note} onNote={onNote} readAgain={readAgain} />}
    </article>
  );
}
