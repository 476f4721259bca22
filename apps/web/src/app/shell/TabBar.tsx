import { CalendarDays, CalendarOff, House, LayoutList, Settings, User, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useSession } from "../../features/session/session-context.ts";
import { isIn, sectionsFor } from "./sections.ts";
import styles from "./TabBar.module.css";

const ICONS = {
  home: House,
  board: LayoutList,
  days: CalendarDays,
  pairings: Users,
  leave: CalendarOff,
  mine: House,
  people: Users,
  settings: Settings,
  me: User,
} as const;

/** The sections on a phone, within reach of the thumb. */
export function TabBar() {
  const { t } = useTranslation("shell");
  const { rights } = useSession();
  const { pathname } = useLocation();
  return (
    <nav className={styles["bar"]} aria-label={t("sections")}>
      {sectionsFor(rights)
        .filter(({ phone }) => phone)
        .map((section) => {
          const Icon = ICONS[section.key];
          return (
            <Link key={section.key} to={section.path} aria-current={isIn(section, pathname) ? "page" : undefined}>
              <Icon size={22} strokeWidth={1.5} aria-hidden="true" />
              {t(`tab.${section.key}`)}
            </Link>
          );
        })}
    </nav>
  );
}
