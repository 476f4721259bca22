import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { EmploymentKind, Rank } from "../../generated/graphql.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { ListedDepartment } from "./person-types.ts";
import { KINDS, RANKS } from "./staff-address.ts";

/** What somebody is in the office, as it is typed. */
export type Position = {
  readonly department: string | null;
  readonly title: string;
  readonly titleEn: string;
  readonly rank: Rank;
  readonly kind: EmploymentKind;
};

type PositionFieldsProps = {
  id: string;
  value: Position;
  departments: readonly ListedDepartment[];
  isTried: boolean;
  onChange: (position: Position) => void;
};

/** Whether enough of it is there to be saved. */
export function isWhole({ department, title }: Position): boolean {
  return department !== null && title.trim() !== "";
}

/** Department, title, rank and kind of contract. */
export function PositionFields({ id, value, departments, isTried, onChange }: PositionFieldsProps) {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  return (
    <>
      <Field
        label={t("department")}
        id={`${id}-department`}
        error={isTried && value.department === null ? t("problem.department") : null}
      >
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: "label" }}
            value={value.department}
            options={departments.map((department) => ({
              value: department.code,
              label: format.nameOf(department),
            }))}
            onChange={(department) => onChange({ ...value, department })}
          />
        )}
      </Field>
      <Field
        label={t("jobTitle")}
        id={`${id}-title`}
        error={isTried && value.title.trim() === "" ? t("problem.title") : null}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={value.title}
            onChange={({ target }) => onChange({ ...value, title: target.value })}
          />
        )}
      </Field>
      <Field label={t("jobTitleEn")} id={`${id}-title-en`}>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={value.titleEn}
            onChange={({ target }) => onChange({ ...value, titleEn: target.value })}
          />
        )}
      </Field>
      <Field label={t("column.rank")} id={`${id}-rank`}>
        {(control) => (
          <Select
            {...control}
            value={value.rank}
            options={RANKS.map((rank) => ({ value: rank, label: t(`rank.${rank}`) }))}
            onChange={(rank) => onChange({ ...value, rank })}
          />
        )}
      </Field>
      <Field label={t("fact.kind")} id={`${id}-kind`}>
        {(control) => (
          <Select
            {...control}
            value={value.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(kind) => onChange({ ...value, kind })}
          />
        )}
      </Field>
    </>
  );
}
