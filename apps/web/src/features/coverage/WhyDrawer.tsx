import { useQuery } from "@apollo/client/react";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { useNow } from "../../ui/live/live-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { DayStrip } from "./DayStrip.tsx";
import { type DayStretch, dayStretches } from "./day-stretches.ts";
import { StretchActions } from "./StretchActions.tsx";
import { useCandidateWords } from "./use-candidate-words.ts";
import { useFollowedStretch } from "./use-followed-stretch.ts";
import { VerdictIcon } from "./VerdictIcon.tsx";
import styles from "./WhyDrawer.module.css";
import type { SessionWindow } from "./WhyReasons.tsx";
import { type CoverageRecord, WhyDay_Query } from "./why-query.ts";
import { whySentence } from "./why-sentence.ts";

type WhyDrawerProps = {
  date: string;
  window: SessionWindow;
  /** An instant of the stretch that is explained. */
  at: string;
  /** Which record of a past day. */
  record?: CoverageRecord;
  /** Another stretch of the day was picked. */
  onSelect: (at: string) => void;
  onClose: () => void;
};

/** Why a stretch is as it is: the window's day as a strip, one sentence, then everyone in line. The board stays in use. */
export function WhyDrawer(props: WhyDrawerProps) {
  const { date, window, at, record = "KNOWN_NOW", onSelect, onClose } = props;
  const { t } = useTranslation(["why", "terms"]);
  const format = useOfficeFormat();
  const isPhone = useScreen() === "phone";
  const { data, error, refetch } = useQuery(WhyDay_Query, {
    variables: { date, posts: window.posts.map(({ code }) => code), record },
  });
  const stretches = data?.days[0] ? dayStretches(data.days[0]) : null;
  const stretch = useFollowedStretch(stretches, at, useNow("minute"), onSelect);
  const name = format.windowName(window);

  return (
    <Drawer
      open
      onClose={onClose}
      mask={false}
      size={isPhone ? "100%" : 468}
      rootClassName={styles["drawer"] ?? ""}
      closable={{ placement: "end", "aria-label": t("terms:close") }}
      title={
        <div className={styles["title"]}>
          <span>{window.number}</span>
          <div>
            <h2>{name}</h2>
            <p>
              {format.headingDate(date)}
              {record === "SEEN_THEN" && ` · ${t("seenThen")}`}
            </p>
          </div>
        </div>
      }
    >
      {stretches && stretches.length > 0 && (
        <DayStrip
          stretches={stretches}
          selected={stretch}
          format={format}
          onSelect={(next) => onSelect(new Date(next).toISOString())}
        />
      )}
      {stretch && <Explanation stretch={stretch} />}
      {stretch && <StretchActions stretch={stretch} window={window} />}
      {stretches?.length === 0 && <p className={styles["closed"]}>{t("closedToday")}</p>}
      {!stretches && error && <FailedToLoad onRetry={() => refetch()} />}
      {!stretches && !error && <SlowLoading onRetry={() => refetch()} />}
    </Drawer>
  );
}

function Explanation({ stretch }: { stretch: DayStretch }) {
  const { t } = useTranslation(["why", "terms"]);
  const format = useOfficeFormat();
  const words = useCandidateWords(format);
  const span = format.clockSpan(stretch.startsAt, stretch.endsAt);
  const title =
    stretch.state === "UNCOVERED"
      ? t("whyUncovered", { span })
      : t("stretchTitle", { span, state: t(`terms:state.${stretch.state}`) });
  return (
    <>
      <section className={styles["sentence"]} data-state={stretch.state} aria-live="polite">
        <h3>{title}</h3>
        <p>{stretch.reasons.length > 0 ? whySentence(stretch, format, t) : t("noReasonsOnRecord")}</p>
      </section>
      <ol className={styles["candidates"]} aria-label={t("candidates")}>
        {stretch.reasons.map((reason) => {
          const { role, verdict, fact } = words(reason);
          const { staff } = reason;
          const title = (format.language === "en" && staff.titleEn) || staff.title;
          const isMissed = reason.verdict === "NOT_ARRIVED" || reason.verdict === "SIGNED_OUT";
          return (
            <li key={`${reason.role}${reason.position}`}>
              <span className={styles["role"]}>{role}</span>
              <div>
                <p>
                  <b lang={nameLanguage(format.language)}>{format.name(staff)}</b> <small>{title}</small>
                  <span data-verdict={reason.verdict}>
                    <VerdictIcon verdict={reason.verdict} />
                    {verdict}
                  </span>
                </p>
                {fact && <p className={styles["fact"]}>{fact}</p>}
                {isMissed && staff.phoneExt && (
                  <p className={styles["fact"]}>{t("extension", { number: staff.phoneExt })}</p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
