import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { useWidth } from "../../ui/browser/use-width.ts";
import { StateBar } from "../../ui/coverage/StateBar.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./EffectWindow.module.css";
import type { Effect, EffectBar, TouchedPost } from "./effect.ts";
import { useEffectWords } from "./use-effect-words.ts";

type EffectWindowProps = { touched: TouchedPost; scale: Effect["scale"]; isOneDay: boolean };

/** A post before and after, on the scale that all posts share; equal days are drawn once. */
export function EffectWindow({ touched, scale, isOneDay }: EffectWindowProps) {
  const { t } = useTranslation("whatIf");
  const format = useOfficeFormat();
  const words = useEffectWords();
  const { post, groups } = touched;
  const isShared = (post.window?.posts.length ?? 0) > 1;
  const name = post.window && !isShared ? format.windowName(post.window) : format.nameOf(post);
  return (
    <section className={styles["window"]} aria-label={post.window ? `${post.window.number} ${name}` : name}>
      <h4>
        {post.window && <b>{post.window.number}</b>}
        {name}
      </h4>
      <div className={styles["days"]}>
        {groups.map(({ dates, before, after }) => (
          <div key={dates[0]} className={styles["day"]}>
            {!isOneDay && <h5>{words.dates(dates)}</h5>}
            <Line label={t("before")} bars={before} scale={scale} seat={post.window?.number ?? null} />
            <Line label={t("after")} bars={after} scale={scale} seat={post.window?.number ?? null} isAfter />
          </div>
        ))}
      </div>
    </section>
  );
}

type LineProps = {
  label: string;
  bars: readonly EffectBar[];
  scale: Effect["scale"];
  /** Number of the post's own window. */
  seat: number | null;
  isAfter?: boolean;
};

function Line({ label, bars, scale, seat, isAfter = false }: LineProps) {
  const { t } = useTranslation(["whatIf", "terms"]);
  const format = useOfficeFormat();
  const isPhone = useScreen() === "phone";
  const [ref, width] = useWidth<HTMLOListElement>(isPhone ? 280 : 560);
  const share = (minutes: number) => minutes / (scale.to - scale.from);
  return (
    <div className={styles["line"]} data-after={isAfter || undefined}>
      <span>{label}</span>
      <ol ref={ref} aria-label={label}>
        {bars.map((bar) => {
          const { from, to, state, acting } = bar;
          const person = acting ? format.name(acting) : "";
          const isElsewhere = bar.seat !== null && bar.seat !== seat;
          const notes = isElsewhere ? [`→ ${t("terms:servedAtWindow", { number: bar.seat })}`] : [];
          return (
            <li
              key={from}
              aria-label={[
                t("bar", { from: clock(from), to: clock(to), state: t(`terms:state.${state}`), person }),
                ...(isElsewhere ? [t("terms:servedAtWindow", { number: bar.seat })] : []),
              ].join(t("clause"))}
              style={{ insetInlineStart: `${share(from - scale.from) * 100}%`, width: `${share(to - from) * 100}%` }}
            >
              <StateBar
                compact
                state={state}
                width={share(to - from) * width}
                names={acting ? [person, format.tightName(acting, [])] : [t(`terms:state.${state}`)]}
                notes={notes}
                nameLang={acting ? nameLanguage(format.language) : undefined}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** 09:00 of minutes after midnight. */
function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
