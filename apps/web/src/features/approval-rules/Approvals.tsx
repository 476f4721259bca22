import { useQuery } from "@apollo/client/react";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { useSession } from "../session/session-context.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import styles from "./Approvals.module.css";
import { Approvers } from "./Approvers.tsx";
import { Approvals_Query } from "./approvals-query.ts";
import { DelegationDialog } from "./DelegationDialog.tsx";
import { DelegationList } from "./DelegationList.tsx";
import { MatrixEditor } from "./MatrixEditor.tsx";
import { bandOf, draftOf } from "./matrix-draft.ts";

const PARTS = ["matrix", "approvers", "delegations"] as const;

/** Who approves leave of whom: the matrix, who is meant by its roles, who decides for whom meanwhile. */
export function Approvals() {
  const { t } = useTranslation("approvalRules");
  const { rights } = useSession();
  const { data, error, refetch } = useQuery(Approvals_Query);
  const [part, setPart] = useState<(typeof PARTS)[number]>("matrix");
  const [isDelegating, setDelegating] = useState(false);
  const office = data?.viewer?.office;
  if (!data || !office) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  const { bands, revision = null } = office.approvalMatrix;
  return (
    <ScreenSized>
      <SettingsTitle about={t("about")}>{t("title")}</SettingsTitle>
      <Segmented
        className={styles["parts"] ?? ""}
        value={part}
        onChange={setPart}
        options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
      />
      {part === "matrix" && (
        <MatrixEditor
          saved={draftOf(bands.map(bandOf))}
          revision={revision}
          types={data.leaveTypes.filter(({ active }) => active)}
          onSaved={() => void refetch()}
        />
      )}
      {part === "approvers" && <Approvers approvers={office.approvers} onSaved={() => void refetch()} />}
      {part === "delegations" && (
        <div className={styles["form"]}>
          <p className={styles["about"]}>{t("delegationsAbout")}</p>
          <DelegationList
            delegations={office.delegations}
            none={t("delegationsNone")}
            onChanged={() => void refetch()}
          />
          <Button onClick={() => setDelegating(true)}>{t("delegate")}</Button>
        </div>
      )}
      {isDelegating && (
        <DelegationDialog
          isForOthers={rights.includes("DELEGATE_APPROVALS")}
          onClose={() => {
            setDelegating(false);
            void refetch();
          }}
        />
      )}
    </ScreenSized>
  );
}
