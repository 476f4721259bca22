import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApprovalsQuery } from "../../generated/graphql.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useAct } from "../refusals/use-act.ts";
import { useSaved } from "../staff/use-saved.ts";
import styles from "./Approvals.module.css";
import { SetApprovers_Mutation } from "./approvals-query.ts";

type ApproversProps = {
  approvers: NonNullable<ApprovalsQuery["viewer"]>["office"]["approvers"];
  onSaved: () => void;
};

/** In the order in which they decide, each with its name in the input. */
const NAMED = [
  { role: "ELIGIBILITY", field: "eligibility" },
  { role: "HALL_MANAGER", field: "hallManager" },
  { role: "DIRECTOR", field: "director" },
  { role: "SECRETARY", field: "secretary" },
] as const;

/** Who is meant by the roles that stand with no department. */
export function Approvers({ approvers, onSaved }: ApproversProps) {
  const { t } = useTranslation("approvalRules");
  const people = usePeople();
  const setting = useAct(SetApprovers_Mutation);
  const { not, settle } = useSaved();
  const [chosen, setChosen] = useState<Partial<Record<(typeof NAMED)[number]["field"], string | null>>>({});
  const isChanged = Object.keys(chosen).length > 0;

  const save = async () => {
    if (!settle(await setting.send(chosen), () => t("approversSaved"))) return;
    setChosen({});
    onSaved();
  };
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles["about"]}>{t("approversAbout")}</p>
      {not && <FormError>{not.text}</FormError>}
      {NAMED.map(({ role, field }) => {
        const now = approvers.find((approver) => approver.role === role)?.staff.code ?? null;
        const value = chosen[field];
        return (
          <div key={role}>
            <PersonField
              label={t(`role.${role}`)}
              id={`approver-${field}`}
              people={people}
              value={value === undefined ? now : value}
              mayBeEmpty
              onChange={(staff) => setChosen({ ...chosen, [field]: staff })}
            />
            <p className={styles["hint"]}>{t(`approver.${role}`)}</p>
          </div>
        );
      })}
      <SavingButton type="primary" htmlType="submit" isSaving={setting.isSaving} disabled={!isChanged}>
        {t("approversSave")}
      </SavingButton>
    </form>
  );
}
