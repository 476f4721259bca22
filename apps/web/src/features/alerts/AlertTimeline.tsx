import type { Instant } from "@zaigang/domain";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import type { WholeAlert } from "./AlertPage.tsx";
import styles from "./AlertTimeline.module.css";
import { useAlertWords } from "./use-alert-words.ts";

type Event = WholeAlert["events"][number];
type AlertTimelineProps = { alert: WholeAlert; now: Instant; format: Format };

const MINUTE = 60_000;

/** What happened, each step with its delay and with whom it was told to; then now, while it is open. */
export function AlertTimeline({ alert, now, format }: AlertTimelineProps) {
  const { t } = useTranslation("alerts");
  const { events, openedAt, resolvedAt } = alert;
  return (
    <section aria-labelledby="alert-timeline">
      <h2 id="alert-timeline" className="zg-hidden">
        {t("page.timeline")}
      </h2>
      <ol>
        {events.map((event, index) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays where it is
            key={index}
            event={event}
            alert={alert}
            delay={Date.parse(event.at) - Date.parse(openedAt)}
            format={format}
          />
        ))}
        {resolvedAt === null && (
          <li className={styles["step"]} data-kind="NOW">
            <time dateTime={new Date(now).toISOString()}>{format.clock(now)}</time>
            <div>
              <p>
                <b>{t("page.now")}</b> {t("page.stillOpen")}
              </p>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}

type StepProps = { event: Event; alert: WholeAlert; delay: number; format: Format };

function Step({ event, alert, delay, format }: StepProps) {
  const { t } = useTranslation("alerts");
  const words = useAlertWords(format);
  const { at, kind, by, note, stretches, deliveries } = event;
  const instant = Date.parse(at);
  const date = format.dateOf(instant);
  const spans = stretches.map(({ startsAt, endsAt }) => format.clockSpan(Date.parse(startsAt), Date.parse(endsAt)));
  const showsSpans = kind === "OPENED" || kind === "CHANGED";
  const minutes = Math.floor(delay / MINUTE);
  return (
    <li className={styles["step"]} data-kind={kind}>
      <time dateTime={at}>
        {date !== alert.date && <small>{format.shortDate(date)}</small>}
        {format.clock(instant)}
      </time>
      <div>
        <p>
          <b>{t(`page.event.${kind}`, { person: by ? format.name(by) : t("someone") })}</b>{" "}
          {showsSpans && spans.join(t("comma"))}
          {(kind === "RESOLVED" || kind === "EXPIRED") && words.ending(alert)}
          {minutes > 0 && (
            <span className={styles["delay"]}>{t("page.after", { length: format.length(minutes) })}</span>
          )}
        </p>
        {note && <p className={styles["note"]}>{note}</p>}
        {deliveries.length > 0 && (
          <ul className={styles["deliveries"]}>
            {deliveries.map(({ staff, sentAt, readAt }) => (
              <li key={staff.id}>
                <span>
                  <b lang={nameLanguage(format.language)}>{format.name(staff)}</b>{" "}
                  {(format.language === "en" && staff.titleEn) || staff.title}
                </span>
                <span>{t("page.channel")}</span>
                <span className={styles["sent"]}>
                  <Check size={14} strokeWidth={1.5} aria-hidden="true" />
                  {t("page.sent", { time: format.clock(Date.parse(sentAt)) })}
                </span>
                <span>
                  {readAt === null ? t("page.unread") : t("page.read", { time: format.clock(Date.parse(readAt)) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
