import { createHmac, timingSafeEqual } from "node:crypto";
import { type Database, Prisma, queryPrepared, type Role, type TokenScope } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import type { Viewer } from "../graphql/context.ts";
import { readSecretToken } from "./secret-token.ts";

/** What a program's token begins with. */
export const API_TOKEN_PREFIX = "zg_";
const USE_NOTED_EVERY_MS = 60_000;

/** Names of the session cookie: the library prefixes it where cookies travel by https alone. */
const COOKIE = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=([^;]+)/;

/** What a request shows of who sends it. */
export type Credentials = { readonly cookie?: string | undefined; readonly authorization?: string | undefined };

/**
 * Who is behind a request's token or cookies; `null` for nobody. A session that ended or was deleted counts no more from
 * the next request on, nor does that of somebody who no longer works here. Who is suspended (停职待岗) keeps what is their
 * own and nothing else while it lasts (docs/rules.md R-122). Whoever got their password from somebody else
 * is nobody until they have changed it.
 *
 * With a token no cookie counts, so that a program's request never stands for more than its token.
 */
export async function readViewer(
  db: Database,
  secret: string,
  credentials: Credentials,
  now: Instant,
): Promise<Viewer | null> {
  const { authorization } = credentials;
  if (authorization !== undefined) return readTokenHolder(db, authorization, now);
  const visitor = await readVisitor(db, secret, credentials, now);
  return visitor?.isPasswordDue === false ? visitor.viewer : null;
}

/** Somebody with a session, also where they have to change their password before anything else. */
export type Visitor = { readonly viewer: Viewer; readonly isPasswordDue: boolean };

/**
 * Who is behind a session.
 *
 * The library's own look-up takes several statements and knows neither office nor roles; this takes one. It checks
 * the cookie's signature as the library writes it: token, dot, HMAC-SHA-256 in base64.
 */
export async function readVisitor(
  db: Database,
  secret: string,
  { cookie }: Credentials,
  now: Instant,
): Promise<Visitor | null> {
  const token = signedToken(cookie, secret);
  if (token === null) return null;
  const [row] = await queryPrepared<ViewerRow & SessionRow>(db, "viewer", sessionQuery(token, now));
  if (!row) return null;
  if (row.isUnused) await noteSession(db, row.sessionId);
  return visitorOf(row, { sessionId: row.sessionId, token: null });
}

/** When somebody was here last, to some minutes: looking need not write each time. By the machine's time, as sessions are. */
async function noteSession(db: Database, id: string): Promise<void> {
  await db.accountSession.updateMany({ where: { id }, data: { updatedAt: new Date() } });
}

async function readTokenHolder(db: Database, authorization: string, now: Instant): Promise<Viewer | null> {
  const [, text] = /^Bearer +([\w-]+)$/i.exec(authorization) ?? [];
  const asked = text === undefined ? null : readSecretToken(API_TOKEN_PREFIX, text);
  if (!asked) return null;
  const [row] = await queryPrepared<ViewerRow & TokenRow>(db, "token-holder", tokenQuery(asked, now));
  if (!row || row.isPasswordDue) return null;
  const { tokenId, name, scopes, isUnused, ...viewerRow } = row;
  if (isUnused) await noteUse(db, asked.officeId, tokenId, now);
  return visitorOf(viewerRow, { sessionId: null, token: { name, scopes } }).viewer;
}

/** When it was used last, to the minute: a program's requests need not write each time. */
async function noteUse(db: Database, officeId: string, id: string, now: Instant): Promise<void> {
  await db.apiToken.update({ where: { officeId_id: { officeId, id } }, data: { lastUsedAt: new Date(now) } });
}

function visitorOf(row: ViewerRow, way: Pick<Viewer, "sessionId" | "token">): Visitor {
  const { accountId, officeId, staffId, roles, timeZone, leads, supervises, approvesFor, copiesOf, isPasswordDue } =
    row;
  const people = {
    leads: new Set(leads),
    supervises: new Set(supervises),
    approvesFor: new Set(approvesFor),
    copiesOf: new Set(copiesOf),
  };
  return { viewer: { accountId, officeId, staffId, roles, timeZone, ...people, ...way }, isPasswordDue };
}

/** Of the cookies, those whose session still lasts: one statement for any number. */
export async function lastingSessions<Holder>(
  db: Database,
  secret: string,
  holders: readonly Holder[],
  cookiesOf: (holder: Holder) => string | undefined,
  now: Instant,
): Promise<ReadonlySet<Holder>> {
  const tokens = new Map(holders.map((holder) => [holder, signedToken(cookiesOf(holder), secret)]));
  const asked = [...new Set(tokens.values())].filter((token) => token !== null);
  const rows = await db.$queryRaw<{ token: string }[]>`
    SELECT t.token FROM ${SESSIONS} ${PERSON} WHERE t.token = ANY(${asked}) AND ${lasts(now)} AND NOT a."mustChangePassword"`;
  const lasting = new Set<string | null>(rows.map(({ token }) => token));
  return new Set(holders.filter((holder) => lasting.has(tokens.get(holder) ?? null)));
}

/** Of whoever is s, with their account and what is read beside them. Who is suspended has neither roles nor departments. */
const COLUMNS = Prisma.sql`s."accountId", s."officeId", s.id AS "staffId", o."timeZone",
  a."mustChangePassword" AS "isPasswordDue",
  CASE WHEN u.suspended THEN '{STAFF}' ELSE s.roles::text[] END AS roles,
  coalesce(h.leads, '{}') AS leads, coalesce(h.supervises, '{}') AS supervises, l.applicants AS "approvesFor",
  l.copied AS "copiesOf"`;

/**
 * What is read beside s: whether they are suspended, the people of their departments, and whose leave they decide on. Each
 * once, since for a statement as small as this one planning is what takes the time.
 */
function beside(now: Instant): Prisma.Sql {
  const at = Prisma.sql`${new Date(now)}::timestamptz`;
  return Prisma.sql`
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM "Absence" x WHERE x."officeId" = s."officeId" AND x."staffId" = s.id
      AND x.kind = 'SUSPENSION' AND x.status = 'IN_FORCE' AND x."startsAt" <= ${at} AND x."endsAt" > ${at}) AS suspended) u
    LEFT JOIN LATERAL (SELECT array_agg(m.id::text) FILTER (WHERE d."headId" = s.id) AS leads,
        array_agg(m.id::text) FILTER (WHERE d."supervisingLeaderId" = s.id) AS supervises
      FROM "Department" d JOIN "Staff" m ON m."officeId" = d."officeId" AND m."departmentId" = d.id
      WHERE d."officeId" = s."officeId" AND s.id IN (d."headId", d."supervisingLeaderId")) h ON NOT u.suspended
    CROSS JOIN LATERAL (SELECT ${applicants(now)} AS applicants, ${copied(now)} AS copied) l`;
}

/** How long after its end leave is still known to those who decided on it or got a copy, in milliseconds. */
const DECIDED_LATELY_MS = 90 * 86_400_000;

/** Whose leave s decides on or decided lately, also for those who let s decide meanwhile. */
function applicants(now: Instant): Prisma.Sql {
  const today = Prisma.sql`(${new Date(now)}::timestamptz AT TIME ZONE o."timeZone")::date`;
  const delegators = Prisma.sql`ARRAY(SELECT d."fromId" FROM "Delegation" d WHERE d."officeId" = s."officeId"
    AND d."toId" = s.id AND d."withdrawnAt" IS NULL AND d."startsOn" <= ${today} AND d."endsOn" > ${today})`;
  return Prisma.sql`ARRAY(SELECT DISTINCT r."staffId"::text FROM "LeaveRequest" r
    JOIN "LeaveStep" p ON p."officeId" = r."officeId" AND p."requestId" = r.id
    WHERE r."officeId" = s."officeId" AND r."endsAt" > ${new Date(now - DECIDED_LATELY_MS)}
      AND (p."decidedById" = s.id OR p."approverId" = s.id OR p."approverId" = ANY(${delegators})))`;
}

/** Of whose approved leave s got a copy lately. */
function copied(now: Instant): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT DISTINCT r."staffId"::text FROM "LeaveRequest" r
    JOIN "LeaveCopy" k ON k."officeId" = r."officeId" AND k."requestId" = r.id AND k."staffId" = s.id
    WHERE r."officeId" = s."officeId" AND r.status IN ('APPROVED', 'CANCELLED')
      AND r."endsAt" > ${new Date(now - DECIDED_LATELY_MS)})`;
}

const SESSIONS = Prisma.sql`"AccountSession" t JOIN "Staff" s ON s."accountId" = t."userId"`;
const TOKENS = Prisma.sql`"ApiToken" t JOIN "Staff" s ON s."officeId" = t."officeId" AND s.id = t."staffId"`;
const PERSON = Prisma.sql`JOIN "Account" a ON a.id = s."accountId" JOIN "Office" o ON o."officeId" = s."officeId"`;

/** Sessions are measured by the machine's time, as the library does. */
function lasts(now: Instant): Prisma.Sql {
  return Prisma.sql`t."expiresAt" > now() AND ${worksHere(now)}`;
}

/** Whether s is employed on the day, by the office's calendar. */
export function worksHere(now: Instant): Prisma.Sql {
  const today = Prisma.sql`(${new Date(now)}::timestamptz AT TIME ZONE o."timeZone")::date`;
  return Prisma.sql`EXISTS (
    SELECT FROM "Employment" e WHERE e."officeId" = s."officeId" AND e."staffId" = s.id
      AND (e."startsOn" IS NULL OR e."startsOn" <= ${today}) AND (e."endsOn" IS NULL OR e."endsOn" > ${today}))`;
}

function sessionQuery(token: string, now: Instant): Prisma.Sql {
  return Prisma.sql`
    SELECT ${COLUMNS}, t.id AS "sessionId", t."updatedAt" < now() - interval '5 minutes' AS "isUnused"
    FROM ${SESSIONS} ${PERSON} ${beside(now)}
    WHERE t.token = ${token} AND ${lasts(now)}`;
}

function tokenQuery({ officeId, hash }: { officeId: string; hash: string }, now: Instant): Prisma.Sql {
  const at = new Date(now);
  return Prisma.sql`
    SELECT ${COLUMNS}, t.id AS "tokenId", t.name, t.scopes::text[] AS scopes,
      t."lastUsedAt" IS NULL OR t."lastUsedAt" < ${new Date(now - USE_NOTED_EVERY_MS)} AS "isUnused"
    FROM ${TOKENS} ${PERSON} ${beside(now)}
    WHERE t."officeId" = ${officeId}::uuid AND t."tokenHash" = ${hash}
      AND t."expiresAt" > ${at} AND t."revokedAt" IS NULL AND ${worksHere(now)}`;
}

type SessionRow = { readonly sessionId: string; readonly isUnused: boolean };

type TokenRow = {
  readonly tokenId: string;
  readonly name: string;
  readonly scopes: TokenScope[];
  readonly isUnused: boolean;
};

type ViewerRow = Omit<Viewer, "roles" | "leads" | "supervises" | "approvesFor" | "copiesOf" | "sessionId" | "token"> & {
  readonly isPasswordDue: boolean;
  readonly roles: Role[];
  readonly leads: string[];
  readonly supervises: string[];
  readonly approvesFor: string[];
  readonly copiesOf: string[];
};

function signedToken(cookies: string | undefined, secret: string): string | null {
  const [, encoded] = COOKIE.exec(cookies ?? "") ?? [];
  if (encoded === undefined) return null;
  const value = decode(encoded);
  const dot = value.lastIndexOf(".");
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return dot > 0 && given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
