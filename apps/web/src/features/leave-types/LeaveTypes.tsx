import { useQuery } from "@apollo/client/react";
import { DEFAULT_LEAVE_TYPES, hasAmount } from "@zaigang/domain";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { StackingTable } from "../../ui/page/StackingTable.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import { useSaved } from "../staff/use-saved.ts";
import { LeaveTypeDialog } from "./LeaveTypeDialog.tsx";
import styles from "./LeaveTypes.module.css";
import type { ListedLeaveType } from "./leave-type-draft.ts";
import { LeaveTypes_Query, StartLeave_Mutation } from "./leave-types-query.ts";

/** The office's kinds of leave: how each is counted, how much there is, and what it needs. */
export function LeaveTypes() {
  const { t } = useTranslation("leaveTypes");
  const { data, error, refetch } = useQuery(LeaveTypes_Query);
  const [edited, setEdited] = useState<ListedLeaveType | "NEW" | null>(null);
  if (!data) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  const { leaveTypes } = data;
  const toVerify = leaveTypes.filter(({ verifyLocally, active }) => verifyLocally && active).length;
  return (
    <ScreenSized>
      <SettingsTitle
        about={t("about")}
        actions={leaveTypes.length > 0 && <Button onClick={() => setEdited("NEW")}>{t("add")}</Button>}
      >
        {t("title")}
      </SettingsTitle>
      {leaveTypes.length === 0 ? (
        <Start onStarted={() => void refetch()} />
      ) : (
        <>
          {toVerify > 0 && <p className={styles["hint"]}>{t("verifyHint", { count: toVerify })}</p>}
          <Rows types={leaveTypes} onChange={setEdited} />
        </>
      )}
      {edited !== null && (
        <LeaveTypeDialog
          type={edited === "NEW" ? null : edited}
          onClose={() => {
            setEdited(null);
            void refetch();
          }}
        />
      )}
    </ScreenSized>
  );
}

/** An office without any kind of leave begins with the usual ones. */
function Start({ onStarted }: { onStarted: () => void }) {
  const { t } = useTranslation("leaveTypes");
  const starting = useAct(StartLeave_Mutation);
  const { not, settle } = useSaved();
  return (
    <div className={styles["start"]}>
      <p>{t("none")}</p>
      {not && <FormError>{not.text}</FormError>}
      <Button
        type="primary"
        loading={starting.isSaving}
        onClick={async () => {
          if (settle(await starting.send({}), () => t("started"))) onStarted();
        }}
      >
        {t("start", { count: DEFAULT_LEAVE_TYPES.length })}
      </Button>
    </div>
  );
}

type RowsProps = { types: readonly ListedLeaveType[]; onChange: (type: ListedLeaveType) => void };

function Rows({ types, onChange }: RowsProps) {
  const { t } = useTranslation("leaveTypes");
  const format = useOfficeFormat();
  const amountOf = ({ unit }: ListedLeaveType, count: number) => t(`amount.${unit}`, { count });
  const has = (type: ListedLeaveType) =>
    t(`has.${type.entitlement}`, { amount: hasAmount(type) ? amountOf(type, type.amount ?? 0) : "" });
  const needs = (type: ListedLeaveType) => {
    const proof = t(`needs.${type.proof}`, { name: type.proofName ?? "" });
    return type.proofFrom === null ? proof : `${t("needsFrom", { amount: amountOf(type, type.proofFrom) })} ${proof}`;
  };
  return (
    <StackingTable className={styles["rows"]}>
      <thead>
        <tr>
          <th scope="col">{t("column.name")}</th>
          <th scope="col">{t("column.unit")}</th>
          <th scope="col">{t("column.entitlement")}</th>
          <th scope="col">{t("column.proof")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {types.map((type) => {
          const name = format.nameOf(type);
          return (
            <tr key={type.code} data-stopped={type.active ? undefined : true}>
              <th scope="row">
                <span className={styles["name"]}>
                  {name}
                  {!type.active && <i>{t("stopped")}</i>}
                  {type.verifyLocally && type.active && <i data-verify>{t("verify")}</i>}
                </span>
                {type.note && <small>{type.note}</small>}
              </th>
              <td>
                {t(`counted.${type.unit}`)}
                <small>{t("least", { amount: amountOf(type, type.step) })}</small>
              </td>
              <td>{has(type)}</td>
              <td className={styles["proof"]}>{needs(type)}</td>
              <td>
                <Button size="small" aria-label={t("changeOf", { name })} onClick={() => onChange(type)}>
                  {t("change")}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </StackingTable>
  );
}
