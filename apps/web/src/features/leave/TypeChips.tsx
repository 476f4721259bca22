import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskLeaveQuery } from "../../generated/graphql.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./TypeChips.module.css";
import { useLeaveWords } from "./use-leave-words.ts";

type LeaveType = AskLeaveQuery["leaveTypes"][number];

type TypeChipsProps = {
  types: readonly LeaveType[];
  chosen: string | null;
  /** What is left of the chosen type; `null` where nobody counts. */
  left: number | null;
  onChoose: (code: string) => void;
};

/** How many stand there before one asks for more. */
const SHOWN = 3;

/** The kinds of leave as chips: the usual ones at once, the others by one tap. */
export function TypeChips({ types, chosen, left, onChoose }: TypeChipsProps) {
  const { t } = useTranslation("leave");
  const format = useOfficeFormat();
  const words = useLeaveWords();
  const [isOpen, setOpen] = useState(false);
  const usual = types.slice(0, SHOWN);
  const isAmongUsual = usual.some(({ code }) => code === chosen);
  const shown = isOpen ? types : isAmongUsual ? usual : [...usual, ...types.filter(({ code }) => code === chosen)];
  return (
    <fieldset className={styles["chips"]} aria-label={t("form.type")}>
      {shown.map((type) => {
        const isChosen = type.code === chosen;
        return (
          <button key={type.code} type="button" aria-pressed={isChosen} onClick={() => onChoose(type.code)}>
            {format.nameOf(type)}
            {isChosen && left !== null && <small>{t("left", { amount: words.amount(left, type.unit) })}</small>}
          </button>
        );
      })}
      {types.length > shown.length || isOpen ? (
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "form.fewerTypes" : "form.moreTypes")}
        </button>
      ) : null}
    </fieldset>
  );
}
