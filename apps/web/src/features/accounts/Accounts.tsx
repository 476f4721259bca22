import { useQuery } from "@apollo/client/react";
import { Button, Input, type InputRef, Select } from "antd";
import { useDeferredValue, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../ui/browser/use-shortcuts.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { MoreButton } from "../../ui/paging/MoreButton.tsx";
import { behind, shownOf } from "../../ui/paging/parts.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import { AccountItem } from "./AccountItem.tsx";
import styles from "./Accounts.module.css";
import { Accounts_Query } from "./accounts-query.ts";
import { RolesDialog } from "./RolesDialog.tsx";
import { Slips } from "./Slips.tsx";
import type { Account, Slip } from "./slip.ts";
import { UsernameDialog } from "./UsernameDialog.tsx";
import { useAccountActs } from "./use-account-acts.ts";

const STATES = ["NONE", "INVITED", "PASSWORD_DUE", "ACTIVE", "LOCKED", "LEFT"] as const;
type State = (typeof STATES)[number];

/** Everybody's way in: who has one, in which state, and what can be done about it. */
export function Accounts() {
  const { t } = useTranslation("accounts");
  const [search, setSearch] = useState("");
  const [state, setState] = useState<State | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [changing, setChanging] = useState<{ account: Account; what: "roles" | "username" } | null>(null);
  const input = useRef<InputRef>(null);
  useShortcuts({ "/": () => input.current?.focus() });
  const variables = { search: useDeferredValue(search.trim()) || null, state, after: null };
  const { data, previousData, error, refetch, fetchMore } = useQuery(Accounts_Query, { variables });
  const acts = useAccountActs((next) => {
    setSlips(next);
    setSelected(new Set());
  });

  const page = shownOf({ data, previousData, error })?.accounts;
  const accounts = page?.edges.map(({ node }) => node) ?? [];
  const without = accounts.filter((account) => account.state === "NONE").map(({ staff }) => staff.code);
  const select = (code: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(code);
    else next.delete(code);
    setSelected(next);
  };

  return (
    <ScreenSized>
      <SettingsTitle
        about={t("about")}
        actions={
          <>
            {without.length > 0 && <Button onClick={() => setSelected(new Set(without))}>{t("selectWithout")}</Button>}
            <SavingButton
              type="primary"
              disabled={selected.size === 0}
              isSaving={acts.isInviting}
              onClick={() => acts.invite([...selected])}
            >
              {selected.size > 0 ? t("invite", { count: selected.size }) : t("inviteNobody")}
            </SavingButton>
          </>
        }
      >
        {t("title")}
      </SettingsTitle>
      {slips.length > 0 && <Slips slips={slips} onClose={() => setSlips([])} />}
      <div className={styles["tools"]}>
        <Input
          maxLength={MOST_CHARACTERS}
          ref={input}
          className={styles["search"] ?? ""}
          aria-label={t("search")}
          placeholder={t("search")}
          allowClear
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Select<State | "ALL">
          className={styles["filter"] ?? ""}
          aria-label={t("filter")}
          value={state ?? "ALL"}
          onChange={(value) => setState(value === "ALL" ? null : value)}
          options={[
            { value: "ALL", label: t("all") },
            ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
        />
        {page && <span className={styles["quiet"]}>{t("count", { count: page.totalCount })}</span>}
      </div>
      {!page && (error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />)}
      {page && accounts.length === 0 && <p className={styles["quiet"]}>{t("nobody")}</p>}
      {accounts.length > 0 && (
        <ul className={styles["list"]}>
          {accounts.map((account) => (
            <AccountItem
              key={account.staff.id}
              account={account}
              acts={acts}
              isSelected={selected.has(account.staff.code)}
              onSelect={(isSelected) => select(account.staff.code, isSelected)}
              onChange={(what) => setChanging({ account, what })}
            />
          ))}
        </ul>
      )}
      {page?.pageInfo.hasNextPage && (
        <MoreButton
          label={t("more")}
          onMore={() =>
            fetchMore({ variables: { after: page.pageInfo.endCursor ?? null }, updateQuery: behind("accounts") })
          }
        />
      )}
      {changing?.what === "roles" && <RolesDialog account={changing.account} onClose={() => setChanging(null)} />}
      {changing?.what === "username" && <UsernameDialog account={changing.account} onClose={() => setChanging(null)} />}
    </ScreenSized>
  );
}
