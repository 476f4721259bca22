import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useNow } from "../../ui/live/live-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Places.module.css";
import type { PlaceWindow } from "./place-types.ts";
import { WithdrawClosure_Mutation } from "./places-mutations.ts";

type Closure = PlaceWindow["closures"][number];

/** When a window is closed for a time, and was; what is ahead can be taken back, what runs ended. */
export function ClosureRows({ closures }: { closures: readonly Closure[] }) {
  const { t } = useTranslation("places");
  const format = useOfficeFormat();
  const now = useNow("minute");
  const { send, isSaving } = useAct(WithdrawClosure_Mutation);
  const { say, sayFailed, askReason } = useFeedback();
  const words = useRefusalWords();
  if (closures.length === 0) return <p>{t("noClosures")}</p>;

  const open = async (closure: Closure): Promise<void> => {
    const input = { closure: closure.id, version: closure.version };
    let outcome = await send(input);
    if (outcome.kind === "REFUSED" && outcome.refusal.__typename === "WouldUncover") {
      const reason = await askReason({
        title: t("openAgain"),
        lines: [words.of(outcome.refusal)],
        label: t("openReason"),
        confirm: t("openAgain"),
      });
      if (reason === null) return;
      outcome = await send({ ...input, reason });
    }
    const notDone = words.ofOutcome(outcome);
    if (notDone === null) say(t("opened"));
    else sayFailed(notDone);
  };

  return (
    <ul className={styles["posts"]}>
      {closures.map((closure) => {
        const [startsAt, endsAt] = [Date.parse(closure.startsAt), Date.parse(closure.endsAt)];
        return (
          <li key={closure.id} className={styles["post"]}>
            <span className={styles["main"]}>
              <b>{format.datedSpan(startsAt, endsAt)}</b>
              <small>{closure.reason ?? t("noReason")}</small>
            </span>
            <span className={styles["actions"]}>
              {endsAt > now ? (
                <Button size="small" aria-busy={isSaving} onClick={() => void open(closure)}>
                  {t(startsAt > now ? "takeBack" : "openAgain")}
                </Button>
              ) : (
                <small>{t("over")}</small>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
