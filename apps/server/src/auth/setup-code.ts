import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Database, isEmpty } from "@zaigang/db";

const ID = "setup-code";
const FOR_EVER = new Date("9999-01-01T00:00:00Z");
/** Without letters and digits that look alike. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/**
 * The code without which nobody sets up an empty database: whoever may read what the server prints may. All servers of a
 * database print the same one, until it holds an office. The database keeps only what the code is made of together with
 * the servers' secret.
 *
 * @returns such as `7KQM-4XTP-9WRD`; `null` once there is an office
 */
export async function setupCode(db: Database, secret: string): Promise<string | null> {
  if (!(await isEmpty(db))) return null;
  await db.accountVerification.createMany({
    data: [{ id: ID, identifier: ID, value: randomBytes(16).toString("base64url"), expiresAt: FOR_EVER }],
    skipDuplicates: true,
  });
  const { value } = await db.accountVerification.findUniqueOrThrow({ where: { id: ID } });
  const digest = createHmac("sha256", secret).update(`${ID}:${value}`).digest();
  const signs = Array.from({ length: GROUPS * GROUP_LENGTH }, (_, at) => SIGNS[digest[at]! % SIGNS.length]!);
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(""),
  ).join("-");
}

/** Whether somebody typed the code, in whatever case and with whatever between the groups. */
export function isSetupCode(typed: string, code: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const [given, expected] = [plain(typed), plain(code)].map((text) => Buffer.from(text));
  return given!.length === expected!.length && timingSafeEqual(given!, expected!);
}
