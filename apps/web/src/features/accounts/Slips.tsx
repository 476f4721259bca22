import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Slips.module.css";
import { asText, type Slip } from "./slip.ts";

type SlipsProps = { slips: readonly Slip[]; onClose: () => void };

/** Links or passwords that are told this once: to copy to their owners, or to print and cut. */
export function Slips({ slips, onClose }: SlipsProps) {
  const { t } = useTranslation("accounts");
  const { office } = useSession();
  const format = useOfficeFormat();
  const { say } = useFeedback();
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    say(t("slips.copied"));
  };
  const kind = slips[0]?.kind ?? "link";
  return (
    <section className={styles["slips"]} aria-labelledby="slips">
      <header>
        <h3 id="slips">{t(kind === "link" ? "slips.title" : "slips.passwordTitle")}</h3>
        <p>{t(kind === "link" ? "slips.about" : "slips.passwordAbout")}</p>
      </header>
      <ul>
        {slips.map((slip) => (
          <li key={slip.account.staff.id}>
            <b>{format.name(slip.account.staff)}</b>
            <span className={styles["office"]}>{format.nameOf(office)}</span>
            <dl>
              <dt>{t("slips.username")}</dt>
              <dd>{slip.account.username}</dd>
              <dt>{t(`slips.${slip.kind}`)}</dt>
              <dd>{slip.secret ?? t("slips.told")}</dd>
            </dl>
            {slip.secret !== null && (
              <Button size="small" onClick={() => copy(slip.secret ?? "")}>
                {t("slips.copy")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <footer>
        <Button onClick={() => copy(asText(slips, ({ staff }) => format.name(staff)))}>{t("slips.copyAll")}</Button>
        <Button onClick={() => print()}>{t("slips.print")}</Button>
        <Button type="primary" onClick={onClose}>
          {t("slips.close")}
        </Button>
      </footer>
    </section>
  );
}
