import { Prisma } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { Context, SignedInContext } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import { may, type Subjects, subjectsOf } from "../../graphql/rights.ts";

const STATES = {
  ACTIVE: { description: "Works here, and nothing says that they are away now." },
  AWAY: { description: "Away now, for whatever reason." },
  SUSPENDED: { description: "Suspended from the post now; AWAY for those who may not know why." },
  JOINING: { description: "Begins on a later day." },
  LEFT: { description: "Has left." },
} as const;

export type StaffState = keyof typeof STATES;

export const StaffStateRef = builder.enumType("StaffState", {
  description: "Whether a person is to be counted on now.",
  values: STATES,
});

type Dated = { readonly startsOn: Date | null; readonly endsOn: Date | null };

/** What the state of a person follows from, as a selection of their row. */
export function stateFacts({ viewer, now }: Context) {
  if (!viewer) throw unauthenticated();
  const at = new Date(now);
  return {
    id: true,
    employments: { select: { startsOn: true, endsOn: true } },
    absences: { where: { status: "IN_FORCE", startsAt: { lte: at }, endsAt: { gt: at } } },
  } as const;
}

/** As the statement of `stateColumn` has it. */
export function stateOf(
  person: {
    readonly id: string;
    readonly employments: readonly Dated[];
    readonly absences: readonly { readonly kind: string }[];
  },
  { viewer, now }: Context,
): StaffState {
  if (!viewer) throw unauthenticated();
  const today = dateOf(now, viewer.timeZone);
  const of = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  const { employments, absences } = person;
  const isCurrent = ({ startsOn, endsOn }: Dated) =>
    (of(startsOn) ?? "") <= today && (endsOn === null || today < (of(endsOn) as string));
  if (employments.length > 0 && !employments.some(isCurrent)) {
    return employments.some(({ startsOn }) => (of(startsOn) ?? "") > today) ? "JOINING" : "LEFT";
  }
  if (absences.length === 0) return "ACTIVE";
  const isSuspended = absences.some(({ kind }) => kind === "SUSPENSION");
  return isSuspended && may(viewer, "readAbsenceReason", person.id) ? "SUSPENDED" : "AWAY";
}

/** The same in SQL, over the alias `s` of `Staff`. */
export function stateColumn({ viewer, now }: SignedInContext): Prisma.Sql {
  const today = dateOf(now, viewer.timeZone);
  const at = new Date(now);
  const employment = Prisma.sql`FROM "Employment" e WHERE e."officeId" = s."officeId" AND e."staffId" = s.id`;
  const absence = Prisma.sql`FROM "Absence" a WHERE a."officeId" = s."officeId" AND a."staffId" = s.id
    AND a.status = 'IN_FORCE' AND a."startsAt" <= ${at} AND a."endsAt" > ${at}`;
  return Prisma.sql`CASE
    WHEN EXISTS (SELECT ${employment}) AND NOT EXISTS (SELECT ${employment}
      AND coalesce(e."startsOn", '-infinity') <= ${today}::date AND coalesce(e."endsOn", 'infinity') > ${today}::date)
    THEN CASE WHEN EXISTS (SELECT ${employment} AND e."startsOn" > ${today}::date) THEN 'JOINING' ELSE 'LEFT' END
    WHEN EXISTS (SELECT ${absence} AND a.kind = 'SUSPENSION')
      AND ${isAmong(Prisma.sql`s.id`, subjectsOf(viewer, "readAbsenceReason"))} THEN 'SUSPENDED'
    WHEN EXISTS (SELECT ${absence}) THEN 'AWAY'
    ELSE 'ACTIVE' END`;
}

/** Whether a column's person is one of those. */
export function isAmong(column: Prisma.Sql, subjects: Subjects): Prisma.Sql {
  return subjects === "WHOLE_OFFICE" ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${[...subjects]}::uuid[])`;
}
