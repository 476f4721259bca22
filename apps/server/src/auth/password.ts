import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);

/** The sign-in library's own parameters, so that hashes stay good with or without this file. */
const COST: ScryptOptions = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 64;

/** Node's native scrypt: off the main thread, and several times faster than the library's own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString("hex");
  return `${salt}:${(await keyOf(password, salt)).toString("hex")}`;
}

/** @returns whether the password is the one that `hash` was made of */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [salt, key] = hash.split(":");
  if (!salt || !key) return false;
  const expected = Buffer.from(key, "hex");
  const actual = await keyOf(password, salt);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Two ways to type the same characters are one password. */
function keyOf(password: string, salt: string): Promise<Buffer> {
  return derive(password.normalize("NFKC"), salt, KEY_BYTES, COST);
}
