import { Button, Steps } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { postJson } from "../../ui/browser/post-json.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { EntryFrame } from "../../ui/page/EntryFrame.tsx";
import { AdministratorStep } from "./AdministratorStep.tsx";
import { HoursStep } from "./HoursStep.tsx";
import { OfficeStep } from "./OfficeStep.tsx";
import styles from "./SetUpPage.module.css";
import { asRequest, emptyDraft, errorsIn, isComplete, STEPS } from "./set-up-draft.ts";
import { setupEn } from "./setup.en.ts";
import { setupZh } from "./setup.zh.ts";

type Refusal = keyof typeof setupZh.refusal;

type SetUpPageProps = {
  /** Years whose holiday notices the product brings. */
  calendarYears: readonly number[];
  onSetUp: () => void;
  /** Somebody else was quicker. */
  onSignIn: () => void;
};

const SEASON_NAMES = {
  winter: { name: setupZh.season.winter, nameEn: setupEn.season.winter },
  summer: { name: setupZh.season.summer, nameEn: setupEn.season.summer },
} as const;

/** The first start of an office, in three short steps. What was typed stays until it is done. */
export function SetUpPage({ calendarYears, onSetUp, onSignIn }: SetUpPageProps) {
  const { t } = useTranslation(["setup", "terms"]);
  const [draft, setDraft] = useState(() => emptyDraft(setupZh.staffTitleDefault));
  const [at, setAt] = useState(0);
  const [attempts, setAttempts] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const step = STEPS[at]!;
  const errors = attempts > 0 ? errorsIn(draft, step) : null;
  // Once errors are on screen, the first field that is wrong has the focus.
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [attempts]);

  const go = (to: number) => {
    setAttempts(0);
    setRefusal(null);
    setAt(to);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (!isComplete(draft, step)) return setAttempts((before) => before + 1);
    if (at < STEPS.length - 1) return go(at + 1);
    setBusy(true);
    const answer = await postJson("/api/setup", asRequest(draft, SEASON_NAMES));
    if (answer.ok) return onSetUp();
    setBusy(false);
    setRefusal(answer.code in setupZh.refusal ? (answer.code as Refusal) : "UNREACHABLE");
  };
  const shared = {
    draft,
    errors,
    change: (differences: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...differences })),
  };

  return (
    <EntryFrame title={t("title")} about={t("about")} size="wide">
      <Steps
        size="small"
        responsive={false}
        titlePlacement="vertical"
        current={at}
        items={STEPS.map((each) => ({ title: t(`step.${each}`) }))}
      />
      <form ref={form} className={styles["form"]} noValidate onSubmit={submit}>
        {step === "office" && <OfficeStep {...shared} />}
        {step === "hours" && <HoursStep {...shared} calendarYears={calendarYears} />}
        {step === "administrator" && <AdministratorStep {...shared} />}
        {refusal && (
          <FormError>
            {t(`refusal.${refusal}`)}
            {refusal === "OFFICE_EXISTS" && (
              <Button type="link" size="small" onClick={onSignIn}>
                {t("toSignIn")}
              </Button>
            )}
          </FormError>
        )}
        <footer>
          {at > 0 && (
            <Button size="large" onClick={() => go(at - 1)} disabled={isBusy}>
              {t("back")}
            </Button>
          )}
          <Button size="large" type="primary" htmlType="submit" aria-busy={isBusy}>
            {at < STEPS.length - 1 ? t("next") : t(isBusy ? "submitting" : "submit")}
          </Button>
        </footer>
      </form>
    </EntryFrame>
  );
}
