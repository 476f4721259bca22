import { useQuery } from "@apollo/client/react";
import { Button, Segmented } from "antd";
import { type FocusEvent, useEffect, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import { addressWith } from "../../ui/browser/address.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { WhyDrawer } from "../coverage/WhyDrawer.tsx";
import { addressWithoutWhy, addressWithWhy, explainedIn } from "../coverage/why-address.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { DaysGridTable } from "./DaysGridTable.tsx";
import { DaysLegend } from "./DaysLegend.tsx";
import { DaysList } from "./DaysList.tsx";
import { DaysSkeleton } from "./DaysSkeleton.tsx";
import { buildDaysGrid } from "./days-grid.ts";
import styles from "./FourteenDays.module.css";
import { FourteenDays_Query } from "./fourteen-days-query.ts";
import { ThingsToArrange } from "./ThingsToArrange.tsx";
import { thingsToArrange } from "./things-to-arrange.ts";
import { useDaysWords } from "./use-days-words.ts";

/** Windows × 14 days: who is where, what changes and what should be arranged. */
export function FourteenDays() {
  const { windows, timeZone } = useSession().office;
  const posts = useMemo(() => windows.flatMap((window) => window.posts.map(({ code }) => code)), [windows]);
  const { data, error, refetch } = useQuery(FourteenDays_Query, { variables: { posts } });

  const now = useNow("minute");
  const format = useOfficeFormat();
  const { today } = format;
  const { t } = useDaysWords(format);
  const isPhone = useScreen() === "phone";
  const [search, setSearch] = useSearchParams();
  const onlyChanges = search.get("show") === "changes";
  const explained = explainedIn(search);
  const explainedWindow = windows.find(({ code }) => code === explained?.windowCode);

  // At midnight the 14 days move on.
  const firstDate = data?.days[0]?.date;
  useEffect(() => {
    if (firstDate !== undefined && firstDate < today) void refetch();
  }, [firstDate, today, refetch]);

  const grid = useMemo(
    () => data && buildDaysGrid(windows, data.days, today, timeZone),
    [data, windows, today, timeZone],
  );
  const things = useMemo(
    () => (data ? thingsToArrange(windows, data.days, now, timeZone) : []),
    [data, windows, now, timeZone],
  );

  // Whoever closes the reasons is back where they were.
  const lastFocused = useRef<HTMLElement>(null);
  const rememberFocus = ({ currentTarget, target }: FocusEvent<HTMLElement>) => {
    if (currentTarget.contains(target)) lastFocused.current = target;
  };
  const isExplaining = explained !== null;
  useEffect(() => {
    if (!isExplaining) lastFocused.current?.focus();
  }, [isExplaining]);

  if (!data || !grid) {
    return error ? (
      <FailedToLoad onRetry={() => refetch()} />
    ) : (
      <SlowLoading skeleton={<DaysSkeleton rows={windows.length} />} onRetry={() => refetch()} />
    );
  }

  const [first, last] = [data.days[0], data.days.at(-1)];
  // On a phone there is no clock above that says so.
  const zoneNote = isPhone && format.zoneNote(now, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers where the focus was
    <div className={styles["page"]} onFocus={rememberFocus}>
      <header className={styles["head"]}>
        <h1>{t("title")}</h1>
        {first && last && (
          <span className={styles["range"]}>
            {t("range", { from: format.date(first.date), to: format.date(last.date) })}
            {zoneNote && ` · ${zoneNote}`}
          </span>
        )}
        <Segmented
          className={styles["switch"]}
          aria-label={t("show.label")}
          value={onlyChanges ? "changes" : "all"}
          options={[
            { value: "all", label: t("show.all") },
            { value: "changes", label: t("show.changes") },
          ]}
          onChange={(show) =>
            setSearch(addressWith(search, { show: show === "changes" ? show : null }), { replace: true })
          }
        />
        <DaysLegend />
        <Button className={styles["print"]} onClick={() => window.print()}>
          {t("print")}
        </Button>
      </header>
      {isPhone ? (
        <DaysList grid={grid} onlyChanges={onlyChanges} format={format} />
      ) : (
        <DaysGridTable
          grid={grid}
          onlyChanges={onlyChanges}
          format={format}
          onExplain={(windowCode, at) => setSearch(addressWithWhy(search, windowCode, at))}
        />
      )}
      <ThingsToArrange things={things} format={format} />
      {explained && explainedWindow && (
        <WhyDrawer
          date={format.dateOf(Date.parse(explained.at))}
          window={explainedWindow}
          at={explained.at}
          onSelect={(at) => setSearch(addressWithWhy(search, explained.windowCode, Date.parse(at)), { replace: true })}
          onClose={() => setSearch(addressWithoutWhy(search))}
        />
      )}
    </div>
  );
}
