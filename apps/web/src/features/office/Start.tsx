import { useQuery } from "@apollo/client/react";
import { Circle, CircleCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import { pagesFor } from "../settings/settings-pages.ts";
import { Start_Query } from "./office-query.ts";
import styles from "./Start.module.css";
import { startSteps } from "./start-steps.ts";

/** What is still to do until the office can work with the product, with how much of it is missing. */
export function Start() {
  const { t } = useTranslation("office");
  const { data, error, refetch } = useQuery(Start_Query);
  const { rights } = useSession();
  const year = Number(useOfficeFormat().today.slice(0, 4));
  const progress = data?.viewer?.office.setUp;
  if (!progress) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;

  const { peopleWithoutAccount: without, postsWithoutPairing: unheld, coveredYears, ...counts } = progress;
  const values = { ...counts, without, unheld, year, last: Math.max(0, ...coveredYears) };
  const opened = new Set<string>(pagesFor(rights).map(({ key }) => `/settings/${key}`));
  return (
    <>
      <SettingsTitle about={t("start.about")}>{t("start.title")}</SettingsTitle>
      <ol className={styles["steps"]}>
        {startSteps(progress, year).map(({ key, isDone, to }) => {
          const Icon = isDone ? CircleCheck : Circle;
          const isThere = !to.startsWith("/settings/") || opened.has(to);
          return (
            <li key={key} data-done={isDone || undefined}>
              <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
              <div>
                <h3>{isThere ? <Link to={to}>{t(`start.${key}.title`)}</Link> : t(`start.${key}.title`)}</h3>
                <p>{t(`start.${key}.${isDone ? "done" : "missing"}`, values)}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
