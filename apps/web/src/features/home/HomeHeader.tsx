import { useTranslation } from "react-i18next";
import type { HomeQuery } from "../../generated/graphql.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import type { Format } from "../../ui/format/format.ts";
import { useConnection } from "../../ui/live/live-context.ts";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { InboxButton } from "../inbox/InboxButton.tsx";
import { useSession } from "../session/session-context.ts";
import styles from "./HomeHeader.module.css";

type HomeHeaderProps = { day: HomeQuery["days"][number] | undefined; now: number; format: Format };

/** Who, which day, which season's hours; on a phone the messages too, for there is no bar above. */
export function HomeHeader({ day, now, format }: HomeHeaderProps) {
  const { t } = useTranslation(["home", "terms"]);
  const { staff } = useSession();
  const connection = useConnection();
  const isPhone = useScreen() === "phone";

  const date = format.headingDate(format.today);
  const season = day && format.entered(day.season, day.seasonEn);
  const about = [
    day?.name,
    day?.provisional ? t("terms:provisional") : null,
    format.zoneNote(now, Intl.DateTimeFormat().resolvedOptions().timeZone),
  ].filter(Boolean);
  return (
    <header className={styles["header"]}>
      <Avatar person={staff} />
      <div>
        <h1>{format.name(staff)}</h1>
        <p>{[season ? t("dateAndSeason", { date, season }) : date, ...about].join(" · ")}</p>
      </div>
      {connection.state === "live" && <span className={styles["live"]}>{t("terms:live")}</span>}
      {isPhone && (
        <span className={styles["inbox"]}>
          <InboxButton />
        </span>
      )}
    </header>
  );
}
