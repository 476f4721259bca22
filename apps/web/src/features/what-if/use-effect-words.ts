import type { CivilDate } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { usePostName } from "../people/use-post-name.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { Effect, PostDay, TakenOverDay } from "./effect.ts";

/** How many are named before the rest is only counted. */
const NAMED = 3;

/** The three counts of an effect with a few words to each, in the language on screen. */
export function useEffectWords() {
  const { t } = useTranslation(["whatIf", "terms"]);
  const { coverLimit } = useSession().office;
  const format = useOfficeFormat();
  const postName = usePostName();

  const listed = (items: readonly string[]): string => {
    const distinct = [...new Set(items)];
    return distinct.slice(0, NAMED).join(t("comma")) + (distinct.length > NAMED ? t("more") : "");
  };

  const when = ({ date, stretches, isWholeDay }: PostDay): string => {
    const hours = isWholeDay
      ? t("terms:wholeDay")
      : stretches.map(({ startsAt, endsAt }) => format.clockSpan(startsAt, endsAt)).join(t("comma"));
    return date === format.today && !isWholeDay ? hours : `${format.shortDate(date)} ${hours}`;
  };

  const uncovered = (days: readonly PostDay[]): string => {
    const [only, ...more] = days;
    if (!only) return t("nothing");
    if (more.length === 0) {
      return t("gapOne", { post: postName(only.post), when: when(only), length: format.length(only.minutes) });
    }
    const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
    return t("gapMany", { posts: listed(days.map(({ post }) => postName(post))), length: format.length(minutes) });
  };

  const takenOver = (days: readonly TakenOverDay[]): string => {
    const [only, ...more] = days;
    if (!only) return t("nothing");
    const person = ({ acting }: TakenOverDay) => (acting ? format.name(acting) : "");
    if (more.length === 0) {
      return t("takenOne", { post: postName(only.post), role: roleOf(only), person: person(only) });
    }
    const who = listed(days.map((day) => t("takenPart", { post: postName(day.post), person: person(day) })));
    const count = new Set(days.map(({ date }) => date)).size;
    return count > 1 ? t("onDays", { who, days: format.days(count) }) : who;
  };

  const roleOf = ({ state }: TakenOverDay): string => {
    if (state === "BACKUP" || state === "SUBSTITUTE") return t(`terms:role.${state}`);
    return t("terms:role.RESERVE", { number: "" });
  };

  const atLimit = ({ atLimit: people }: Effect): string =>
    people.length === 0 ? t("nothing") : `${listed(people.map(format.name))} ${format.load(coverLimit, coverLimit)}`;

  const dates = (days: readonly CivilDate[]): string => {
    if (days.length <= NAMED) return days.map(format.date).join(t("comma"));
    return t("dateCount", {
      first: format.shortDate(days[0]!),
      last: format.shortDate(days.at(-1)!),
      days: format.days(days.length),
    });
  };

  /** Who acts for somebody else from then on and is told of it. */
  const told = (effect: Effect, chosen: readonly string[]): string => {
    const people = [...chosen, ...effect.takenOver.flatMap(({ acting }) => (acting ? [format.name(acting)] : []))];
    return people.length === 0 ? t("nobodyTold") : t("willTell", { people: listed(people) });
  };

  return { uncovered, takenOver, atLimit, dates, told };
}
