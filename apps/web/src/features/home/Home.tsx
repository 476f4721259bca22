import { useQuery } from "@apollo/client/react";
import { useEffect, useMemo } from "react";
import type { HomeQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import type { Format } from "../../ui/format/format.ts";
import { noonOf } from "../../ui/format/noon.ts";
import { useNow } from "../../ui/live/live-context.ts";
import { Balances } from "../ledger/Balances.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { awayToday } from "./away-today.ts";
import styles from "./Home.module.css";
import { HomeHeader } from "./HomeHeader.tsx";
import { HomeSkeleton } from "./HomeSkeleton.tsx";
import { heldPosts } from "./held-posts.ts";
import { Home_Query } from "./home-query.ts";
import { MyAbsences } from "./MyAbsences.tsx";
import { MyAway } from "./MyAway.tsx";
import { SessionBlock } from "./SessionBlock.tsx";
import { WhereToday } from "./WhereToday.tsx";

/** A person's own day: the session, where they are, what leave is left, what they asked for. Made for the phone. */
export function Home() {
  const { data, error, refetch } = useQuery(Home_Query);
  const now = useNow("minute");
  const format = useOfficeFormat();
  const { today } = format;

  // At midnight another day is today.
  const firstDate = data?.days[0]?.date;
  useEffect(() => {
    if (firstDate !== undefined && firstDate < today) void refetch();
  }, [firstDate, today, refetch]);

  if (!data?.viewer) {
    return error ? (
      <FailedToLoad onRetry={() => refetch()} />
    ) : (
      <SlowLoading skeleton={<HomeSkeleton />} onRetry={() => refetch()} />
    );
  }
  return <Day viewer={data.viewer} days={data.days} now={now} format={format} />;
}

type DayProps = {
  viewer: NonNullable<HomeQuery["viewer"]>;
  days: HomeQuery["days"];
  now: number;
  format: Format;
};

function Day({ viewer, days, now, format }: DayProps) {
  const { staff } = useSession();
  const [today, tomorrow] = days;
  const held = useMemo(() => heldPosts(today?.coverage.spans ?? [], staff.id), [today, staff.id]);
  const coversTomorrow = useMemo(
    () => heldPosts(tomorrow?.coverage.spans ?? [], staff.id).filter(({ standsInFor }) => standsInFor),
    [tomorrow, staff.id],
  );
  const away = useMemo(() => awayToday(today?.absences ?? [], staff.id), [today, staff.id]);
  const noon = noonOf(today?.sessions ?? [], format.timeZone);

  return (
    <div className={styles["page"]}>
      <HomeHeader day={today} now={now} format={format} />
      {today && <SessionBlock day={today} signIns={viewer.signIns} away={away} now={now} format={format} />}
      <WhereToday
        held={held}
        isRestDay={today?.sessions.length === 0}
        coversTomorrow={coversTomorrow}
        now={now}
        format={format}
      />
      <MyAway absences={viewer.absences} sessions={today?.sessions ?? []} now={now} format={format} />
      <Balances balances={viewer.staff.leaveBalances ?? []} />
      <MyAbsences
        absences={viewer.absences}
        requests={viewer.staff.leaveRequests?.edges.map(({ node }) => node) ?? []}
        noon={noon}
        now={now}
        format={format}
      />
    </div>
  );
}
