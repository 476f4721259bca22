import { ArrowRight, CalendarClock, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { useSession } from "../session/session-context.ts";
import { HeldPostRow } from "./HeldPostRow.tsx";
import { type HeldPost, highestLoad, isNow, nextDuty } from "./held-posts.ts";
import { usePostWords } from "./use-post-words.ts";
import styles from "./WhereToday.module.css";

type WhereTodayProps = {
  held: readonly HeldPost[];
  isRestDay: boolean;
  coversTomorrow: readonly HeldPost[];
  now: number;
  format: Format;
};

/** The posts I hold today, mine and those I cover; then what is next and what I cover tomorrow. */
export function WhereToday({ held, isRestDay, coversTomorrow, now, format }: WhereTodayProps) {
  const { t } = useTranslation(["home", "terms"]);
  const { coverLimit } = useSession().office;
  const words = usePostWords(format);
  const load = highestLoad(held, now);
  const next = nextDuty(held, now);

  return (
    <section className={styles["where"]}>
      <header>
        <h2>{t("where.heading")}</h2>
        {load > 0 && <span className={styles["load"]}>{format.load(load, coverLimit)}</span>}
      </header>
      {held.length === 0 && <p className={styles["none"]}>{t(isRestDay ? "where.rest" : "where.none")}</p>}
      <ul>
        {held.map((one) => (
          <li key={`${one.post.code} ${one.state} ${one.elsewhere}`}>
            <HeldPostRow held={one} isNow={isNow(one, now)} format={format} />
          </li>
        ))}
      </ul>
      {next && <Note icon={<Clock size={16} strokeWidth={1.5} aria-hidden="true" />}>{words.next(next)}</Note>}
      {coversTomorrow.map((one) => (
        <Note
          key={`${one.post.code} ${one.state} ${one.elsewhere}`}
          icon={<CalendarClock size={16} strokeWidth={1.5} aria-hidden="true" />}
        >
          {words.tomorrow(one)}
          {one.elsewhere !== null && (
            <span className={styles["place"]}>
              <ArrowRight size={14} strokeWidth={1.5} aria-hidden="true" />
              {t("terms:servedAtWindow", { number: one.elsewhere })}
            </span>
          )}
        </Note>
      ))}
    </section>
  );
}

function Note({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={styles["note"]}>
      {icon}
      <span>{children}</span>
    </p>
  );
}
