import { queryFromInfo } from "@pothos/plugin-prisma";
import { Prisma, type Staff } from "@zaigang/db";
import { worksHere } from "../../auth/read-viewer.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { forbidden } from "../../graphql/errors.ts";
import { StaffRef } from "../staff/staff.ts";

const ACCOUNT_STATES = {
  NONE: "No way to sign in yet.",
  INVITED: "Invited, and has not set a password yet.",
  PASSWORD_DUE: "Has a password from somebody else, to be changed at the first sign-in.",
  ACTIVE: "Can sign in.",
  LOCKED: "Locked for a while after wrong passwords.",
  LEFT: "Does not work here today and cannot sign in.",
} as const;

export type AccountState = keyof typeof ACCOUNT_STATES;

export const AccountStateRef = builder.enumType("AccountState", {
  description: "Whether and how somebody can sign in.",
  values: Object.fromEntries(
    Object.entries(ACCOUNT_STATES).map(([state, description]) => [state, { description }]),
  ) as Record<AccountState, { description: string }>,
});

/** Somebody's way in, as it stands now. */
export type AccountRow = {
  readonly staffId: string;
  readonly username: string | null;
  readonly state: AccountState;
  readonly invitedUntil: Date | null;
  readonly lockedUntil: Date | null;
  readonly sessionCount: number;
  /** Read with the rest of a list; else by itself. */
  readonly staff?: Staff;
};

export const AccountRef = builder.objectRef<AccountRow>("Account").implement({
  description: "Somebody's way in: whether and how they can sign in.",
  about: ({ staffId }) => staffId,
  fields: (t) => ({
    staff: t.field({
      description: "Whose it is.",
      type: StaffRef,
      resolve: ({ staff, staffId }, _args, context, info) =>
        staff ??
        context.db.staff.findUniqueOrThrow({
          ...queryFromInfo({ context, info }),
          where: inMyOffice(staffId, context),
        }),
    }),
    username: t.exposeString("username", {
      description: "What they sign in with; null where none was given.",
      nullable: true,
    }),
    state: t.field({ description: "Whether they can sign in.", type: AccountStateRef, resolve: ({ state }) => state }),
    invitedUntil: t.expose("invitedUntil", {
      type: "DateTime",
      nullable: true,
      description: "When their invitation ends; null where none is open.",
    }),
    lockedUntil: t.expose("lockedUntil", {
      type: "DateTime",
      nullable: true,
      description: "When it unlocks; null where it is not locked.",
    }),
    sessionCount: t.exposeInt("sessionCount", { description: "In how many places they are signed in." }),
  }),
});

/** Of s, with their account as a: what is told of it. */
export function accountColumns(now: number): Prisma.Sql {
  const at = Prisma.sql`${new Date(now)}::timestamptz`;
  const invitedUntil = Prisma.sql`(SELECT max(i."expiresAt") FROM "Invitation" i WHERE i."officeId" = s."officeId"
    AND i."staffId" = s.id AND i."usedAt" IS NULL AND i."withdrawnAt" IS NULL AND i."expiresAt" > ${at})`;
  return Prisma.sql`
    s.id AS "staffId", a.username, ${invitedUntil} AS "invitedUntil",
    CASE WHEN a."lockedUntil" > ${at} THEN a."lockedUntil" END AS "lockedUntil",
    (SELECT count(*) FROM "AccountSession" t WHERE t."userId" = a.id AND t."expiresAt" > now())::int AS "sessionCount",
    CASE
      WHEN NOT ${worksHere(now)} THEN 'LEFT'
      WHEN ${invitedUntil} IS NOT NULL THEN 'INVITED'
      WHEN NOT EXISTS (SELECT FROM "AccountCredential" c WHERE c."userId" = a.id) THEN 'NONE'
      WHEN a."lockedUntil" > ${at} THEN 'LOCKED'
      WHEN a."mustChangePassword" THEN 'PASSWORD_DUE'
      ELSE 'ACTIVE'
    END AS state`;
}

export const ACCOUNTS = Prisma.sql`"Staff" s JOIN "Office" o ON o."officeId" = s."officeId"
  LEFT JOIN "Account" a ON a.id = s."accountId"`;

/** The accounts of people of the viewer's office, in the order of the ids. */
export async function readAccounts(
  { db, viewer, clock }: SignedInContext,
  staffIds: readonly string[],
): Promise<AccountRow[]> {
  const rows = await db.$queryRaw<AccountRow[]>`
    SELECT ${accountColumns(clock())} FROM ${ACCOUNTS}
    WHERE s."officeId" = ${viewer.officeId}::uuid AND s.id = ANY(${staffIds}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.staffId, row]));
  return staffIds.map((id) => byId.get(id) as AccountRow);
}

/** @throws FORBIDDEN where a program asks: accounts are people's own to look after */
export function assertInPerson({ viewer }: Pick<SignedInContext, "viewer">): void {
  if (viewer.token !== null) throw forbidden();
}
