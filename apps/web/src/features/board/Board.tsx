import { useQuery } from "@apollo/client/react";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { Legend } from "../../ui/coverage/Legend.tsx";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { WhyDrawer } from "../coverage/WhyDrawer.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { Announcements } from "./Announcements.tsx";
import styles from "./Board.module.css";
import { BoardSkeleton } from "./BoardSkeleton.tsx";
import { boardAxis } from "./board-axis.ts";
import { boardRows } from "./board-bars.ts";
import { boardAlerts, possibleMatters } from "./board-matters.ts";
import { Board_Query } from "./board-query.ts";
import { boardSummary } from "./board-summary.ts";
import { ClosedDay } from "./ClosedDay.tsx";
import { DateBar } from "./DateBar.tsx";
import { MattersPanel } from "./MattersPanel.tsx";
import { RecordChoice } from "./RecordChoice.tsx";
import { Summary } from "./Summary.tsx";
import { Timeline, type TimelineActions } from "./Timeline.tsx";
import { useBoardAddress } from "./use-board-address.ts";
import { useBoardNow } from "./use-board-now.ts";
import { WindowList } from "./WindowList.tsx";
import { WindowTiles } from "./WindowTiles.tsx";

/** Who is on every window of a day, where nobody is, and what should be seen to. */
export function Board() {
  const { t } = useTranslation(["board", "terms"]);
  const { windows } = useSession().office;
  const posts = useMemo(() => windows.flatMap((window) => window.posts.map(({ code }) => code)), [windows]);
  const format = useOfficeFormat();
  const address = useBoardAddress(format);
  const minute = useBoardNow();
  const screen = useScreen();
  const timeline = useRef<TimelineActions>(null);

  const { data, previousData, error, refetch } = useQuery(Board_Query, {
    variables: { date: address.date, posts, record: address.record },
  });
  // What is on screen stays until something newer has come: nothing jumps. Only a day that could not be loaded has no board.
  const answer = data ?? previousData;
  const day = answer?.days[0];
  const isMissing = error !== undefined && !data && day?.date !== address.date;
  const rows = useMemo(() => (day ? boardRows(windows, day) : []), [windows, day]);
  const alerts = useMemo(
    () => (answer && day ? boardAlerts(answer, day.date, format.today) : null),
    [answer, day, format.today],
  );

  const dateBar = (
    <DateBar
      date={address.date}
      provisional={day?.date === address.date && day.provisional}
      format={format}
      onChange={address.goTo}
    />
  );
  if (isMissing) {
    return (
      <div className={styles["missing"]}>
        {dateBar}
        <FailedToLoad onRetry={() => refetch()} />
      </div>
    );
  }
  if (!day || !alerts) {
    return <SlowLoading skeleton={<BoardSkeleton windows={windows} />} onRetry={() => refetch()} />;
  }

  const now = day.date === format.today ? minute : null;
  const axis = boardAxis(rows, Date.parse(day.startsAt));
  const isAnyOpen = rows.some(({ certain }) => certain.length > 0);
  // Where others open, a window that is closed for a time stands among them, with why.
  const openRows = isAnyOpen ? rows.filter(({ certain, closure }) => certain.length > 0 || closure !== null) : [];
  const openedWindow = windows.find(({ code }) => code === address.opened?.windowCode);
  const opened = openedWindow && address.opened ? { window: openedWindow, at: Date.parse(address.opened.at) } : null;

  const counts = boardSummary(rows, now);
  const summary = <Summary summary={counts} now={now} format={format} />;
  const panel = (
    <MattersPanel
      date={day.date}
      alerts={alerts}
      possible={possibleMatters(windows, day, now)}
      rows={rows}
      staffed={counts.uncovered > 0 ? 0 : counts.open - counts.paused}
      now={now}
      format={format}
      isDrawer={screen === "narrow"}
      onExplain={address.open}
    />
  );
  const announcements = <Announcements rows={rows} alerts={alerts.open} date={day.date} now={now} format={format} />;
  const recordChoice = day.date < format.today && <RecordChoice record={address.record} onChange={address.show} />;
  const drawer = opened && address.opened && (
    <WhyDrawer
      date={format.dateOf(opened.at)}
      window={opened.window}
      at={address.opened.at}
      record={address.record}
      onSelect={(at) => address.open(opened.window.code, Date.parse(at))}
      onClose={() => {
        address.close();
        timeline.current?.focus();
      }}
    />
  );

  if (screen === "phone") {
    return (
      <div className={styles["phone"]} aria-busy={!data}>
        <h1 className="zg-hidden">{t("title")}</h1>
        {dateBar}
        {recordChoice}
        {axis ? (
          <>
            {summary}
            {panel}
            <WindowList rows={openRows} now={now} format={format} onExplain={address.open} />
          </>
        ) : (
          <ClosedDay day={day} record={address.record} format={format} />
        )}
        {announcements}
        {drawer}
      </div>
    );
  }
  return (
    <div className={styles["board"]} aria-busy={!data}>
      <h1 className="zg-hidden">{t("title")}</h1>
      <section className={styles["hall"]} aria-label={t("title")}>
        <header className={styles["head"]}>
          {summary}
          <WindowTiles rows={rows} now={now} onChoose={(code) => timeline.current?.focus(code)} />
          {screen === "narrow" && panel}
        </header>
        {recordChoice}
        {axis ? (
          <>
            <Timeline
              rows={openRows}
              axis={axis}
              date={day.date}
              now={now}
              opened={opened}
              format={format}
              corner={dateBar}
              record={address.record}
              actions={timeline}
              onExplain={address.open}
            />
            <footer className={styles["legend"]}>
              <Legend label={t("legend")} evidence />
            </footer>
          </>
        ) : (
          <>
            <div className={styles["dateAlone"]}>{dateBar}</div>
            <ClosedDay day={day} record={address.record} format={format} />
          </>
        )}
      </section>
      {screen === "wide" && panel}
      {announcements}
      {drawer}
    </div>
  );
}
