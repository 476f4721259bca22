import { createHmac, timingSafeEqual } from "node:crypto";
import { type Database, Prisma, queryPrepared, type Role } from "@zaigang/db";
import type { Viewer } from "../graphql/context.ts";

/** Names of the session cookie: the library prefixes it where cookies travel by https alone. */
const COOKIE = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=([^;]+)/;

/**
 * Who is behind a request's cookies; `null` for nobody. A session that ended or was deleted counts no more from
 * the next request on.
 *
 * The library's own look-up takes several statements and knows neither office nor roles; this takes one. It checks
 * the cookie's signature as the library writes it: token, dot, HMAC-SHA-256 in base64.
 */
export async function readViewer(db: Database, secret: string, cookies: string | undefined): Promise<Viewer | null> {
  const token = signedToken(cookies, secret);
  if (token === null) return null;
  const [row] = await queryPrepared<ViewerRow>(db, "viewer", viewerQuery(token));
  return row ? { ...row, leads: new Set(row.leads), supervises: new Set(row.supervises) } : null;
}

/** Of the cookies, those whose session still lasts: one statement for any number. */
export async function lastingSessions<Holder>(
  db: Database,
  secret: string,
  holders: readonly Holder[],
  cookiesOf: (holder: Holder) => string | undefined,
): Promise<ReadonlySet<Holder>> {
  const tokens = new Map(holders.map((holder) => [holder, signedToken(cookiesOf(holder), secret)]));
  const asked = [...new Set(tokens.values())].filter((token) => token !== null);
  const rows = await db.accountSession.findMany({
    where: { token: { in: asked }, expiresAt: { gt: new Date() } },
    select: { token: true },
  });
  const lasting = new Set<string | null>(rows.map(({ token }) => token));
  return new Set(holders.filter((holder) => lasting.has(tokens.get(holder) ?? null)));
}

function viewerQuery(token: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s."accountId", s."officeId", s.id AS "staffId", s.roles::text[] AS roles, o."timeZone",
      ARRAY(SELECT m.id::text FROM "Department" d JOIN "Staff" m ON m."officeId" = d."officeId" AND m."departmentId" = d.id
        WHERE d."officeId" = s."officeId" AND d."headId" = s.id) AS leads,
      ARRAY(SELECT m.id::text FROM "Department" d JOIN "Staff" m ON m."officeId" = d."officeId" AND m."departmentId" = d.id
        WHERE d."officeId" = s."officeId" AND d."supervisingLeaderId" = s.id) AS supervises
    FROM "AccountSession" t
    JOIN "Staff" s ON s."accountId" = t."userId"
    JOIN "Office" o ON o."officeId" = s."officeId"
    WHERE t.token = ${token} AND t."expiresAt" > now()`;
}

type ViewerRow = Omit<Viewer, "roles" | "leads" | "supervises"> & {
  readonly roles: Role[];
  readonly leads: string[];
  readonly supervises: string[];
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
