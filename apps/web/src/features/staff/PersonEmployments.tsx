import { addDays } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PersonSections.module.css";
import { DropPlannedEmployment_Mutation } from "./person-query.ts";
import type { Employment, Person } from "./person-types.ts";

/** What they were, are and will be, the latest first. What has not begun can be taken back. */
export function PersonEmployments({ person }: { person: Person }) {
  const { t } = useTranslation("staff");
  const { rights } = useSession();
  const format = useOfficeFormat();
  const { today } = format;
  const { send, isSaving } = useAct(DropPlannedEmployment_Mutation);
  const { say, sayFailed } = useFeedback();
  const words = useRefusalWords();

  const takeBack = async (from: string) => {
    const outcome = await send({ staff: person.code, from, version: person.version });
    const notDone = words.ofOutcome(outcome);
    if (notDone === null) say(t("takenBack"));
    else sayFailed(notDone);
  };

  const phaseOf = ({ startsOn, endsOn }: Employment): "planned" | "now" | null => {
    if (startsOn !== null && startsOn > today) return "planned";
    return endsOn === null || endsOn > today ? "now" : null;
  };
  const periodOf = ({ startsOn, endsOn }: Employment) => {
    const from = startsOn === null ? t("placeSince") : format.date(startsOn);
    return endsOn === null ? t("placeFrom", { from }) : t("placeSpan", { from, to: format.date(addDays(endsOn, -1)) });
  };
  const leavesOn = person.employments.at(-1)?.endsOn ?? null;
  const mayTakeBack = rights.includes("MANAGE_PEOPLE");
  const button = (from: string) => (
    <SavingButton size="small" isSaving={isSaving} onClick={() => takeBack(from)}>
      {t("takeBack")}
    </SavingButton>
  );
  return (
    <ul className={styles["list"]}>
      {leavesOn !== null && (
        <li>
          <b>{t("leavesOn", { date: format.date(addDays(leavesOn, -1)) })}</b>
          {mayTakeBack && leavesOn > today && button(leavesOn)}
        </li>
      )}
      {person.employments.toReversed().map((employment, index) => {
        const { startsOn, department, title, titleEn, rank, kind } = employment;
        const phase = phaseOf(employment);
        const isFirst = index === person.employments.length - 1;
        return (
          <li key={startsOn ?? ""}>
            <b>
              {t("employed", {
                department: format.nameOf(department),
                title: format.entered(title, titleEn),
                rank: t(`rank.${rank}`),
              })}
            </b>{" "}
            {kind !== null && <span>{t(`kind.${kind}`)}</span>}
            <small>
              {periodOf(employment)}
              {phase && ` · ${t(phase)}`}
            </small>
            {mayTakeBack && phase === "planned" && !isFirst && startsOn !== null && button(startsOn)}
          </li>
        );
      })}
    </ul>
  );
}
