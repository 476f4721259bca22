import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { usePostName } from "../people/use-post-name.ts";
import styles from "./AlertFacts.module.css";
import { type AlertSummary, runningStretch, stretchesThatWere } from "./alert-facts.ts";

type AlertFactsProps = { alert: AlertSummary; now: Instant; format: Format };

const MINUTE = 60_000;

/** Four facts: which window, when, for how long, who has been told. */
export function AlertFacts({ alert, now, format }: AlertFactsProps) {
  const { t } = useTranslation("alerts");
  const postName = usePostName();
  const { post, kind, told, read } = alert;
  const stretches = stretchesThatWere(alert);
  const running = alert.resolvedAt === null ? runningStretch(stretches, now) : undefined;
  const window = post?.window;
  const lengthOf = (span: number) => format.length(Math.max(0, Math.floor(span / MINUTE)));
  const planned = stretches.reduce((sum, { startsAt, endsAt }) => sum + Date.parse(endsAt) - Date.parse(startsAt), 0);
  const time = running
    ? t("page.runningTime", {
        from: format.clock(Date.parse(running.startsAt)),
        to: format.clock(Date.parse(running.endsAt)),
      })
    : stretches
        .map(({ startsAt, endsAt }) => format.clockSpan(Date.parse(startsAt), Date.parse(endsAt)))
        .join(t("comma"));
  return (
    <dl className={styles["facts"]} aria-label={t("page.facts")}>
      <div>
        <dt>{t(window ? "page.subject" : "page.post")}</dt>
        <dd>{window ? format.windowName(window) || postName(post) : post && postName(post)}</dd>
      </div>
      <div>
        <dt>{t(`page.time.${kind}`)}</dt>
        <dd>{time}</dd>
      </div>
      <div data-urgent={(running && kind === "POST_UNCOVERED") || undefined}>
        <dt>{t(running ? `page.already.${kind}` : `page.lasts.${kind}`)}</dt>
        <dd>{lengthOf(running ? now - Date.parse(running.startsAt) : planned)}</dd>
      </div>
      <div>
        <dt>{t("page.told")}</dt>
        <dd>{told > 0 ? t("page.toldRead", { told, read }) : t("page.nobodyTold")}</dd>
      </div>
    </dl>
  );
}
