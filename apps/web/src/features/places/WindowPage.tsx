import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { BackLink } from "../../ui/page/BackLink.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import { ChangeWindowDialog } from "./ChangeWindowDialog.tsx";
import { CloseWindowDialog } from "./CloseWindowDialog.tsx";
import { ClosureRows } from "./ClosureRows.tsx";
import { EndDialog, type Ending } from "./EndDialog.tsx";
import { HoursDialog } from "./HoursDialog.tsx";
import { hoursOn, seasonsOn, versionsOf } from "./hours-words.ts";
import styles from "./Places.module.css";
import { PostDialog } from "./PostDialog.tsx";
import { PostRow } from "./PostRow.tsx";
import type { PlacePost, PlaceSeason, PlaceWindow } from "./place-types.ts";
import { EndWindow_Mutation } from "./places-mutations.ts";
import { WindowPage_Query } from "./places-query.ts";
import { RuleRows } from "./RuleRows.tsx";
import { ShiftRuleDialog } from "./ShiftRuleDialog.tsx";
import { useHoursWords } from "./use-hours-words.ts";
import { WeekStrip } from "./WeekStrip.tsx";

type Open = "WORDS" | "HOURS" | "CLOSURE" | "SEAT" | "RULE" | PlacePost | { readonly ending: Ending } | null;

/** All of one window: its hours, seats, shifts and closures. */
export function WindowPage() {
  const { t } = useTranslation(["places", "terms"]);
  const { code = "" } = useParams();
  const format = useOfficeFormat();
  const { data, error, refetch } = useQuery(WindowPage_Query, {
    variables: { code },
    fetchPolicy: "cache-and-network",
  });
  const [open, setOpen] = useState<Open>(null);
  const { send } = useAct(EndWindow_Mutation);
  const { say, sayFailed } = useFeedback();
  const words = useRefusalWords();
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { window, shiftRules } = data;
  if (!window) return <p>{t("noSuchWindow")}</p>;

  const seasons = seasonsOn(data.seasons, format.today);
  const title = `${t("terms:window", { number: window.number })} ${format.nameOf(window)}`;
  const close = () => setOpen(null);
  const keep = async () => {
    const notDone = words.ofOutcome(await send({ window: window.code, version: window.version }));
    if (notDone === null) say(t("kept", { name: title }));
    else sayFailed(notDone);
  };

  return (
    <>
      <BackLink to="/settings/places">{t("allWindows")}</BackLink>
      <SettingsTitle
        about={window.businesses.join(t("comma"))}
        actions={
          <>
            <Button onClick={() => setOpen("WORDS")}>{t("changeWords")}</Button>
            {window.endsOn ? (
              <Button onClick={() => void keep()}>{t("keep")}</Button>
            ) : (
              <>
                <Button
                  onClick={() =>
                    setOpen({ ending: { what: "WINDOW", code: window.code, version: window.version, name: title } })
                  }
                >
                  {t("endIt")}
                </Button>
                <Button type="primary" onClick={() => setOpen("CLOSURE")}>
                  {t("closeForATime")}
                </Button>
              </>
            )}
          </>
        }
      >
        {title}
      </SettingsTitle>
      {window.endsOn && <p>{t("endsOn", { date: format.date(window.endsOn) })}</p>}
      <div className={styles["parts"]}>
        <Part title={t("hours")} action={t("changeHoursShort")} onAction={() => setOpen("HOURS")}>
          <Hours window={window} seasons={seasons} />
        </Part>
        <Part title={t("seats")} action={t("addSeatShort")} onAction={() => setOpen("SEAT")}>
          {window.posts.length === 0 && <p>{t("noSeats")}</p>}
          <ul className={styles["posts"]}>
            {window.posts.map((post) => (
              <PostRow key={post.id} post={post} onChange={setOpen} onEnd={(ending) => setOpen({ ending })} />
            ))}
          </ul>
        </Part>
        <Part
          title={t("rules")}
          action={window.posts.length > 0 ? t("addRuleShort") : null}
          onAction={() => setOpen("RULE")}
        >
          <RuleRows rules={shiftRules} onEnd={(ending) => setOpen({ ending })} />
        </Part>
        <Part title={t("closures")} action={null}>
          <ClosureRows closures={window.closures} />
        </Part>
      </div>
      {open === "WORDS" && <ChangeWindowDialog window={window} onClose={close} />}
      {open === "HOURS" && <HoursDialog window={window} seasons={seasons} onClose={close} />}
      {open === "CLOSURE" && <CloseWindowDialog window={window} onClose={close} />}
      {open === "SEAT" && <PostDialog post={null} window={window} onClose={close} />}
      {open === "RULE" && <ShiftRuleDialog posts={window.posts} onClose={close} />}
      {open !== null && typeof open === "object" && "code" in open && (
        <PostDialog post={open} window={window} onClose={close} />
      )}
      {open !== null && typeof open === "object" && "ending" in open && (
        <EndDialog ending={open.ending} onClose={close} />
      )}
    </>
  );
}

type PartProps = { title: string; action: string | null; onAction?: () => void; children: ReactNode };

function Part({ title, action, onAction, children }: PartProps) {
  return (
    <section className={styles["part"]}>
      <header>
        <h3>{title}</h3>
        {action !== null && <Button onClick={onAction}>{action}</Button>}
      </header>
      {children}
    </section>
  );
}

/** An ordinary week in each season that differs, and what the hours were and will be. */
function Hours({ window, seasons }: { window: PlaceWindow; seasons: readonly PlaceSeason[] }) {
  const { t } = useTranslation("places");
  const format = useOfficeFormat();
  const { lines } = useHoursWords(seasons);
  const versions = versionsOf(window.hours);
  const current = hoursOn(window.hours, format.today)[0]?.validFrom;
  return (
    <>
      <div className={styles["weeks"]}>
        {seasons.map((season) => (
          <WeekStrip key={season.code} hours={window.hours} season={season} seasons={seasons} date={format.today} />
        ))}
      </div>
      {versions.length > 1 && (
        <ol className={styles["versions"]}>
          {versions.map((date) => (
            <li key={date}>
              <b>{t("fromDate", { date: format.date(date) })}</b>
              {date === current && ` ${t("now")}`} {lines(hoursOn(window.hours, date)).join(t("semicolon"))}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
