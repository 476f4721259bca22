import { Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "../../features/session/session-context.ts";
import { useOfficeFormat } from "../../features/session/use-office-format.ts";
import { LANGUAGES } from "../../ui/format/language.ts";
import { switchLanguage } from "../i18n/i18n.ts";
import { useThemeSetting } from "../theme/ThemeProvider.tsx";
import { THEME_CHOICES } from "../theme/theme-choice.ts";
import styles from "./PersonMenu.module.css";

/** Who is signed in; language, theme, sign out. */
export function PersonMenu() {
  const { t, i18n } = useTranslation(["shell", "terms"]);
  const { staff, roles, signOut } = useSession();
  const { choice, choose } = useThemeSetting();
  const format = useOfficeFormat();
  const shownRoles = roles.filter((role) => role !== "STAFF" || roles.length === 1);

  const items: MenuProps["items"] = [
    {
      key: "person",
      type: "group",
      label: `${format.name(staff)} · ${shownRoles.map((role) => t(`terms:accountRole.${role}`)).join(", ")}`,
    },
    { type: "divider" },
    {
      key: "language",
      type: "group",
      label: t("language"),
      children: LANGUAGES.map((language) => ({
        key: `language:${language}`,
        label: <span lang={language}>{t(`terms:language.${language}`)}</span>,
        onClick: () => switchLanguage(i18n, language),
      })),
    },
    {
      key: "theme",
      type: "group",
      label: t("theme"),
      children: THEME_CHOICES.map((theme) => ({
        key: `theme:${theme}`,
        label: t(`themeChoice.${theme}`),
        onClick: () => choose(theme),
      })),
    },
    { type: "divider" },
    { key: "account", label: <Link to="/me">{t("account")}</Link> },
    { key: "sign-out", label: t("signOut"), onClick: () => signOut() },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, selectable: true, selectedKeys: [`language:${i18n.language}`, `theme:${choice}`] }}
    >
      <button type="button" className={styles["avatar"]} aria-label={t("personMenu", { name: format.name(staff) })}>
        {format.avatar(staff)}
      </button>
    </Dropdown>
  );
}
