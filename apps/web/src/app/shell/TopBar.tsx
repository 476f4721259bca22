import { Badge } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { InboxButton } from "../../features/inbox/InboxButton.tsx";
import { useLeaveToDecide } from "../../features/inbox/use-leave-to-decide.ts";
import { useSession } from "../../features/session/session-context.ts";
import { useOfficeFormat } from "../../features/session/use-office-format.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ConnectionMark } from "./ConnectionMark.tsx";
import { OfficeClock } from "./OfficeClock.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { isIn, sectionsFor } from "./sections.ts";
import styles from "./TopBar.module.css";

/** Mark, office, sections, live state, clock, person. */
export function TopBar() {
  const { t } = useTranslation(["shell", "terms"]);
  const { office, rights } = useSession();
  const { pathname } = useLocation();
  const toDecide = useLeaveToDecide();
  const format = useOfficeFormat();
  const isEnglish = format.language === "en";
  const name = format.entered(shortName(office.name), office.nameEn);
  const place = [
    format.entered(office.hallName, office.hallNameEn),
    format.entered(office.hallFloor, office.hallFloorEn),
  ]
    .filter(Boolean)
    .join(isEnglish ? ", " : " · ");

  return (
    <header className={styles["bar"]}>
      <Link to="/board" className={styles["mark"]} aria-label={t("terms:product")}>
        <Mark />
        <span>{t("terms:product")}</span>
      </Link>
      <div className={styles["office"]} lang={isEnglish && !office.nameEn ? "zh-CN" : undefined}>
        <b>{name}</b>
        <span>{place}</span>
      </div>
      <nav className={styles["sections"]} aria-label={t("sections")}>
        {sectionsFor(rights)
          .filter(({ desk }) => desk)
          .map((section) => (
            <Link key={section.key} to={section.path} aria-current={isIn(section, pathname) ? "page" : undefined}>
              {t(`section.${section.key}`)}
              {section.key === "leave" && toDecide > 0 && (
                <Badge
                  className={styles["count"] ?? ""}
                  count={toDecide}
                  size="small"
                  overflowCount={99}
                  title={t("toDecide", { count: toDecide })}
                />
              )}
            </Link>
          ))}
      </nav>
      <div className={styles["right"]}>
        <ConnectionMark />
        <InboxButton />
        <OfficeClock />
        <PersonMenu />
      </div>
    </header>
  );
}

/** 朔川市澄河区榆钱街街道办事处 is 榆钱街街道办事处 to those who work there. */
function shortName(name: string): string {
  return name.replace(/^.*?[省市](?=.)/, "").replace(/^.*?[区县](?=.)/, "");
}
