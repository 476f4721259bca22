import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { ShownState } from "../../ui/coverage/states.ts";
import type { Format } from "../../ui/format/format.ts";
import { usePostName } from "../people/use-post-name.ts";
import { type AlertSummary, type Holder, runningStretch, stretchesThatWere } from "./alert-facts.ts";

/** What an alert says: its title, the word beside it, and its sentences. */
export type AlertText = { readonly title: string; readonly note: string; readonly text: string };

export type AlertWords = {
  /** The state whose letter and colour stand for an alert. */
  readonly stateOf: (alert: AlertSummary, holder?: Holder | null) => ShownState;
  /** Where it is: 8号窗口. */
  readonly place: (alert: AlertSummary) => string;
  /** What it is about, whatever has become of it: 8号窗口 10:06–12:00 空岗. */
  readonly subject: (alert: AlertSummary) => string;
  readonly text: (alert: AlertSummary, now: Instant | null, holder?: Holder | null) => AlertText;
  /** Who has been told, and who sees to it. */
  readonly told: (alert: AlertSummary) => string;
  /** Who sees to it. */
  readonly taker: (alert: AlertSummary) => string;
  /** Why it was closed. */
  readonly ending: (alert: AlertSummary) => string;
};

const ENDINGS = [
  "COVERED",
  "PRIMARY_BACK",
  "BACKUP_BACK",
  "NOT_OPEN",
  "UNCOVERED",
  "ARRIVED",
  "ON_RECORD",
  "EXPIRED",
] as const;

/** Words of alerts in the language on screen. */
export function useAlertWords(format: Format): AlertWords {
  const { t } = useTranslation("alerts");
  const postName = usePostName();
  const inOrder = (...sentences: readonly string[]) =>
    sentences.filter(Boolean).join(format.language === "en" ? " " : "");
  const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    format.clockSpan(Date.parse(startsAt), Date.parse(endsAt));
  const nameOf = ({ post }: AlertSummary) => (post ? postName(post) : "");
  const personOf = ({ staff }: AlertSummary) => (staff ? format.name(staff) : t("someone"));

  const subject = (alert: AlertSummary): string => {
    const post = nameOf(alert);
    switch (alert.kind) {
      case "POST_UNCOVERED":
        return t("gapSpan", { post, span: stretchesThatWere(alert).map(spanOf).join(t("comma")) || spanOf(alert) });
      case "BOTH_AWAY":
        return t("bothAway", { post });
      case "NOT_ARRIVED":
        return t("notArrived", { post, person: personOf(alert) });
      case "RETURN_OVERDUE":
        return t("returnOverdue", { person: personOf(alert) });
      case "APPROVAL_STALLED":
        return t("approvalStalled", { person: personOf(alert) });
    }
  };

  const taker = ({ acknowledgedBy, acknowledgedAt }: AlertSummary): string =>
    acknowledgedBy && acknowledgedAt
      ? t("taken", { person: format.name(acknowledgedBy), time: format.clock(Date.parse(acknowledgedAt)) })
      : t("nobody");
  const told = (alert: AlertSummary): string => {
    if (alert.told > 0) return t("told", { count: alert.told, who: taker(alert) });
    return alert.acknowledgedBy ? taker(alert) : "";
  };

  const gapText = (alert: AlertSummary, now: Instant | null): AlertText => {
    const running = now === null ? undefined : runningStretch(alert.stretches, now);
    if (!running || now === null) {
      return { title: subject(alert), note: dayNote(alert), text: inOrder(t("later"), told(alert)) };
    }
    const [from, to] = [format.clock(Date.parse(running.startsAt)), format.clock(Date.parse(running.endsAt))];
    const others = alert.stretches.filter(({ startsAt }) => Date.parse(startsAt) > now).map(spanOf);
    return {
      title: t("gap", { post: nameOf(alert) }),
      note: format.length(Math.floor((now - Date.parse(running.startsAt)) / 60_000)),
      text: inOrder(
        t("running", { from, to }),
        others.length > 0 ? t("alsoLater", { spans: others.join(t("comma")) }) : "",
        told(alert),
      ),
    };
  };

  const dayNote = ({ date }: AlertSummary) => format.day(date);
  const holding = (holder: Holder | null | undefined) =>
    holder
      ? t("holds", {
          role: t(`holderRole.${holder.state}`),
          person: format.name(holder.person),
          to: format.clock(holder.until),
        })
      : t("held");

  return {
    place: nameOf,
    subject,
    told,
    taker,
    stateOf: ({ kind }, holder) => {
      if (kind === "POST_UNCOVERED") return "UNCOVERED";
      return holder?.state ?? (kind === "BOTH_AWAY" ? "RESERVE" : "BACKUP");
    },
    text: (alert, now, holder) => {
      if (alert.kind === "POST_UNCOVERED") return gapText(alert, now);
      const note = dayNote(alert);
      if (alert.kind === "BOTH_AWAY") {
        return { title: subject(alert), note, text: inOrder(holding(holder), t("oneMore")) };
      }
      const since = t("missedSince", { from: format.clock(Date.parse(alert.startsAt)) });
      return { title: subject(alert), note, text: inOrder(since, holding(holder)) };
    },
    ending: (alert) => {
      const ending = ENDINGS.find((code) => code === alert.resolution) ?? "other";
      const who = alert.resolvedBy ?? alert.staff;
      return t(`ended.${ending}`, { person: who ? format.name(who) : t("someone") });
    },
  };
}
