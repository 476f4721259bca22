import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useNavigate } from "react-router";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { useShortcuts } from "../../ui/browser/use-shortcuts.ts";
import { ConnectionStrip } from "./ConnectionStrip.tsx";
import { KeyHelp, useKeyHelp } from "./KeyHelp.tsx";
import styles from "./Shell.module.css";
import { TabBar } from "./TabBar.tsx";
import { TopBar } from "./TopBar.tsx";

/** The frame of every page: sections on top at a desk, at the bottom on a phone. */
export function Shell() {
  const { t } = useTranslation("shell");
  const isPhone = useScreen() === "phone";
  const navigate = useNavigate();
  const help = useKeyHelp();
  useShortcuts({
    "g b": () => navigate("/board"),
    "g a": () => navigate("/alerts"),
    "g d": () => navigate("/days"),
    "g h": () => navigate("/home"),
    "?": help.open,
  });

  return (
    <div className={styles["shell"]} data-phone={isPhone || undefined}>
      <a className={styles["skip"]} href="#page">
        {t("skip")}
      </a>
      {!isPhone && <TopBar />}
      <ConnectionStrip />
      <main id="page" className={styles["page"]} tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      {isPhone && <TabBar />}
      <KeyHelp {...help} />
    </div>
  );
}
