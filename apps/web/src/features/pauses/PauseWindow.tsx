import { useQuery } from "@apollo/client/react";
import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PauseWindow.module.css";
import { PauseWindow_Query } from "./pause-query.ts";
import { usePause } from "./use-pause.ts";
import { isOpenAt, pauseLengths, postsServedFrom, runningPause } from "./window-pause.ts";

type PauseWindowProps = { window: { readonly code: string; readonly number: number } };

/** Closes a window for a short announced time, and opens it again. Nothing for those without the right, or while it is closed. */
export function PauseWindow({ window }: PauseWindowProps) {
  const { t } = useTranslation(["pauses", "terms"]);
  const { rights, office } = useSession();
  const mayPause = rights.includes("PAUSE_WINDOW");
  const { data } = useQuery(PauseWindow_Query, { skip: !mayPause });
  const { pause, resume, isSaving } = usePause(window);
  const format = useOfficeFormat();
  const postName = usePostName();
  const now = useNow("minute");
  const lengths = pauseLengths(office.pauseLimitMinutes);
  const [minutes, setMinutes] = useState(lengths[0]!);
  const day = data?.days[0];
  if (!mayPause || !day || !isOpenAt(day, window.code, now)) return null;

  const pausedUntil = runningPause(day, window.code, now);
  if (pausedUntil !== null) {
    return (
      <div className={styles["pause"]}>
        <p>{t("pausedUntil", { until: format.clock(pausedUntil) })}</p>
        <SavingButton isSaving={isSaving} onClick={() => resume()}>
          {t("resume")}
        </SavingButton>
      </div>
    );
  }
  const others = postsServedFrom(day, window.code, now).map(postName);
  return (
    <div className={styles["pause"]}>
      <Segmented
        aria-label={t("length")}
        value={minutes}
        onChange={setMinutes}
        options={lengths.map((length) => ({ value: length, label: format.length(length) }))}
      />
      <SavingButton isSaving={isSaving} onClick={() => pause(minutes)}>
        {t("pauseUntil", { until: format.clock(now + minutes * 60_000) })}
      </SavingButton>
      {others.length > 0 && <p className={styles["others"]}>{t("pausesToo", { posts: others.join(t("comma")) })}</p>}
    </div>
  );
}
