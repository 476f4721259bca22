import { useQuery } from "@apollo/client/react";
import { Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useAddress } from "../../ui/browser/use-address.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { useShortcuts } from "../../ui/browser/use-shortcuts.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { MoreButton } from "../../ui/paging/MoreButton.tsx";
import { behind, shownOf } from "../../ui/paging/parts.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AddPersonButton } from "./AddPersonButton.tsx";
import { StaffFilters } from "./StaffFilters.tsx";
import styles from "./StaffList.module.css";
import { StaffRows } from "./StaffRows.tsx";
import { FILTERS, filterIn } from "./staff-address.ts";
import { PEOPLE_A_PAGE, StaffList_Query } from "./staff-list-query.ts";

const SETTLE_MS = 150;

/** Everybody in the office, by reading: found by name, reading, initials or code, narrowed by filters. */
export function StaffList() {
  const { t } = useTranslation(["staff", "terms"]);
  const { office, rights } = useSession();
  const format = useOfficeFormat();
  const isPhone = useScreen() === "phone";
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const [typed, setTyped] = useState(address.get("q") ?? "");
  const box = useRef<InputRef>(null);
  useShortcuts({ "/": () => box.current?.focus({ cursor: "all" }) });

  // The address says what is shown, so that a page can be sent on and come back to.
  const settled = useSettled(typed, SETTLE_MS);
  useEffect(() => {
    change({ q: settled.trim() || null });
  }, [settled, change]);

  const search = address.get("q");
  const filter = filterIn(address);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(StaffList_Query, {
    variables: { search, filter },
  });
  const shown = shownOf({ data, previousData, error });
  const isNarrowed = search !== null || Object.keys(filter).length > 0;

  const clear = () => {
    setTyped("");
    change(Object.fromEntries(["q", ...FILTERS].map((name) => [name, null])));
  };

  const list = shown?.staffList;
  const left = list ? list.totalCount - list.edges.length : 0;
  return (
    <ScreenSized>
      <div className={styles["page"]}>
        <header className={styles["head"]}>
          <h1>{t("title")}</h1>
          <p role="status">{list && t("found", { count: list.totalCount })}</p>
          <div className={styles["actions"]}>
            <Button onClick={() => navigate("/people/departments")}>{t("departments")}</Button>
            {!isPhone && <Button onClick={() => window.print()}>{t("print")}</Button>}
            {rights.includes("MANAGE_PEOPLE") && <AddPersonButton departments={shown?.departments ?? []} />}
          </div>
        </header>
        <p className={styles["printed"]}>
          {t("printed", { office: office.name, date: format.fullDate(format.today) })}
        </p>
        <search className={styles["filters"]}>
          <Input
            ref={box}
            type="search"
            allowClear
            className={styles["box"] ?? ""}
            aria-label={t("search")}
            placeholder={t("search")}
            maxLength={50}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <StaffFilters
            filter={filter}
            departments={shown?.departments ?? []}
            onChange={(name, value) => change({ [name]: value })}
          />
        </search>
        {!list && error && <FailedToLoad onRetry={() => refetch()} />}
        {!list && !error && <SlowLoading skeleton={<div className={styles["skeleton"]} />} onRetry={() => refetch()} />}
        {list?.edges.length === 0 && (
          <div className={styles["empty"]}>
            <p>{t("nobody")}</p>
            {isNarrowed && (
              <>
                <p>{t("nobodyHint")}</p>
                <Button onClick={clear}>{t("clear")}</Button>
              </>
            )}
          </div>
        )}
        {list && list.edges.length > 0 && (
          <div data-old={(loading && !data) || undefined} className={styles["list"]}>
            <StaffRows people={list.edges.map(({ node }) => node)} />
          </div>
        )}
        {list?.pageInfo.hasNextPage && (
          <div className={styles["more"]}>
            <MoreButton
              label={t("more", { count: Math.min(left, PEOPLE_A_PAGE) })}
              onMore={() =>
                fetchMore({ variables: { after: list.pageInfo.endCursor ?? null }, updateQuery: behind("staffList") })
              }
            />
          </div>
        )}
      </div>
    </ScreenSized>
  );
}
