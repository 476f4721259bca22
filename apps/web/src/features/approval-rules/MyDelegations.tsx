import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import styles from "./Approvals.module.css";
import { MyDelegations_Query } from "./approvals-query.ts";
import { DelegationDialog } from "./DelegationDialog.tsx";
import { DelegationList } from "./DelegationList.tsx";

/** An approver's own delegations, given and received; nothing for others. */
export function MyDelegations() {
  const { t } = useTranslation("approvalRules");
  const { data, refetch } = useQuery(MyDelegations_Query);
  const [isOpen, setOpen] = useState(false);
  const viewer = data?.viewer;
  if (!viewer || !(viewer.isApprover || viewer.delegations.length > 0)) return null;
  return (
    <section className={styles["mine"]} aria-labelledby="my-delegations">
      <h2 id="my-delegations">{t("mine")}</h2>
      <ScreenSized>
        <DelegationList delegations={viewer.delegations} none={t("mineNone")} onChanged={() => void refetch()} />
        {viewer.isApprover && (
          <Button block onClick={() => setOpen(true)}>
            {t("delegate")}
          </Button>
        )}
        {isOpen && (
          <DelegationDialog
            isForOthers={false}
            onClose={() => {
              setOpen(false);
              void refetch();
            }}
          />
        )}
      </ScreenSized>
    </section>
  );
}
