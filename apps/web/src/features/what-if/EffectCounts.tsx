import { UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import styles from "./EffectCounts.module.css";
import type { Effect } from "./effect.ts";
import { useEffectWords } from "./use-effect-words.ts";

/** What would be newly uncovered, newly taken over, newly at the limit: three counts, each with its words. */
export function EffectCounts({ effect }: { effect: Effect }) {
  const { t } = useTranslation("whatIf");
  const words = useEffectWords();
  const { uncovered, takenOver, atLimit } = effect;
  return (
    <dl className={styles["counts"]}>
      <Count
        sign={<StateTag state="UNCOVERED" />}
        name={t("uncovered")}
        count={uncovered.length}
        text={words.uncovered(uncovered)}
        isBad={uncovered.length > 0}
      />
      <Count
        sign={<StateTag state={takenOver[0]?.state ?? "BACKUP"} />}
        name={t("takenOver")}
        count={takenOver.length}
        text={words.takenOver(takenOver)}
      />
      <Count
        sign={<UserRound size={16} strokeWidth={1.5} aria-hidden="true" />}
        name={t("atLimit")}
        count={atLimit.length}
        text={words.atLimit(effect)}
      />
    </dl>
  );
}

type CountProps = { sign: ReactNode; name: string; count: number; text: string; isBad?: boolean };

function Count({ sign, name, count, text, isBad = false }: CountProps) {
  return (
    <div className={styles["count"]} data-bad={isBad || undefined} data-none={count === 0 || undefined}>
      <dt>
        {sign}
        {name}
      </dt>
      <dd>
        <b>{count}</b> <span>{text}</span>
      </dd>
    </div>
  );
}
