import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, Outlet, useLocation } from "react-router";
import { useSession } from "../session/session-context.ts";
import styles from "./Settings.module.css";
import { pagesFor, SETTINGS_PAGES } from "./settings-pages.ts";

/** The frame of the settings: a list of the pages that one has a right to, beside the page; above it on a phone. */
export function Settings() {
  const { t } = useTranslation("settings");
  const { rights } = useSession();
  const { pathname } = useLocation();
  const pages = pagesFor(rights);
  const [, , asked] = pathname.split("/");
  const [first] = pages;
  if (!asked && first) return <Navigate to={`/settings/${first.key}`} replace />;
  const isMine = pages.some(({ key }) => key === asked);
  const isKnown = SETTINGS_PAGES.some(({ key }) => key === asked);

  return (
    <div className={styles["settings"]}>
      <nav className={styles["pages"]} aria-label={t("pages")}>
        <h1>{t("title")}</h1>
        <ul>
          {pages.map(({ key }) => (
            <li key={key}>
              <Link to={`/settings/${key}`} aria-current={key === asked ? "page" : undefined}>
                {t(`page.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles["page"]}>
        {isKnown && !isMine ? (
          <p>{t("notYours")}</p>
        ) : (
          <Suspense>
            <Outlet />
          </Suspense>
        )}
      </div>
    </div>
  );
}
