import type { Role } from "@zaigang/db";
import { USERNAME } from "@zaigang/domain";
import { createAccounts, giveAccounts } from "../../auth/create-account.ts";
import { worksHere } from "../../auth/read-viewer.ts";
import type { LockedOffice } from "../../changes/change-office.ts";
import { UnknownReference } from "../../changes/refusals.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { LastAdministrator } from "./refusals.ts";

/** A person, and the account by which they sign in. */
export type AccountHolder = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly account: {
    readonly id: string;
    readonly username: string | null;
    /** Whether they have a password of whatever kind, or are known to another who signs them in. */
    readonly isUsed: boolean;
  } | null;
};

/**
 * People by their codes, in two statements.
 *
 * @throws {UnknownReference} for the first code that the office does not have
 */
export async function accountHolders(
  { tx, officeId }: LockedOffice,
  codes: readonly string[],
): Promise<readonly AccountHolder[]> {
  const people = await tx.staff.findMany({
    where: { officeId, code: { in: [...codes] } },
    select: { id: true, code: true, name: true, roles: true, accountId: true },
  });
  const accounts = await tx.account.findMany({
    where: { id: { in: people.flatMap(({ accountId }) => accountId ?? []) } },
    select: { id: true, username: true, credentials: { select: { id: true } } },
  });
  return codes.map((code) => {
    const person = people.find((each) => each.code === code);
    if (!person) throw new UnknownReference("STAFF", code);
    const { accountId, ...holder } = person;
    const account = accounts.find(({ id }) => id === accountId);
    return {
      ...holder,
      account: account ? { id: account.id, username: account.username, isUsed: account.credentials.length > 0 } : null,
    };
  });
}

/** @throws {UnknownReference} if the office has no such person */
export async function accountHolder(office: LockedOffice, code: string): Promise<AccountHolder> {
  const [holder] = await accountHolders(office, [code]);
  return holder as AccountHolder;
}

/**
 * A first way in is given by whoever may invite. What opens an account that is in use, or an administrator's, is for the
 * administrator alone: else whoever holds the link could become one.
 *
 * @throws FORBIDDEN
 */
export function assertMayLetIn({ viewer }: LockedOffice, { account, roles }: AccountHolder): void {
  const isGuarded = account?.isUsed === true || roles.includes("ADMINISTRATOR");
  assertMayForAll(viewer, isGuarded ? "manageAccounts" : "inviteStaff");
}

/**
 * Makes sure that people have accounts, under their codes in small letters where nobody has that name.
 *
 * @returns ids of the accounts by those of the people
 */
export async function ensureAccounts(
  { tx, officeId }: LockedOffice,
  holders: readonly AccountHolder[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(holders.flatMap(({ id, account }) => (account ? [[id, account.id] as const] : [])));
  const without = holders.filter(({ id }) => !ids.has(id));
  const wanted = without.map(({ code }) => usernameFor(code));
  const taken = new Set(
    (
      await tx.account.findMany({
        where: { OR: wanted.map((username) => ({ username: { startsWith: username } })) },
        select: { username: true },
      })
    ).map(({ username }) => username),
  );
  const accounts = without.map(({ name }, at) => {
    const username = freeName(wanted[at] as string, taken);
    taken.add(username);
    return { username, name };
  });
  const accountIds = await createAccounts(tx, accounts);
  const staffIds = without.map(({ id }) => id);
  await giveAccounts(tx, officeId, staffIds, accountIds);
  for (const [at, id] of staffIds.entries()) ids.set(id, accountIds[at] as string);
  return ids;
}

function usernameFor(code: string): string {
  const name = code
    .toLowerCase()
    .replace(/[^a-z0-9_.]/g, "_")
    .slice(0, 24)
    .padEnd(3, "_");
  return USERNAME.test(name) ? name : "___";
}

function freeName(wanted: string, taken: ReadonlySet<string | null>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}.${number}`;
    if (!taken.has(name)) return name;
  }
}

/**
 * Checks that somebody is left to look after the accounts when people no longer do: lose the role, leave, or are
 * suspended. Whoever is left works here with no end in sight, has a way to sign in, and is not suspended now or later.
 *
 * @throws {LastAdministrator}
 */
export async function assertAdministratorRemains(
  { tx, officeId, now }: Pick<LockedOffice, "tx" | "officeId" | "now">,
  ...exceptStaffIds: readonly string[]
): Promise<void> {
  const others = await tx.$queryRaw<object[]>`
    SELECT s.id FROM "Staff" s JOIN "Office" o ON o."officeId" = s."officeId"
    WHERE s."officeId" = ${officeId}::uuid AND s.id <> ALL(${exceptStaffIds}::uuid[]) AND 'ADMINISTRATOR' = ANY(s.roles::text[])
      AND EXISTS (SELECT FROM "AccountCredential" c WHERE c."userId" = s."accountId") AND ${worksHere(now)}
      AND EXISTS (SELECT FROM "Employment" e WHERE e."officeId" = s."officeId" AND e."staffId" = s.id AND e."endsOn" IS NULL)
      AND NOT EXISTS (SELECT FROM "Absence" x WHERE x."officeId" = s."officeId" AND x."staffId" = s.id
        AND x.kind = 'SUSPENSION' AND x.status = 'IN_FORCE' AND x."endsAt" > ${new Date(now)}) LIMIT 1`;
  if (others.length === 0) throw new LastAdministrator();
}
