import { useQuery } from "@apollo/client/react";
import { Badge } from "antd";
import { CalendarDays, CalendarOff, House, LayoutList, Settings, User, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { UnreadMessages_Query } from "../../features/inbox/inbox-query.ts";
import { useLeaveToDecide } from "../../features/inbox/use-leave-to-decide.ts";
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
  // At home the bell has asked already.
  useQuery(UnreadMessages_Query, { skip: pathname === "/home" });
  const toDecide = useLeaveToDecide();
  return (
    <nav className={styles["bar"]} aria-label={t("sections")}>
      {sectionsFor(rights)
        .filter(({ phone }) => phone)
        .map((section) => {
          const Icon = ICONS[section.key];
          return (
            <Link key={section.key} to={section.path} aria-current={isIn(section, pathname) ? "page" : undefined}>
              <Badge
                count={section.key === "leave" ? toDecide : 0}
                size="small"
                overflowCount={99}
                title={t("toDecide", { count: toDecide })}
              >
                <Icon size={22} strokeWidth={1.5} aria-hidden="true" />
              </Badge>
              {t(`tab.${section.key}`)}
            </Link>
          );
        })}
    </nav>
  );
}
