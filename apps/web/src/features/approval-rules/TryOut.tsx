import { useQuery } from "@apollo/client/react";
import {
  APPROVER_ROLES,
  type ApprovalBand,
  type ApprovalChain,
  type ApproversOf,
  approvalChain,
  NoChain,
} from "@zaigang/domain";
import { InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApproversOfQuery } from "../../generated/graphql.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { ApproversOf_Query } from "./approvals-query.ts";
import styles from "./MatrixEditor.module.css";
import { type NamedType, useMatrixWords } from "./use-matrix-words.ts";

export type TryType = NamedType & { readonly isStatutory: boolean };

type TryOutProps = { draft: readonly ApprovalBand[]; types: readonly TryType[] };
type Known = NonNullable<ApproversOfQuery["approversOf"]>;

/** Whose leave goes to whom by the matrix as it stands on the screen. */
export function TryOut({ draft, types }: TryOutProps) {
  const { t } = useTranslation("approvalRules");
  const format = useOfficeFormat();
  const people = usePeople();
  const { nameOf } = useMatrixWords(types);
  const [staff, setStaff] = useState<string | null>(null);
  const [code, setCode] = useState(types[0]?.code ?? "personal");
  const [days, setDays] = useState(1);
  const { data } = useQuery(ApproversOf_Query, { variables: { staff: staff ?? "" }, skip: staff === null });
  const known = staff === null ? null : data?.approversOf;
  const isStatutory = types.find((type) => type.code === code)?.isStatutory ?? false;
  const names = new Map(known?.holders.map((holder) => [holder.staff.code, format.name(holder.staff)]));
  const named = (who: string | null) => (who === null ? "" : (names.get(who) ?? who));
  const chain =
    staff !== null && known
      ? chainOf(draft, approversOf(staff, known), { type: code, workingDays: Math.round(days * 100), isStatutory })
      : null;

  return (
    <section className={styles["try"]} aria-labelledby="try-title">
      <h3 id="try-title">{t("try")}</h3>
      <p className={styles["quiet"]}>{t("tryAbout")}</p>
      <PersonField label={t("tryWho")} id="try-who" people={people} value={staff} mayBeEmpty onChange={setStaff} />
      <div className={styles["tryFields"]}>
        <Field label={t("tryType")} id="try-type">
          {(control) => (
            <Select
              {...control}
              value={code}
              options={types.map((type) => ({ value: type.code, label: nameOf(type.code) }))}
              onChange={setCode}
            />
          )}
        </Field>
        <Field label={t("tryDays")} id="try-days">
          {({ status: _, ...control }) => (
            <InputNumber
              {...control}
              min={0.5}
              max={366}
              step={0.5}
              value={days}
              onChange={(value) => setDays(value ?? 1)}
            />
          )}
        </Field>
      </div>
      <div aria-live="polite">
        {staff === null && <p className={styles["quiet"]}>{t("tryNobody")}</p>}
        {staff !== null && !known && <p className={styles["quiet"]}>{t("tryLoading")}</p>}
        {chain === "NONE" && <p className={styles["bad"]}>{t("tryNoChain")}</p>}
        {chain !== null && chain !== "NONE" && (
          <>
            <ol className={styles["steps"]}>
              {chain.steps.map(({ role, approver }) => (
                <li key={role}>
                  {t(`role.${role}`)} <b>{named(approver)}</b>
                </li>
              ))}
            </ol>
            {chain.copies.length > 0 && <p>{t("tryCopies", { people: chain.copies.map(named).join(t("comma")) })}</p>}
            {chain.fromHigherBand && <p className={styles["quiet"]}>{t("tryHigher")}</p>}
          </>
        )}
      </div>
    </section>
  );
}

function approversOf(staff: string, { rank, holdsSpecialPost, holdsWindow, holders }: Known): ApproversOf {
  const codes = APPROVER_ROLES.map((role) => [
    role,
    holders.find((holder) => holder.role === role)?.staff.code ?? null,
  ]);
  return { applicant: staff, rank, holdsSpecialPost, holdsWindow, holders: Object.fromEntries(codes) };
}

function chainOf(
  bands: readonly ApprovalBand[],
  approvers: ApproversOf,
  request: Parameters<typeof approvalChain>[2],
): ApprovalChain | "NONE" {
  try {
    return approvalChain(bands, approvers, request);
  } catch (error) {
    if (error instanceof NoChain) return "NONE";
    throw error;
  }
}
