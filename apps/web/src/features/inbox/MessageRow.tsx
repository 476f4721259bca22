import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import { alertAddress } from "../alerts/alert-facts.ts";
import { useAlertWords } from "../alerts/use-alert-words.ts";
import { addressWithWhy } from "../coverage/why-address.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./MessageRow.module.css";
import type { Message } from "./use-read-messages.ts";

type MessageRowProps = { message: Message; isNew: boolean; format: Format; onFollow: () => void };

/** One message in a sentence, with the way to what it is about. */
export function MessageRow({ message, isNew, format, onFollow }: MessageRowProps) {
  const { t } = useTranslation("inbox");
  const alerts = useAlertWords(format);
  const { alert, at, date } = message;
  const instant = Date.parse(at);
  const sent = format.dateOf(instant);
  return (
    <li className={styles["row"]} data-new={isNew || undefined}>
      <StateTag state={alert ? alerts.stateOf(alert) : "BACKUP"} />
      <div>
        <Link to={addressOf(message, format)} onClick={onFollow}>
          <Sentence message={message} format={format} />
        </Link>
        <p>
          {[
            date === null || date === format.today ? null : format.day(date),
            alert?.resolvedAt ? t("ended", { ending: alerts.ending(alert) }) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <span className={styles["when"]}>
        <time dateTime={at}>{sent === format.today ? format.clock(instant) : format.shortDate(sent)}</time>
        {isNew && <b>{t("unread")}</b>}
      </span>
    </li>
  );
}

function Sentence({ message, format }: Pick<MessageRowProps, "message" | "format">) {
  const { t } = useTranslation("inbox");
  const alerts = useAlertWords(format);
  const postName = usePostName();
  const { staff } = useSession();
  const { kind, alert, post, stretches, leaveOf } = message;
  if (kind === "ALERT") return alert ? alerts.subject(alert) : t("alert");
  const span = stretches
    .map(({ startsAt, endsAt }) => format.clockSpan(Date.parse(startsAt), Date.parse(endsAt)))
    .join(t("comma"));
  if (isAboutLeave(kind)) {
    // Of somebody else's leave it says whose, where that is for the reader to know.
    return leaveOf && leaveOf.id !== staff.id && isOfOthers(kind)
      ? t(`leaveOf.${kind}`, { person: format.name(leaveOf) })
      : t(`leave.${kind}`);
  }
  if (kind === "HALF_HOLIDAY") return span === "" ? t("halfHolidayGone") : t("halfHoliday", { span });
  return t(`cover.${kind}`, { post: post ? postName(post) : "", span });
}

type Kind = Message["kind"];
type CoverKind = "ALERT" | "HALF_HOLIDAY" | "COVER" | "COVER_CHANGED" | "COVER_ENDED" | "PAIRING_CHANGED";

function isAboutLeave(kind: Kind): kind is Exclude<Kind, CoverKind> {
  return kind.startsWith("LEAVE_") || kind.startsWith("HANDOVER_") || kind === "RETURN_DUE";
}

const OF_OTHERS = [
  "LEAVE_TO_DECIDE",
  "LEAVE_TO_SETTLE",
  "LEAVE_COPY",
  "LEAVE_CHANGED",
  "HANDOVER_ASKED",
  "HANDOVER_ADDED",
  "RETURN_DUE",
] as const;

/** Whether it may be about another than its reader. */
function isOfOthers(kind: Kind): kind is (typeof OF_OTHERS)[number] {
  return (OF_OTHERS as readonly Kind[]).includes(kind);
}

/** Its alert, the request for leave that it tells of, the history of a post whose pairing changes, else its window's day with the reasons open. */
function addressOf({ kind, alert, date, post, stretches, requestId }: Message, format: Format): string {
  if (alert) return alertAddress(alert);
  if (kind === "LEAVE_TO_DECIDE" || kind === "LEAVE_TO_SETTLE") return "/leave/decide";
  // What is handed over stands on the page of my own leave: the request is not for me to read.
  if (kind === "HANDOVER_ASKED" || kind === "HANDOVER_ADDED" || (isAboutLeave(kind) && requestId === null))
    return "/leave";
  if (isAboutLeave(kind)) return `/leave/requests/${encodeURIComponent(requestId as string)}`;
  if (kind === "PAIRING_CHANGED" && post && date !== null) return `/pairings?on=${date}&history=${post.code}`;
  const day = new URLSearchParams(date === null || date === format.today ? {} : { date });
  const [first] = stretches;
  if (!post?.window || !first) return `/board${day.size > 0 ? `?${day}` : ""}`;
  return `/board${addressWithWhy(day, post.window.code, Date.parse(first.startsAt))}`;
}
