import { useMemo } from "react";
import type { DraftEffectQuery } from "../../generated/graphql.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectPanel } from "../what-if/EffectPanel.tsx";
import { effectOf } from "../what-if/effect.ts";
import styles from "./DraftView.module.css";
import type { OpenPairingDraft } from "./OpenDraft.tsx";
import { usePairingWords } from "./use-pairing-words.ts";

type DraftEffectProps = { draft: OpenPairingDraft; effect: DraftEffectQuery; onRetry: () => void };

/** What the draft would do: to the table's resilience, to people's burdens, and to the first 14 days. */
export function DraftEffect({ draft, effect, onRetry }: DraftEffectProps) {
  const words = usePairingWords();
  const { t } = words;
  const { timeZone, dayBounds } = useOfficeFormat();
  const { asItIs, asDrafted, pairingDraft } = effect;
  const before = new Map(asItIs.resilience.posts.map(({ post, atMost }) => [post.code, atMost]));
  const changed = asDrafted.resilience.posts.flatMap(({ post, atMost }) => {
    const was = before.get(post.code) ?? 0;
    return was === atMost ? [] : [{ post, was, atMost }];
  });
  const overloaded = asDrafted.burdens.filter(({ overload }) => overload !== null).map(({ staff }) => staff);
  const preview = pairingDraft?.effect ?? null;
  const from = dayBounds(draft.startsOn).startsAt;
  const coverage = useMemo(() => preview && effectOf(preview, timeZone, from), [preview, timeZone, from]);
  return (
    <>
      <section className={styles["card"]} aria-live="polite">
        <h3>{t("draft.resilience")}</h3>
        <p>
          {t("draft.pairs", {
            before: asItIs.resilience.dangerousPairs,
            after: asDrafted.resilience.dangerousPairs,
          })}
        </p>
        <ul>
          {changed.map(({ post, was, atMost }) => (
            <li key={post.code} data-bad={atMost < was || undefined}>
              {t(atMost < was ? "draft.weaker" : "draft.stronger", {
                post: words.postName(post),
                before: was,
                after: atMost,
              })}
            </li>
          ))}
        </ul>
        {changed.length === 0 && <p className={styles["state"]}>{t("draft.asStrong")}</p>}
        {overloaded.length > 0 && <p>{t("draft.overloaded", { people: words.people(overloaded) })}</p>}
      </section>
      <EffectPanel
        preview={{ preview, effect: coverage, isSettled: true, isMissing: false, hasMoved: false, retry: onRetry }}
      />
    </>
  );
}
