import { Button, Dropdown, type MenuProps } from "antd";
import { Ellipsis } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useWritable } from "../../ui/live/use-writable.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { Account } from "./slip.ts";
import type { AccountActs } from "./use-account-acts.ts";

type AccountMenuProps = { account: Account; acts: AccountActs; onChange: (what: "roles" | "username") => void };

type Action =
  | "invite"
  | "inviteAgain"
  | "withdraw"
  | "initialPassword"
  | "reset"
  | "unlock"
  | "endSessions"
  | "username"
  | "roles";

/** What can be done with one account, in its state and with one's rights. */
export function AccountMenu({ account, acts, onChange }: AccountMenuProps) {
  const { t } = useTranslation("accounts");
  const { rights } = useSession();
  const format = useOfficeFormat();
  const writable = useWritable();
  const run: Record<Action, () => unknown> = {
    invite: () => acts.invite([account.staff.code]),
    inviteAgain: () => acts.invite([account.staff.code]),
    withdraw: () => acts.withdraw(account),
    initialPassword: () => acts.giveInitialPassword(account),
    reset: () => acts.reset(account),
    unlock: () => acts.unlock(account),
    endSessions: () => acts.endSessions(account),
    username: () => onChange("username"),
    roles: () => onChange("roles"),
  };
  const items: MenuProps["items"] = actionsFor(account, rights.includes("MANAGE_ACCOUNTS")).map((action) => ({
    key: action,
    label: t(`action.${action}`),
    onClick: () => run[action](),
  }));
  if (items.length === 0) return null;
  return (
    <Dropdown trigger={["click"]} menu={{ items }}>
      <Button
        type="text"
        {...writable}
        icon={<Ellipsis size={18} strokeWidth={1.5} aria-hidden="true" />}
        aria-label={t("actions", { name: format.name(account.staff) })}
      />
    </Dropdown>
  );
}

/** @param isAdministrator whether one may look after accounts that are in use */
export function actionsFor({ state, username, staff }: Account, isAdministrator: boolean): readonly Action[] {
  const isGuarded = staff.roles?.includes("ADMINISTRATOR") ?? false;
  const mayLetIn = isAdministrator || !isGuarded;
  const own: Record<Account["state"], readonly Action[]> = {
    NONE: mayLetIn ? ["invite", "initialPassword"] : [],
    INVITED: mayLetIn ? ["inviteAgain", "withdraw", "initialPassword"] : [],
    PASSWORD_DUE: isAdministrator ? ["reset", "endSessions"] : [],
    ACTIVE: isAdministrator ? ["reset", "endSessions"] : [],
    LOCKED: isAdministrator ? ["unlock", "reset", "endSessions"] : [],
    LEFT: [],
  };
  const isUsed = state !== "NONE" && state !== "INVITED";
  const mayRename = username !== null && (isAdministrator || (mayLetIn && !isUsed));
  return [
    ...own[state],
    ...(mayRename ? (["username"] as const) : []),
    ...(isAdministrator ? (["roles"] as const) : []),
  ];
}
