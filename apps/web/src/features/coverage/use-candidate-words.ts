import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { useSession } from "../session/session-context.ts";
import type { Reason } from "./day-stretches.ts";

/** What is said of one candidate: as what, what became of them, and the fact behind it. */
export type CandidateWords = {
  readonly role: string;
  readonly verdict: string;
  readonly fact: string | null;
};

const NAMED_LEAVE = [
  "annual",
  "personal",
  "sick",
  "marriage",
  "maternity",
  "paternity",
  "parental",
  "bereavement",
  "homeVisit",
] as const;
type NamedLeave = (typeof NAMED_LEAVE)[number];

/** Words for candidates in the language on screen. */
export function useCandidateWords(format: Format): (reason: Reason) => CandidateWords {
  const { t } = useTranslation(["why", "terms"]);
  const { coverLimit } = useSession().office;

  const reasonOfAbsence = ({ absence }: Reason): string | null => {
    if (!absence?.kind) return null;
    const leave = NAMED_LEAVE.find((type): type is NamedLeave => type === absence.leaveType);
    return leave ? t(`why:leave.${leave}`) : t(`terms:absenceKind.${absence.kind}`);
  };

  const fact = (reason: Reason): string | null => {
    const { verdict, holding } = reason;
    const [since, until] = [reason.since, reason.until].map((instant) =>
      instant === null ? null : Date.parse(instant),
    );
    switch (verdict) {
      case "ABSENT": {
        if (since == null || until == null) return null;
        const kind = reasonOfAbsence(reason);
        const span = format.datedSpan(since, until);
        return kind === null ? span : t("why:absentFor", { kind, span });
      }
      case "SIGNED_OUT":
        return since == null ? null : t("why:signedOutAt", { time: format.clock(since) });
      case "NOT_ARRIVED":
        return since == null ? null : t("why:notSeenSince", { time: format.clock(since) });
      case "AT_LIMIT":
        return t("why:holds", {
          posts: holding.map((post) => format.nameOf(post)).join(t("why:comma")),
        });
      case "OFF_SHIFT":
        return until == null ? null : t("why:worksFrom", { time: format.clock(until) });
      case "EXEMPT":
        return t("why:exempt");
      default:
        return null;
    }
  };

  const verdictOf = ({ verdict, role, holding }: Reason): string =>
    verdict === "ACTING" && role === "PRIMARY"
      ? t("terms:onPost")
      : t(`terms:verdict.${verdict}`, { held: holding.length, limit: coverLimit });

  return (reason) => ({
    role: t(`terms:role.${reason.role}`, { number: reason.position - 1 }),
    verdict: verdictOf(reason),
    fact: fact(reason),
  });
}

/** Whoever is back today is awaited at a time, others on a day: the last one away, not the midnight after it. */
export function endOfAbsence(until: Instant, format: Format): string {
  const lastDay = format.dateOf(until - 1);
  const isBackToday = lastDay === format.today && format.dateOf(until) === format.today;
  return isBackToday ? format.clock(until) : format.shortDate(lastDay);
}
