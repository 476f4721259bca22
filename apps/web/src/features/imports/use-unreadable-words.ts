import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { NotRead } from "./send-table.ts";

const KNOWN = [
  "NOT_A_TABLE",
  "WRONG_ENCODING",
  "OLD_XLS",
  "ENCRYPTED",
  "TOO_LARGE",
  "TOO_MANY_ROWS",
  "EMPTY",
  "FORBIDDEN",
  "UNREACHABLE",
] as const;

/** Why a file was not read, and how to put it right. */
export function useUnreadableWords(): (refused: NotRead) => string {
  const { t } = useTranslation("imports");
  const format = useOfficeFormat();
  return ({ code, value }) => {
    const known = KNOWN.find((each) => each === code);
    return t(`unreadable.${known ?? "other"}`, { value: format.count(value ?? 0) });
  };
}
