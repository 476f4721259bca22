import { useOfficeFormat } from "../../features/session/use-office-format.ts";
import { useNow } from "../../ui/live/live-context.ts";
import styles from "./OfficeClock.module.css";

/** The office's time with seconds, and its date; for a viewer elsewhere with the zone. */
export function OfficeClock() {
  const now = useNow("second");
  const format = useOfficeFormat();
  const note = format.zoneNote(now, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <div className={styles["clock"]}>
      <time dateTime={new Date(now).toISOString()}>{format.clockWithSeconds(now)}</time>
      <span>{[format.headingDate(format.today), note].filter(Boolean).join(" · ")}</span>
    </div>
  );
}
