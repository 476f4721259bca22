import { Link, useSearchParams } from "react-router";
import type { FourteenDaysQuery } from "../../generated/graphql.ts";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import { addressWithWhy } from "../coverage/why-address.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./ThingsToArrange.module.css";
import type { ThingToArrange } from "./things-to-arrange.ts";
import { useDaysWords } from "./use-days-words.ts";

type Reason = FourteenDaysQuery["days"][number]["possibleGaps"][number]["reasons"][number];
type Thing = ThingToArrange<Reason>;

const SHOWN = 4;

/** The nearest few that someone should settle, each with its reason and the way to it. */
export function ThingsToArrange({ things, format }: { things: readonly Thing[]; format: Format }) {
  const { t, windowTitle, stateName, extent } = useDaysWords(format);
  const explain = useExplanation(format);
  const [search] = useSearchParams();
  if (things.length === 0) return <p className={styles["none"]}>{t("things.none")}</p>;
  return (
    <ol className={styles["things"]} aria-label={t("things.heading")}>
      {things.slice(0, SHOWN).map((thing) => (
        <li key={`${thing.kind} ${thing.post} ${thing.startsAt}`}>
          <div className={styles["title"]}>
            <StateTag state={thing.kind} />
            <strong>
              {format.date(thing.date)} {extent(thing.extent, thing.startsAt)}
            </strong>
            <span>{t("things.title", { window: windowTitle(thing.window), state: stateName(thing.kind) })}</span>
          </div>
          <p>{explain(thing)}</p>
          <Link className={styles["link"]} to={addressWithWhy(search, thing.window.code, thing.startsAt)}>
            {t("terms:seeReason")}
          </Link>
          {askerOf(thing) && (
            <Link className={styles["link"]} to="/leave/decide">
              {t("things.toRequest", { person: format.name(askerOf(thing)!.staff) })}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Who asks to be away, where granting it would leave nobody; only those with the right see whose request it is. */
function askerOf({ kind, reasons }: Thing): Reason | undefined {
  return kind === "POSSIBLE" ? reasons.find(({ absence }) => absence?.pending) : undefined;
}

/** Why it is so, in one sentence. */
function useExplanation(format: Format): (thing: Thing) => string {
  const { t } = useDaysWords(format);
  const { coverLimit } = useSession().office;

  const verdictOf = ({ verdict, holding, absence }: Reason) => {
    // Only those with the right are told the kind.
    const words = absence?.kind
      ? t(`terms:absenceKind.${absence.kind}`)
      : t(`terms:verdict.${verdict}`, { held: holding.length, limit: coverLimit });
    return format.language === "en" ? words.toLowerCase() : words;
  };

  return (thing) => {
    const { kind, acting, reasons, minutes } = thing;
    const length = format.length(minutes);
    if (kind === "RESERVE") return t("things.reserve", { name: acting ? format.name(acting) : "" });
    if (kind === "POSSIBLE") {
      const asking = askerOf(thing);
      return asking
        ? t("things.ifApproved", { name: format.name(asking.staff), length })
        : t("things.ifAllApproved", { length });
    }
    const people = reasons.map((reason) =>
      t("things.person", { name: format.name(reason.staff), verdict: verdictOf(reason) }),
    );
    return t("things.uncovered", { people: people.join(t("things.separator")), length });
  };
}
