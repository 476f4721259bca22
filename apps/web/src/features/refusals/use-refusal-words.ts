import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useTranslation } from "react-i18next";
import type { Refusal_WordsFragment } from "../../generated/graphql.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";

export type Refused = Refusal_WordsFragment;

/** What came of an act: done, refused by the rules, or no answer at all. */
export type Outcome<Result> =
  | { readonly kind: "DONE"; readonly result: Result }
  | { readonly kind: "REFUSED"; readonly refusal: Refused }
  | { readonly kind: "FAILED"; readonly error: unknown };

export type RefusalWords = {
  readonly of: (refusal: Refused) => string;
  /** Why an act was not done; `null` where it was. */
  readonly ofOutcome: (outcome: Outcome<unknown>) => string | null;
};

/** A refusal in the language on screen: what stands in the way, and how to put it right. */
export function useRefusalWords(): RefusalWords {
  const { t } = useTranslation("refusals");
  const format = useOfficeFormat();
  const postName = usePostName();
  const instant = (text: string) => {
    const at = Date.parse(text);
    return format.dateOf(at) === format.today
      ? format.clock(at)
      : `${format.date(format.dateOf(at))} ${format.clock(at)}`;
  };
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    format.datedSpan(Date.parse(startsAt), Date.parse(endsAt));

  const of = (refusal: Refused): string => {
    switch (refusal.__typename) {
      case "WouldUncover": {
        const gaps = refusal.gaps.map((gap) => t("gap", { post: postName(gap.post), span: span(gap) }));
        return t("WouldUncover", { gaps: gaps.join(t("comma")) });
      }
      case "LeaveHeld": {
        const gaps = refusal.gaps.map((gap) => t("gap", { post: postName(gap.post), span: span(gap) }));
        return gaps.length > 0 ? t("LeaveHeld.gaps", { gaps: gaps.join(t("comma")) }) : t("LeaveHeld.bothAway");
      }
      case "AlreadyDecided":
        return refusal.by && refusal.at
          ? t(`AlreadyDecided.${refusal.decision}`, { person: format.name(refusal.by), time: instant(refusal.at) })
          : t("ChangedMeanwhileUnknown");
      case "NotYourStep":
        return refusal.decides ? t("NotYourStep", { person: format.name(refusal.decides) }) : t("NotYourStepOutside");
      case "LeaveOverlaps":
        return t("LeaveOverlaps", { span: span(refusal.absence) });
      case "ChangedMeanwhile":
        return refusal.by && refusal.at
          ? t("ChangedMeanwhile", { person: format.name(refusal.by), time: instant(refusal.at) })
          : t("ChangedMeanwhileUnknown");
      case "AlreadyEnded":
        return t("AlreadyEnded", { time: instant(refusal.endedAt) });
      case "NotEarlier":
        return t("NotEarlier", { time: instant(refusal.latest) });
      case "PeriodOver":
        return t("PeriodOver", { time: instant(refusal.over) });
      case "PeriodTooLong":
        return t("PeriodTooLong", { days: refusal.mostDays });
      case "PairingTooSoon":
        return t("PairingTooSoon", { date: format.date(refusal.earliestDate) });
      case "PauseTooLong":
        return t("PauseTooLong", { minutes: refusal.mostMinutes });
      case "PauseTooSoon":
        return t("PauseTooSoon", { time: instant(refusal.earliest) });
      case "WindowPaused":
        return t("WindowPaused", { time: instant(refusal.pause.endsAt) });
      case "SamePersonTwice":
        return t("SamePersonTwice", { person: format.name(refusal.person) });
      case "ExemptPost":
        return t("ExemptPost", { post: postName(refusal.post) });
      case "BadAmount":
        return t("BadAmount", { most: refusal.mostAmount });
      case "TooMany":
        return t("TooMany", { most: refusal.mostAtOnce });
      case "NothingToImport":
        return t("NothingToImport", { rows: refusal.errors });
      case "UsernameTaken":
        return t("UsernameTaken", { username: refusal.takenName });
      case "WrongAccountState":
        return t("WrongAccountState", { person: format.name(refusal.person) });
      case "BadTokenEnd":
        return t("BadTokenEnd", { date: format.date(refusal.latestDay) });
      case "TooManyFeeds":
        return t("TooManyFeeds", { count: refusal.mostFeeds });
      case "TooManyFiles":
        return t("TooManyFiles", { count: refusal.mostFiles });
      case "RowsWrong":
        return t("RowsWrong", { count: refusal.count });
      case "SettingOutOfRange":
        return t("SettingOutOfRange", { least: refusal.least, most: refusal.greatest });
      case "TextTooLong":
        return t("TextTooLong", { most: refusal.most });
      case "TooEarly":
        return t("TooEarly", { date: format.date(refusal.earliestDay) });
      case "NotEmployed":
        return t("NotEmployed", { person: format.name(refusal.notEmployed), date: format.date(refusal.on) });
      case "CodeTaken":
        return t("CodeTaken", { code: refusal.taken });
      case "BadName":
        return t("BadName", { most: refusal.mostCharacters });
      case "ReadingMisfit":
        return t("ReadingMisfit", { proposed: refusal.proposed });
      case "DepartmentInUse": {
        const things = [...refusal.members.map(format.name), ...refusal.posts.map(postName)];
        return t("DepartmentInUse", { things: things.join(t("comma")) });
      }
      case "BadDay":
        return t(`BadDay.${refusal.dayFault}`, { date: format.fullDate(refusal.date) });
      case "BadLeaveType":
        return t(`BadLeaveType.${refusal.leaveTypeFault}`);
      case "BadNumber":
        return t("BadNumber", { most: refusal.highest });
      case "BadSeasons":
        return t(`BadSeasons.${refusal.seasonsFault}`, { value: refusal.season });
      case "BadSessions":
        return t(`BadSessions.${refusal.sessionsFault}`, { value: refusal.session });
      case "ClosedAlready":
        return t("ClosedAlready", { span: span(refusal.closure) });
      case "DateTooEarly":
        return t("DateTooEarly", { date: format.date(refusal.firstDate) });
      case "NumberTaken":
        return t(refusal.takenBy.endsOn ? "NumberTakenBefore" : "NumberTaken", {
          window: format.windowName(refusal.takenBy),
        });
      case "ReleasedAlready":
        return t("ReleasedAlready", {
          span: format.datedSpan(Date.parse(refusal.releasedFrom), Date.parse(refusal.releasedUntil)),
        });
      case "WindowEnded":
        return t("WindowEnded", { date: format.date(refusal.windowEndsOn) });
      case "InsufficientBalance":
        return t("InsufficientBalance", { left: refusal.balanceLeft, wanted: refusal.balanceWanted });
      case "LeaveImpossible":
        return t(`LeaveImpossible.${refusal.problem}`);
      case "DelegationsOverlap": {
        const { startsOn, lastDay, to } = refusal.delegation;
        const days = { from: format.date(startsOn), until: format.date(lastDay) };
        return t("DelegationsOverlap", { person: format.name(to), ...days });
      }
      case "DelegationLoop":
        return t("DelegationLoop", { people: refusal.circle.map(format.name).join(t("comma")) });
      case "DelegateSuspended":
        return t("DelegateSuspended", { person: format.name(refusal.suspended) });
      case "NotForThem":
        return t("NotForThem", { person: format.name(refusal.notForThem) });
      case "OffAnyway":
        return t("OffAnyway", { date: format.date(refusal.offAnyway) });
      case "FiledTooLate":
        return t("FiledTooLate", { date: format.date(refusal.latestFiling) });
      case "AlreadyReturned":
      case "NoExtension":
      case "NobodyTakesOver":
      case "NotGranted":
      case "NotReturned":
      case "NotShorter":
      case "ReturnOutside":
      case "BadMatrix":
      case "OwnDelegate":
      case "AbsenceOfLeave":
      case "BadBirthday":
      case "ChildHasLeave":
      case "NoBalance":
      case "OwnBalance":
      case "NotPending":
      case "AskForIt":
      case "OutsideNumberMissing":
      case "NoChain":
      case "OwnSuccessor":
      case "BadPriority":
      case "BadWeeks":
      case "EmptyPeriod":
      case "HasBackup":
      case "SourceMissing":
      case "TextMissing":
      case "WindowMismatch":
      case "LaterPairingPlanned":
      case "DraftOpen":
      case "NothingToPublish":
      case "WindowNotPaused":
      case "WindowClosed":
      case "SignInTooOld":
      case "UnknownReference":
      case "AlertClosed":
      case "AlertTaken":
      case "LastAdministrator":
      case "BadUsername":
      case "KeyReused":
        return t(refusal.__typename);
      default:
        // None is forgotten; a server that is newer than this page may know more.
        return t("other", { message: (refusal satisfies never as { message: string }).message });
    }
  };

  const ofFailure = (error: unknown): string => {
    if (!CombinedGraphQLErrors.is(error)) return t("unreachable");
    const isForbidden = error.errors.some(({ extensions }) => extensions?.["code"] === "FORBIDDEN");
    return t(isForbidden ? "forbidden" : "failed");
  };
  const ofOutcome = (outcome: Outcome<unknown>): string | null => {
    if (outcome.kind === "DONE") return null;
    return outcome.kind === "REFUSED" ? of(outcome.refusal) : ofFailure(outcome.error);
  };
  return { of, ofOutcome };
}
