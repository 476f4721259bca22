import { useQuery } from "@apollo/client/react";
import { Button, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useAddress } from "../../ui/browser/use-address.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { BackLink } from "../../ui/page/BackLink.tsx";
import { LogEntries } from "../audit/LogEntries.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { ChangePersonButton } from "./ChangePersonButton.tsx";
import { PersonAbsences } from "./PersonAbsences.tsx";
import { PersonEmployments } from "./PersonEmployments.tsx";
import { PersonFacts } from "./PersonFacts.tsx";
import { PersonLeave } from "./PersonLeave.tsx";
import styles from "./PersonPage.module.css";
import { PersonPosts } from "./PersonPosts.tsx";
import { Person_Query } from "./person-query.ts";
import { ReinstateButton } from "./ReinstateButton.tsx";
import { TransferButton } from "./TransferButton.tsx";
import { useStateWords } from "./use-state-words.ts";

const TABS = ["posts", "absences", "leave", "employments", "facts", "history"] as const;

/** One person: posts, today, absences, what they were and will be, and what may be known of them. */
export function PersonPage() {
  const { code = "" } = useParams();
  const { t } = useTranslation("staff");
  const { rights } = useSession();
  const format = useOfficeFormat();
  const stateWords = useStateWords();
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const { data, error, refetch } = useQuery(Person_Query, { variables: { code } });
  const isPhone = useScreen() === "phone";

  if (!data) {
    if (error) return <FailedToLoad onRetry={() => refetch()} />;
    return <SlowLoading skeleton={<div className={styles["skeleton"]} />} onRetry={() => refetch()} />;
  }
  const person = data.staff;
  const back = <BackLink to="/people">{t("back")}</BackLink>;
  if (!person) {
    return (
      <div className={styles["page"]}>
        {back}
        <p className={styles["none"]}>{t("unknown", { code })}</p>
      </div>
    );
  }

  const mayManage = rights.includes("MANAGE_PEOPLE");
  const mayRelease = mayManage || rights.includes("SUSPEND_STAFF");
  const isShown = { history: rights.includes("READ_AUDIT_LOG"), leave: person.mayReadLedger };
  const tabs = TABS.filter((tab) => (tab === "history" || tab === "leave" ? isShown[tab] : true));
  const asked = tabs.find((tab) => tab === address.get("tab")) ?? "posts";
  const views = {
    posts: <PersonPosts person={person} />,
    absences: <PersonAbsences person={person} />,
    leave: <PersonLeave person={person} />,
    employments: <PersonEmployments person={person} />,
    facts: <PersonFacts person={person} />,
    history: <LogEntries filter={{ person: code, kind: "CHANGE" }} />,
  };
  return (
    <ScreenSized>
      <div className={styles["page"]}>
        {back}
        <header className={styles["head"]}>
          <Avatar person={person} size="large" />
          <div>
            <h1 lang={nameLanguage(format.language)}>{format.name(person)}</h1>
            <p>
              {person.code} · {format.nameOf(person.department)} · {format.entered(person.title, person.titleEn)}
            </p>
            <p className={styles["state"]} data-state={person.state}>
              {stateWords(person)}
            </p>
          </div>
          <div className={styles["actions"]}>
            {mayManage && <ChangePersonButton person={person} />}
            {mayManage && <TransferButton person={person} departments={data.departments} />}
            <ReinstateButton person={person} />
            {mayRelease && person.state !== "LEFT" && (
              <Button onClick={() => navigate(`/people/${code}/release`)}>{t("release")}</Button>
            )}
          </div>
        </header>
        <Tabs
          // All fit on a phone; a menu of those that do not would be no tab.
          size="medium"
          tabBarGutter={isPhone ? 10 : 32}
          activeKey={asked}
          onChange={(tab) => change({ tab: tab === "posts" ? null : tab })}
          items={tabs.map((tab) => ({ key: tab, label: t(`tab.${tab}`), children: views[tab] }))}
        />
      </div>
    </ScreenSized>
  );
}
