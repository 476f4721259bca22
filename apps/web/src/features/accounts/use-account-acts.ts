import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { type Outcome, useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import {
  EndSessionsOf_Mutation,
  GiveInitialPassword_Mutation,
  InviteStaff_Mutation,
  UnlockAccount_Mutation,
  WithdrawInvitation_Mutation,
} from "./accounts-query.ts";
import type { Account, Slip } from "./slip.ts";

/** What can be done with accounts. What is told once is handed to `onSlips`. */
export function useAccountActs(onSlips: (slips: readonly Slip[]) => void) {
  const { t } = useTranslation("accounts");
  const { modal } = App.useApp();
  const format = useOfficeFormat();
  const words = useRefusalWords();
  const { say, sayFailed } = useFeedback();
  const inviting = useAct(InviteStaff_Mutation);
  const giving = useAct(GiveInitialPassword_Mutation);
  const withdrawing = useAct(WithdrawInvitation_Mutation);
  const unlocking = useAct(UnlockAccount_Mutation);
  const ending = useAct(EndSessionsOf_Mutation);

  const tell = (outcome: Outcome<unknown>, done: string) => {
    const notDone = words.ofOutcome(outcome);
    if (notDone === null) say(done);
    else sayFailed(notDone);
  };
  const give = async (staff: string) => {
    const outcome = await giving.send({ staff });
    if (outcome.kind !== "DONE") return sayFailed(words.ofOutcome(outcome) ?? "");
    onSlips([{ kind: "password", account: outcome.result.account, secret: outcome.result.password ?? null }]);
  };
  const ask = (what: "reset" | "endSessions", { staff }: Account, onOk: () => Promise<void>) =>
    modal.confirm({
      title: t(`confirm.${what}.title`, { name: format.name(staff) }),
      content: t(`confirm.${what}.text`),
      okText: t(`confirm.${what}.ok`),
      onOk,
    });

  return {
    invite: async (staff: readonly string[]) => {
      const outcome = await inviting.send({ staff: [...staff] });
      if (outcome.kind !== "DONE") return sayFailed(words.ofOutcome(outcome) ?? "");
      onSlips(
        outcome.result.invitations.map(({ account, path }) => ({
          kind: "link",
          account,
          secret: path ? `${location.origin}${path}` : null,
        })),
      );
    },
    giveInitialPassword: ({ staff }: Account) => give(staff.code),
    reset: (account: Account) => ask("reset", account, () => give(account.staff.code)),
    withdraw: async ({ staff }: Account) =>
      tell(await withdrawing.send({ staff: staff.code }), t("done.withdraw", { name: format.name(staff) })),
    unlock: async ({ staff }: Account) =>
      tell(await unlocking.send({ staff: staff.code }), t("done.unlock", { name: format.name(staff) })),
    endSessions: (account: Account) =>
      ask("endSessions", account, async () =>
        tell(
          await ending.send({ staff: account.staff.code }),
          t("done.endSessions", { name: format.name(account.staff) }),
        ),
      ),
    isInviting: inviting.isSaving,
  };
}

export type AccountActs = ReturnType<typeof useAccountActs>;
