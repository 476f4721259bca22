import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { MyAccount } from "../../features/accounts/MyAccount.tsx";
import { MyDelegations } from "../../features/approval-rules/MyDelegations.tsx";
import { InboxButton } from "../../features/inbox/InboxButton.tsx";
import { useSession } from "../../features/session/session-context.ts";
import { useOfficeFormat } from "../../features/session/use-office-format.ts";
import { pagesFor } from "../../features/settings/settings-pages.ts";
import { LANGUAGES, type Language } from "../../ui/format/language.ts";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { switchLanguage } from "../i18n/i18n.ts";
import { useThemeSetting } from "../theme/ThemeProvider.tsx";
import { THEME_CHOICES } from "../theme/theme-choice.ts";
import styles from "./Me.module.css";

/** Who I am here, and how the app looks and speaks to me. */
export function Me() {
  const { t, i18n } = useTranslation(["shell", "terms"]);
  const { staff, roles, rights, office, signOut } = useSession();
  const navigate = useNavigate();
  const { choice, choose } = useThemeSetting();
  const format = useOfficeFormat();

  return (
    <div className={styles["me"]}>
      <header>
        <Avatar person={staff} size="large" />
        <div>
          <h1>{format.name(staff)}</h1>
          <p>{format.entered(staff.title, staff.titleEn)}</p>
          <p>{format.nameOf(office)}</p>
        </div>
        <div className={styles["inbox"]}>
          <InboxButton />
        </div>
      </header>
      <p className={styles["roles"]}>{roles.map((role) => t(`terms:accountRole.${role}`)).join(" · ")}</p>
      <section>
        <h2>{t("language")}</h2>
        <Segmented
          block
          size="large"
          value={format.language}
          onChange={(language: Language) => switchLanguage(i18n, language)}
          options={LANGUAGES.map((language) => ({ value: language, label: t(`terms:language.${language}`) }))}
        />
      </section>
      <section>
        <h2>{t("theme")}</h2>
        <Segmented
          block
          size="large"
          value={choice}
          onChange={choose}
          options={THEME_CHOICES.map((theme) => ({ value: theme, label: t(`themeChoice.${theme}`) }))}
        />
      </section>
      <MyDelegations />
      <MyAccount />
      <Button size="large" block onClick={() => navigate("/people")}>
        {t("section.people")}
      </Button>
      <Button size="large" block onClick={() => navigate("/pairings")}>
        {t("section.pairings")}
      </Button>
      {pagesFor(rights).length > 0 && (
        <Button size="large" block onClick={() => navigate("/settings")}>
          {t("section.settings")}
        </Button>
      )}
      <Button size="large" block onClick={() => signOut()}>
        {t("signOut")}
      </Button>
    </div>
  );
}
