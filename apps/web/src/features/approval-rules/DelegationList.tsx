import { useTranslation } from "react-i18next";
import type { Delegation_RowFragment } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Approvals.module.css";
import { WithdrawDelegation_Mutation } from "./approvals-query.ts";

type DelegationListProps = { delegations: readonly Delegation_RowFragment[]; none: string; onChanged: () => void };

/** Delegations that hold or will, each to be taken back by those who may. */
export function DelegationList({ delegations, none, onChanged }: DelegationListProps) {
  const { t } = useTranslation("approvalRules");
  const format = useOfficeFormat();
  const withdrawing = useAct(WithdrawDelegation_Mutation);
  const { say } = useFeedback();
  const words = useRefusalWords();
  if (delegations.length === 0) return <p className={styles["about"]}>{none}</p>;

  const withdraw = async ({ id, version, from }: Delegation_RowFragment) => {
    const outcome = await withdrawing.send({ delegation: id, version });
    say(words.ofOutcome(outcome) ?? t("withdrawn", { from: format.name(from) }));
    onChanged();
  };
  return (
    <ul className={styles["delegations"]}>
      {delegations.map((delegation) => {
        const { id, from, to, startsOn, lastDay, upTo, reason, mayWithdraw } = delegation;
        const people = { from: format.name(from), to: format.name(to) };
        const facts = [
          t("delegationDays", { from: format.date(startsOn), until: format.date(lastDay) }),
          ...(typeof upTo === "number" ? [t("delegationUpTo", { days: upTo })] : []),
          ...(reason ? [reason] : []),
        ];
        return (
          <li key={id}>
            <div>
              <strong>{t("delegationRow", people)}</strong>
              <span>{facts.join(" · ")}</span>
            </div>
            {mayWithdraw && (
              <SavingButton
                isSaving={withdrawing.isSaving}
                aria-label={t("withdrawOf", people)}
                onClick={() => void withdraw(delegation)}
              >
                {t("withdraw")}
              </SavingButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
