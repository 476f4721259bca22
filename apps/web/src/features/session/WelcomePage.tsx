import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { postJson } from "../../ui/browser/post-json.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { type EnteredName, formatEntered } from "../../ui/format/names.ts";
import { useLanguage } from "../../ui/format/use-language.ts";
import { EntryFrame } from "../../ui/page/EntryFrame.tsx";
import { PasswordForm } from "./PasswordForm.tsx";

type Invited = {
  readonly name: string;
  readonly reading: string;
  readonly username: string;
  readonly office: EnteredName;
};

/** Where an invitation's link leads: its owner sets their password and is signed in. */
export function WelcomePage() {
  const { t } = useTranslation(["session", "terms"]);
  const language = useLanguage();
  // Behind the #, so that no server's log has it.
  const [token] = useState(() => location.hash.slice(1));
  const [invited, setInvited] = useState<Invited | "over" | "failed" | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew.
  useEffect(() => {
    let isLeft = false;
    postJson("/api/invitation/look", { token }).then((answer) => {
      if (isLeft) return;
      if (answer.ok) setInvited(answer.body as Invited);
      else setInvited(answer.status >= 400 && answer.status < 500 && answer.status !== 429 ? "over" : "failed");
    });
    return () => {
      isLeft = true;
    };
  }, [token, tries]);

  const again = () => setTries((before) => before + 1);
  if (invited === null) return <SlowLoading onRetry={again} />;
  if (invited === "failed") return <FailedToLoad onRetry={again} />;
  return (
    <EntryFrame
      title={t("welcome.title")}
      about={
        invited === "over" ? (
          t("welcome.over")
        ) : (
          <>
            {t("welcome.about", {
              name: invited.name,
              office: formatEntered(invited.office.name, invited.office.nameEn, language),
            })}
            <br />
            {t("welcome.username", { username: invited.username })}
          </>
        )
      }
    >
      {invited === "over" ? (
        <Button size="large" block onClick={() => location.assign("/")}>
          {t("toSignIn")}
        </Button>
      ) : (
        <PasswordForm
          address="/api/invitation"
          token={token}
          names={[invited.name, invited.username, invited.reading]}
          submit={t("welcome.submit")}
          onDone={() => location.assign("/")}
        />
      )}
    </EntryFrame>
  );
}
