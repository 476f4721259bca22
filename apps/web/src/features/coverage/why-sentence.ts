import type { TFunction } from "i18next";
import type { Format } from "../../ui/format/format.ts";
import type { DayStretch, Reason } from "./day-stretches.ts";

type T = TFunction<["why", "terms"]>;

/** One sentence: what is, and what would end it. */
export function whySentence(stretch: DayStretch, format: Format, t: T): string {
  const { state, acting, endsAt, reasons } = stretch;
  const person = acting ? format.name(acting) : "";
  const end = format.clock(endsAt);
  const primary = reasons.find(({ role }) => role === "PRIMARY");
  const owner = primary ? format.name(primary.staff) : "";
  switch (state) {
    case "PRIMARY":
      return t("why:sentence.PRIMARY", { person });
    case "BACKUP":
    case "RESERVE":
      return t(`why:sentence.${state}`, { person, owner, end });
    case "SUBSTITUTE":
      return t("why:sentence.SUBSTITUTE", { person, end });
    case "PAUSED":
      return t("why:sentence.PAUSED", { end });
    case "POSSIBLE":
      return t("why:sentence.POSSIBLE", { span: format.clockSpan(stretch.startsAt, endsAt) });
    case "UNCOVERED":
      return t("why:inOrder", {
        first: t("why:sentence.UNCOVERED", { count: reasons.length }),
        second: ending(stretch, format, t),
      });
    default:
      return "";
  }
}

/** Who could end the gap by turning up. Nobody, where all are away beyond its end. */
function ending({ reasons, endsAt }: DayStretch, format: Format, t: T): string {
  const ways = reasons.flatMap((reason) => wayBack(reason, endsAt, format, t));
  return ways.length > 0 ? t("why:endsIf", { ways: ways.join(t("why:or")) }) : t("why:endsNever");
}

function wayBack({ verdict, staff, until }: Reason, endsAt: number, format: Format, t: T): string[] {
  const person = format.name(staff);
  if (verdict === "SIGNED_OUT") return [t("why:way.SIGNED_OUT", { person })];
  if (verdict === "NOT_ARRIVED") return [t("why:way.NOT_ARRIVED", { person })];
  const isBackInTime = verdict === "ABSENT" && until !== null && Date.parse(until) < endsAt;
  return isBackInTime ? [t("why:way.ABSENT", { person, time: format.clock(Date.parse(until)) })] : [];
}
