import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { endWords } from "../../ui/format/end-words.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { NameSubstitute_Mutation } from "./substitution-mutations.ts";
import { useEndSubstitution } from "./use-end-substitution.ts";

export type SubstituteChoice = {
  readonly post: { readonly code: string };
  /** `name` as it is shown. */
  readonly staff: { readonly code: string; readonly name: string };
  /** Instants as the API writes them. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Where, in words: 8号窗口. */
  readonly place: string;
  /** Why the person may leave a post of their own empty. */
  readonly reason?: string;
};

/**
 * Names somebody for a post and says so, with a way back. Where the person leaves another post empty a written
 * reason is asked for. Resolves to whether it was done.
 */
export function useNameSubstitute() {
  const { t } = useTranslation("substitutions");
  const { send, isSaving } = useAct(NameSubstitute_Mutation);
  const { withdraw } = useEndSubstitution();
  const { sayUndoable, sayFailed, askReason } = useFeedback();
  const words = useRefusalWords();
  const format = useOfficeFormat();

  const nameSubstitute = async (choice: SubstituteChoice): Promise<boolean> => {
    const { post, staff, startsAt, endsAt, place, reason } = choice;
    const outcome = await send({
      post: post.code,
      staff: staff.code,
      startsAt,
      endsAt,
      ...(reason === undefined ? {} : { reason }),
    });
    switch (outcome.kind) {
      case "DONE":
        sayUndoable(t("named", { person: staff.name, place, until: endWords(Date.parse(endsAt), format) }), () =>
          withdraw(outcome.result),
        );
        return true;
      case "REFUSED": {
        if (outcome.refusal.__typename !== "WouldUncover") {
          sayFailed(words.of(outcome.refusal));
          return false;
        }
        const written = await askReason({
          title: t("reasonTitle", { person: staff.name, place }),
          lines: [words.of(outcome.refusal)],
          label: t("reason"),
          confirm: t("nameAllTheSame", { person: staff.name }),
        });
        return written === null ? false : nameSubstitute({ ...choice, reason: written });
      }
      case "FAILED":
        sayFailed(words.ofOutcome(outcome) ?? "");
        return false;
    }
  };

  return { nameSubstitute, isSaving };
}
