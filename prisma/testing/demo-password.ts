import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, string, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
const COST = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };

/** A hash of the demo's password in the sign-in library's form: salt, colon, key. */
export async function demoPasswordHash(): Promise<string> {
  const salt = randomBytes(16).toString("hex");
  return `${salt}:${(await derive("zaigang-demo", salt, 64, COST)).toString("hex")}`;
}
