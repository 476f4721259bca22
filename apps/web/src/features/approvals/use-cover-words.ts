import { useTranslation } from "react-i18next";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { useEffectWords } from "../what-if/use-effect-words.ts";
import type { CoverLines, TakenOverLine, UncoveredLine } from "./cover-lines.ts";

/** What becomes of posts, a sentence to each line. */
export function useCoverWords() {
  const { t } = useTranslation(["approvals", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  const { dates } = useEffectWords();

  /** 6号窗口由舒雁回顶，在7号窗口办理; the days are named where they are not the same for all. */
  const takenOver = (line: TakenOverLine, { takenOver: all }: CoverLines): string => {
    const post = postName(line.post);
    const person = line.acting ? format.name(line.acting) : "";
    const isOnSomeDays = all.filter((other) => other.post.code === line.post.code).length > 1;
    const holds = isOnSomeDays
      ? t("holdsOn", { dates: dates(line.dates), post, person })
      : t("holds", { post, person });
    return line.elsewhere === null
      ? holds
      : t("holdsAt", { holds, place: t("terms:servedAtWindow", { number: line.elsewhere }) });
  };

  /** 3号窗口 12-15 周二 09:00–12:00、14:00–18:00 空岗，7 小时 */
  const uncovered = ({ post, stretches, dates: days, minutes }: UncoveredLine): string => {
    const length = format.length(minutes);
    if (days.length > 1) return t("gapMany", { post: postName(post), dates: dates(days), length });
    const spans = stretches.map(({ startsAt, endsAt }) => format.clockSpan(startsAt, endsAt)).join(t("comma"));
    return t("gap", { post: postName(post), spans: `${dates(days)} ${spans}`, length });
  };

  /** All of it in a sentence. */
  const inShort = (lines: CoverLines): string => {
    const said = [...lines.uncovered.map(uncovered), ...lines.takenOver.map((line) => takenOver(line, lines))];
    return said.length === 0 ? t("noWindows") : said.join(t("semicolon"));
  };

  return { takenOver, uncovered, inShort };
}
