import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useWritable } from "../../ui/live/use-writable.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { NameSubstituteDialog } from "../substitutions/NameSubstituteDialog.tsx";
import { coverLines } from "./cover-lines.ts";
import styles from "./DecideButtons.module.css";
import { AnswerCover_Mutation } from "./decide-mutations.ts";
import type { InboxRequest } from "./inbox-types.ts";
import { postsToName } from "./posts-to-name.ts";
import { useCoverWords } from "./use-cover-words.ts";

type HeldButtonsProps = { request: InboxRequest; readAgain: () => void };

/** Of a request that is held back because of a post: name somebody for it or write a reason, by who has the right. */
export function HeldButtons({ request, readAgain }: HeldButtonsProps) {
  const { t } = useTranslation("approvals");
  const { rights, office } = useSession();
  const format = useOfficeFormat();
  const postName = usePostName();
  const writable = useWritable();
  const cover = useCoverWords();
  const { askReason, say, sayFailed } = useFeedback();
  const { send } = useAct(AnswerCover_Mutation);
  const words = useRefusalWords();
  const [naming, setNaming] = useState<ReturnType<typeof postsToName>[number] | null>(null);
  const person = format.name(request.staff);
  const mayName = rights.includes("NAME_SUBSTITUTE");
  const mayAnswer = request.mayAnswerCover;

  const answer = async () => {
    const { uncovered } = coverLines(request.effect, office.timeZone);
    const reason = await askReason({
      title: t("reasonTitle", { person }),
      lines: uncovered.length > 0 ? uncovered.map(cover.uncovered) : [t("heldForAsker")],
      label: t("reasonLabel"),
      confirm: t("saveReason"),
    });
    if (reason === null) return;
    const obstacle = words.ofOutcome(await send({ request: request.id, version: request.version, reason }));
    if (obstacle === null) say(t("reasonSaved", { person }));
    else sayFailed(obstacle);
    readAgain();
  };
  const hallManager = request.steps.find(({ role }) => role === "HALL_MANAGER")?.approver;
  return (
    <>
      {request.effect?.newlyUncovered.length === 0 && <p className={styles["held"]}>{t("heldForAsker")}</p>}
      {!mayName && !mayAnswer && (
        <p className={styles["held"]}>
          {hallManager ? t("askCover", { person: format.name(hallManager) }) : t("askCoverNobody")}
        </p>
      )}
      {(mayName || mayAnswer) && (
        <div className={styles["buttons"]}>
          {mayName &&
            postsToName(request).map((one) => (
              <Button key={one.post.code} {...writable} type="primary" ghost onClick={() => setNaming(one)}>
                {t("nameFor", { post: postName(one.post) })}
              </Button>
            ))}
          {mayAnswer && (
            <Button {...writable} onClick={answer}>
              {t("giveReason")}
            </Button>
          )}
        </div>
      )}
      {naming && (
        <NameSubstituteDialog
          post={naming.post.code}
          startsAt={naming.startsAt}
          endsAt={naming.endsAt}
          onClose={() => {
            setNaming(null);
            readAgain();
          }}
        />
      )}
    </>
  );
}
