import { createHash, randomBytes } from "node:crypto";

/**
 * What lets somebody in who holds it: the link of an invitation, a program's token. It names its office, so that it is
 * looked up there, and the database keeps a hash of it alone. As random as it is, it needs no slow one.
 */
export type SecretToken = { readonly text: string; readonly hash: string };

const OFFICE_BYTES = 16;
const SECRET_BYTES = 24;

/** @param prefix by which people and scanners see what it is, such as `zg_` */
export function newSecretToken(prefix: string, officeId: string): SecretToken {
  const office = Buffer.from(officeId.replaceAll("-", ""), "hex");
  const text = `${prefix}${Buffer.concat([office, randomBytes(SECRET_BYTES)]).toString("base64url")}`;
  return { text, hash: hashOf(text) };
}

/** Office and hash by which a token is looked up; `null` for what is none. */
export function readSecretToken(prefix: string, text: string): { officeId: string; hash: string } | null {
  if (!text.startsWith(prefix)) return null;
  const bytes = Buffer.from(text.slice(prefix.length), "base64url");
  if (bytes.length !== OFFICE_BYTES + SECRET_BYTES) return null;
  const office = bytes.subarray(0, OFFICE_BYTES).toString("hex");
  return { officeId: office.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), hash: hashOf(text) };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** Letters and digits that nobody confuses, in groups that can be read out. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password for one use, made for somebody who changes it at once, such as `kt7m-w3xp-9qrd`. */
export function initialPassword(): string {
  const group = () => Array.from(randomBytes(4), (byte) => SIGNS[byte % SIGNS.length]).join("");
  return `${group()}-${group()}-${group()}`;
}
