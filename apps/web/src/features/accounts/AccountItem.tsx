import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import styles from "./Accounts.module.css";
import type { Account } from "./slip.ts";
import type { AccountActs } from "./use-account-acts.ts";

type AccountItemProps = {
  account: Account;
  acts: AccountActs;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
  onChange: (what: "roles" | "username") => void;
};

/** One person's account, a row at a desk and a card on a phone. */
export function AccountItem({ account, acts, isSelected, onSelect, onChange }: AccountItemProps) {
  const { t } = useTranslation(["accounts", "terms"]);
  const format = useOfficeFormat();
  const { staff, username, state, invitedUntil, lockedUntil, sessionCount } = account;
  const name = format.name(staff);
  const roles = staff.roles?.filter((role) => role !== "STAFF") ?? [];
  const { department } = staff;
  const day = (instant: string) => format.date(format.dateOf(Date.parse(instant)));
  return (
    <li data-state={state}>
      <Checkbox
        checked={isSelected}
        disabled={state !== "NONE" && state !== "INVITED"}
        aria-label={t("select", { name })}
        onChange={({ target }) => onSelect(target.checked)}
      />
      <div className={styles["who"]}>
        <b lang={nameLanguage(format.language)}>{name}</b>
        <small>{format.nameOf(department)}</small>
      </div>
      <code>{username ?? "–"}</code>
      <div className={styles["state"]}>
        <span>{t(`state.${state}`)}</span>
        {invitedUntil && <small>{t("invitedUntil", { until: day(invitedUntil) })}</small>}
        {lockedUntil && <small>{t("lockedUntil", { until: format.clock(Date.parse(lockedUntil)) })}</small>}
        {sessionCount > 0 && <small>{t("sessions", { count: sessionCount })}</small>}
      </div>
      <span className={styles["held"]}>{roles.map((role) => t(`terms:accountRole.${role}`)).join(" · ")}</span>
      <AccountMenu account={account} acts={acts} onChange={onChange} />
    </li>
  );
}
