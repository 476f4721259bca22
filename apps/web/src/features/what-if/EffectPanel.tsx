import { Button } from "antd";
import { RefreshCw, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "../../ui/browser/use-delayed.ts";
import { EffectCounts } from "./EffectCounts.tsx";
import styles from "./EffectPanel.module.css";
import { EffectWindow } from "./EffectWindow.tsx";
import type { PreviewState } from "./use-preview.ts";

type EffectPanelProps = {
  preview: PreviewState;
  /** Who could stand in; after what is touched. */
  children?: ReactNode;
};

/** What would be after saving: three counts, then what is touched before and after, then what can be done about it. */
export function EffectPanel({ preview, children }: EffectPanelProps) {
  const { t } = useTranslation(["whatIf", "terms"]);
  const { effect, isSettled, isMissing, hasMoved, retry } = preview;
  const isSlow = useDelayed(!isSettled, 300);
  const heading = useId();
  const days = new Set(effect?.touched.flatMap(({ groups }) => groups.flatMap(({ dates }) => dates)));
  return (
    <section className={styles["panel"]} aria-labelledby={heading} aria-busy={!isSettled}>
      <h3 id={heading}>{t("title")}</h3>
      <div className={styles["said"]} role="status">
        {hasMoved && (
          <p className={styles["moved"]}>
            <RefreshCw size={14} strokeWidth={1.5} aria-hidden="true" />
            {t("moved")}
          </p>
        )}
        {isMissing && (
          <p className={styles["missing"]}>
            <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
            {t("missing")}
            <Button size="small" type="link" onClick={retry}>
              {t("terms:retry")}
            </Button>
          </p>
        )}
        {!effect && !isMissing && isSettled && <p>{t("waiting")}</p>}
      </div>
      {!effect && isSlow && !isMissing && <div className={styles["skeleton"]} />}
      {effect && (
        <div className={styles["effect"]} data-old={isSlow || undefined}>
          <EffectCounts effect={effect} />
          {effect.touched.length === 0 && <p className={styles["none"]}>{t("none")}</p>}
          {effect.touched.map((touched) => (
            <EffectWindow key={touched.post.code} touched={touched} scale={effect.scale} isOneDay={days.size === 1} />
          ))}
          {children}
        </div>
      )}
    </section>
  );
}
