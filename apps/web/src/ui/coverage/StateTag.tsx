import { useTranslation } from "react-i18next";
import styles from "./StateTag.module.css";
import type { ShownState } from "./states.ts";

type StateTagProps = {
  state: ShownState;
  /** Drawn on the state's own fill rather than on the surface. */
  onFill?: boolean;
  /** Says the state's name to a screen reader; leave out where the name stands beside it. */
  named?: boolean;
};

/** The letter of a state in its 18 px square. */
export function StateTag({ state, onFill = false, named = false }: StateTagProps) {
  const { t } = useTranslation();
  const className = [styles["tag"], styles[state], onFill ? styles["onFill"] : ""].join(" ");
  return named ? (
    <span className={className} role="img" aria-label={t(`state.${state}`)}>
      {t(`letter.${state}`)}
    </span>
  ) : (
    <span className={className} aria-hidden="true">
      {t(`letter.${state}`)}
    </span>
  );
}
