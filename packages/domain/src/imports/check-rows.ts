import type { CivilDate } from "../time/civil.ts";
import { weekNumber } from "../time/civil.ts";
import type { ProblemCode } from "./cell-problem.ts";
import type { PostRow, ShiftRow, StaffRow, TableName } from "./office-tables.ts";
import type { AnyRow, ReadRow } from "./read-rows.ts";

/** What the person who imports may change. */
export type Allowed = {
  readonly people: boolean;
  readonly places: boolean;
  readonly pairings: boolean;
  readonly roles: boolean;
};

/** What decides beside the file and the office. */
export type Importing = {
  readonly today: CivilDate;
  readonly allowed: Allowed;
  /** Whether a name can be read so. */
  readonly isReadingOf: (name: string, reading: string) => boolean;
};

export const PAIRING_FIELDS = ["primary", "backup", "reserves", "scope"] as const;

type Finding = { readonly column: string; readonly code: ProblemCode; readonly values?: readonly string[] };

/** Fields of a row that become another. */
export type Changed = (column: string) => boolean;

/** What is wrong with a row that would be written, though each of its cells can be read. */
export function checkRow(table: TableName, row: ReadRow, changed: Changed, importing: Importing): Finding[] {
  const { before, after } = row;
  const { allowed } = importing;
  switch (table) {
    case "DEPARTMENTS":
      return notYours(allowed.people, "code");
    case "STAFF":
      return [
        ...checkPerson(before as StaffRow | null, after as StaffRow, changed, importing),
        ...notYours(allowed.people, "code"),
      ];
    case "WINDOWS":
      return notYours(allowed.places, "number");
    case "POSTS":
      return checkPost(before as PostRow | null, after as PostRow, changed, allowed);
    case "SHIFTS":
      return notYours(allowed.places, "post");
  }
}

function notYours(isAllowed: boolean, column: string): Finding[] {
  return isAllowed ? [] : [{ column, code: "NOT_YOURS" }];
}

function checkPerson(
  before: StaffRow | null,
  { name, reading, workStartOn, roles }: StaffRow,
  changed: Changed,
  { today, allowed, isReadingOf }: Importing,
): Finding[] {
  const findings: Finding[] = [];
  const isMisread = reading !== null && changed("reading") && !isReadingOf(name, reading);
  if (isMisread) findings.push({ column: "reading", code: "NOT_A_READING", values: [name] });
  if (workStartOn !== null && workStartOn > today) findings.push({ column: "workStartOn", code: "DATE_IN_FUTURE" });
  // Who is new has the role that everybody has. Taking a role is as much as giving one.
  const hasOtherRoles = before === null ? roles.some((role) => role !== "STAFF") : changed("roles");
  if (hasOtherRoles && !allowed.roles) findings.push({ column: "roles", code: "NOT_YOURS" });
  return findings;
}

/** Source: docs/rules.md. */
function checkPost(before: PostRow | null, after: PostRow, changed: Changed, allowed: Allowed): Finding[] {
  const findings: Finding[] = [];
  const isPaired = PAIRING_FIELDS.some(changed);
  const hasOther = (
    before === null
      ? ["name"]
      : [
          "name",
          "nameEn",
          "business",
          "businessEn",
          "kind",
          "department",
          "window",
          "priority",
          "watched",
          "special",
          "exemptReason",
        ]
  ).some(changed);
  if (isPaired) findings.push(...notYours(allowed.pairings, "primary"));
  if (hasOther) findings.push(...notYours(allowed.places, "code"));
  if ((after.kind === "WINDOW") !== (after.window !== null))
    findings.push({ column: "window", code: "KIND_AND_WINDOW" });
  const called = [...(after.backup === null ? [] : [after.backup]), ...after.reserves];
  if (after.exemptReason !== null && called.length > 0) {
    findings.push({ column: after.backup === null ? "reserves" : "backup", code: "EXEMPT_POST" });
  }
  const line = [after.primary, ...called];
  const twice = line.findIndex((person, index) => person !== null && line.indexOf(person) < index);
  if (twice > 0) {
    const column = twice === 1 && after.backup !== null ? "backup" : "reserves";
    findings.push({ column, code: "SAME_PERSON_TWICE", values: [line[twice] as string] });
  }
  if (after.primary === null && called.length > 0) findings.push({ column: "primary", code: "MISSING_VALUE" });
  return findings;
}

/** Whether two rules would have the same person work twice at once. */
export function shiftsOverlap(one: AnyRow, other: AnyRow): boolean {
  const [a, b] = [one, other] as [ShiftRow, ShiftRow];
  if (a.post !== b.post || a.role !== b.role || a.days !== b.days) return false;
  const takeTurns =
    a.everyWeeks === b.everyWeeks && weekNumber(a.startsOn) % a.everyWeeks !== weekNumber(b.startsOn) % b.everyWeeks;
  if (takeTurns) return false;
  // The end of the morning is before, the start of the afternoon after whatever stands in between.
  const [from, to] = ["00:00", "24:00"];
  return (a.startsAt ?? from) < (b.endsAt ?? to) && (b.startsAt ?? from) < (a.endsAt ?? to);
}
