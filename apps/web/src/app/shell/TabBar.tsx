import { CalendarDays, House, LayoutList, User } from "lucide-react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { SECTIONS } from "./sections.ts";
import styles from "./TabBar.module.css";

const ICONS = { home: House, board: LayoutList, days: CalendarDays, mine: House, me: User } as const;

/** The sections on a phone, within reach of the thumb. */
export function TabBar() {
  const { t } = useTranslation("shell");
  return (
    <nav className={styles["bar"]} aria-label={t("sections")}>
      {SECTIONS.filter(({ phone }) => phone).map(({ key, path }) => {
        const Icon = ICONS[key];
        return (
          <NavLink key={key} to={path} className={({ isActive }) => (isActive ? (styles["current"] ?? "") : "")}>
            <Icon size={22} strokeWidth={1.5} aria-hidden="true" />
            {t(`tab.${key}`)}
          </NavLink>
        );
      })}
    </nav>
  );
}
