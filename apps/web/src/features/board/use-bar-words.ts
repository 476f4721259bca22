import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { PersonName } from "../../ui/format/names.ts";
import type { Bar, HallWindow } from "./board-bars.ts";

/** What a bar says, long and short, and its full name for a screen reader. */
export type BarText = { readonly names: readonly string[]; readonly notes: readonly string[]; readonly label: string };

/**
 * Words of bars in the language on screen.
 *
 * @param now `null` on another day than today
 * @param people everyone on the board: short names must tell them apart
 */
export function useBarWords(
  format: Format,
  now: Instant | null,
  people: readonly PersonName[],
): (window: HallWindow, bar: Bar) => BarText {
  const { t } = useTranslation(["board", "terms"]);

  const words = (window: HallWindow, bar: Bar): Omit<BarText, "label"> => {
    const { state, acting, seat, startsAt, endsAt } = bar;
    if (state === "PAUSED") return { names: [t("reopens", { time: format.clock(endsAt) })], notes: [] };
    if (state === "POSSIBLE") return { names: [t("terms:state.POSSIBLE"), t("possibleShort")], notes: [] };
    if (state === "UNCOVERED") {
      const isRunning = now !== null && startsAt <= now && now < endsAt;
      return {
        names: [t("terms:state.UNCOVERED")],
        notes: isRunning ? [t("until", { time: format.clock(endsAt) })] : [],
      };
    }
    const names = acting ? [format.name(acting), format.tightName(acting, people)] : [];
    const isElsewhere = seat !== null && seat !== window.number;
    const notes = isElsewhere
      ? [`→ ${t("terms:servedAtWindow", { number: seat })}`, `→ ${t("atShort", { number: seat })}`]
      : [];
    return { names, notes };
  };

  return (window, bar) => {
    const text = words(window, bar);
    const { state, acting, startsAt, endsAt, seat } = bar;
    const isRunningGap = state === "UNCOVERED" && now !== null && startsAt <= now && now < endsAt;
    const parts = [
      t("barSpan", {
        window: t("terms:window", { number: window.number }),
        from: format.clock(startsAt),
        to: format.clock(endsAt),
        state: t(`terms:state.${state}`),
      }),
      acting ? format.name(acting) : null,
      seat !== null && seat !== window.number ? t("terms:servedAtWindow", { number: seat }) : null,
      isRunningGap ? t("already", { length: format.length(Math.floor((now - startsAt) / 60_000)) }) : null,
    ];
    return { ...text, label: parts.filter(Boolean).join(t("comma")) };
  };
}
