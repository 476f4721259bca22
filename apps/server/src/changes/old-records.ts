import { Prisma } from "@zaigang/db";
import type { Kept, RecordKind } from "@zaigang/domain";

/** Rows of one table that are old; `r` is the row, and `before` the instant from which on it would be kept. */
type OldRows = { readonly table: Prisma.ModelName; readonly areOld: (before: Date) => Prisma.Sql };

const oldAlert = (before: Date) => Prisma.sql`SELECT FROM "Alert" a WHERE a."officeId" = r."officeId"
  AND a.id = r."alertId" AND a."resolvedAt" < ${before}`;

/** The rows behind each kind of records, those first that refer to others. */
export const OLD_RECORDS: Readonly<Record<RecordKind, readonly OldRows[]>> = {
  MESSAGES: [{ table: "Message", areOld: (before) => Prisma.sql`r.at < ${before}` }],
  ALERTS: [
    { table: "Message", areOld: (before) => Prisma.sql`EXISTS (${oldAlert(before)})` },
    { table: "AlertEvent", areOld: (before) => Prisma.sql`EXISTS (${oldAlert(before)})` },
    { table: "Alert", areOld: (before) => Prisma.sql`r."resolvedAt" < ${before}` },
  ],
  SIGN_INS: [{ table: "SignIn", areOld: (before) => Prisma.sql`r."signedAt" < ${before}` }],
  COVERAGE_LOG: [{ table: "LoggedSpan", areOld: (before) => Prisma.sql`r."endsAt" < ${before}` }],
  CHANGES: [{ table: "OfficeChange", areOld: (before) => Prisma.sql`r.at < ${before}` }],
  PRIVATE_LOOKS: [{ table: "PrivateLook", areOld: (before) => Prisma.sql`r.at < ${before}` }],
  SESSIONS: [{ table: "AccountSession", areOld: (before) => Prisma.sql`r."expiresAt" < ${before}` }],
  INVITATIONS: [
    {
      table: "Invitation",
      areOld: (before) => Prisma.sql`least(r."usedAt", r."withdrawnAt", r."expiresAt") < ${before}`,
    },
  ],
  API_TOKENS: [{ table: "ApiToken", areOld: (before) => Prisma.sql`least(r."revokedAt", r."expiresAt") < ${before}` }],
  IMPORTS: [{ table: "TableImport", areOld: (before) => Prisma.sql`r."uploadedAt" < ${before}` }],
};

/** An office's rows of a table that are old; the sign-in library's have no office of their own. */
function theirs({ table, areOld }: OldRows, officeId: string, before: Date): Prisma.Sql {
  const ofOffice =
    table === "AccountSession"
      ? Prisma.sql`r."userId" IN (SELECT "accountId" FROM "Staff" WHERE "officeId" = ${officeId}::uuid)`
      : Prisma.sql`r."officeId" = ${officeId}::uuid`;
  return Prisma.sql`FROM ${Prisma.raw(`"${table}"`)} r WHERE ${ofOffice} AND ${areOld(before)}`;
}

/** Counts an office's old records of all kinds, in one statement. Columns: kind, count. */
export function countQuery(officeId: string, kept: readonly Kept[]): Prisma.Sql {
  const counts = kept.flatMap(({ kind, before }) =>
    OLD_RECORDS[kind].map(
      (rows) =>
        Prisma.sql`SELECT ${kind}::text AS kind, count(*)::int AS count ${theirs(rows, officeId, new Date(before))}`,
    ),
  );
  return Prisma.sql`SELECT kind, sum(count)::int AS count FROM (${Prisma.join(counts, " UNION ALL ")}) c GROUP BY kind`;
}

/** What removes an office's old records of a kind, a statement a table, in order. */
export function removals(officeId: string, { kind, before }: Kept): readonly Prisma.Sql[] {
  return OLD_RECORDS[kind].map((rows) => Prisma.sql`DELETE ${theirs(rows, officeId, new Date(before))}`);
}

/** For each table the instant before which its rows go, as the database wants to be told of it. */
export function permit(kept: readonly Kept[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    kept.flatMap(({ kind, before }) => OLD_RECORDS[kind].map(({ table }) => [table, new Date(before).toISOString()])),
  );
}
