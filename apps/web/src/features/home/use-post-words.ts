import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { HeldPost, HomePost, NextDuty } from "./held-posts.ts";

/** What the home screen says of posts, in the language on screen. */
export function usePostWords(format: Format) {
  const { t } = useTranslation(["home", "terms"]);
  /** 养老保险: the window's name, or the post's where it has no window. */
  const postName = (post: HomePost) => (post.window ? format.windowName(post.window) : format.nameOf(post));

  /** 5号窗口 养老保险 */
  const fullName = (post: HomePost) =>
    post.window ? `${t("terms:window", { number: post.window.number })} ${postName(post)}` : postName(post);

  const hours = ({ times }: HeldPost) =>
    times.map(({ startsAt, endsAt }) => format.clockSpan(startsAt, endsAt)).join("\u2003");

  const next = ({ held, startsAt }: NextDuty) => {
    const duty = { at: format.clock(startsAt), post: fullName(held.post) };
    return held.elsewhere === null
      ? t("where.next", duty)
      : t("where.nextElsewhere", { ...duty, place: t("terms:servedAtWindow", { number: held.elsewhere }) });
  };

  const tomorrow = (held: HeldPost) => {
    const duty = { hours: hours(held), post: fullName(held.post) };
    return held.standsInFor
      ? t("where.tomorrowFor", { ...duty, name: format.name(held.standsInFor) })
      : t("where.tomorrow", duty);
  };

  return { postName, hours, next, tomorrow };
}
