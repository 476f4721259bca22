import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { StaffFilter } from "../../generated/graphql.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import type { EnteredName } from "../../ui/format/names.ts";
import { GIVEN_ROLES } from "../people/given-roles.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { type FilterName, KINDS, RANKS, STATES } from "./staff-address.ts";

type Department = EnteredName & { readonly code: string };

type StaffFiltersProps = {
  filter: StaffFilter;
  departments: readonly Department[];
  onChange: (name: FilterName, value: string | null) => void;
};

/** What narrows the list. What somebody may not know of everybody is no filter for them. */
export function StaffFilters({ filter, departments, onChange }: StaffFiltersProps) {
  const { t } = useTranslation(["staff", "terms"]);
  const { rights } = useSession();
  const { nameOf } = useOfficeFormat();
  const isPhone = useScreen() === "phone";
  const states = STATES.filter((state) => state !== "SUSPENDED" || rights.includes("READ_ABSENCE_REASON"));
  const filters: [FilterName, { value: string; label: string }[]][] = [
    ["department", departments.map((department) => ({ value: department.code, label: nameOf(department) }))],
    ["state", states.map((state) => ({ value: state, label: t(`state.${state}`) }))],
    ["rank", RANKS.map((rank) => ({ value: rank, label: t(`rank.${rank}`) }))],
  ];
  if (rights.includes("READ_PERSONNEL")) {
    filters.push(["employmentKind", KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]);
  }
  if (rights.includes("READ_ROLES")) {
    filters.push(["role", GIVEN_ROLES.map((role) => ({ value: role, label: t(`terms:accountRole.${role}`) }))]);
  }
  // A phone has room for two; the search finds the rest.
  return filters
    .slice(0, isPhone ? 2 : filters.length)
    .map(([name, options]) => (
      <Select<string>
        key={name}
        aria-label={t(`filter.${name}`)}
        placeholder={t(`all.${name}`)}
        allowClear
        popupMatchSelectWidth={false}
        value={(filter[name] as string | undefined) ?? null}
        options={options}
        onChange={(value: string | undefined) => onChange(name, value ?? null)}
      />
    ));
}
