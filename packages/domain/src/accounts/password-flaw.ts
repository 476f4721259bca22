import { COMMON_PASSWORDS } from "./common-passwords.ts";

/** What is wrong with a password. */
export type PasswordFlaw = "TOO_SHORT" | "TOO_LONG" | "COMMON" | "NAMES_OWNER";

/** Characters. Long rather than colourful: no kinds of characters are asked for. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** Keys that lie in a row, and characters that follow each other. */
const ROWS = [
  "0123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn",
];
/** Of a name in letters fewer than these may stand in a password by chance. */
const SHORTEST_NAME = 3;

/**
 * Whether a new password will do: long, not one that many people choose, and without the owner's name in it.
 *
 * @param names of the owner, such as user name, name and reading
 * @returns `null` for a good one
 * Source: docs/rules.md R-71 (NIST SP 800-63B 5.1.1.2).
 */
export function passwordFlaw(password: string, names: readonly string[] = []): PasswordFlaw | null {
  const typed = password.normalize("NFKC");
  const length = [...typed].length;
  if (length < SHORTEST_PASSWORD) return "TOO_SHORT";
  if (length > LONGEST_PASSWORD) return "TOO_LONG";
  const small = typed.toLowerCase();
  if (isCommon(small)) return "COMMON";
  return names.some((name) => holds(small, name)) ? "NAMES_OWNER" : null;
}

function isCommon(password: string): boolean {
  if (COMMON_PASSWORDS.has(password)) return true;
  if (/^(.{1,5})\1+.{0,4}$/su.test(password)) return true;
  // A run and a few characters behind it, such as 1234567890ab.
  return ROWS.some((row) => longestRun(password, row) > password.length - 4);
}

/** How many characters in a row follow a row of keys, forwards or backwards. */
function longestRun(password: string, row: string): number {
  let longest = 0;
  for (const step of [1, -1]) {
    let run = 1;
    for (let at = 1; at < password.length; at++) {
      const [before, here] = [row.indexOf(password[at - 1]!), row.indexOf(password[at]!)];
      run =
        before >= 0 && here >= 0 && (here - before + row.length) % row.length === (step + row.length) % row.length
          ? run + 1
          : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

function holds(password: string, name: string): boolean {
  const plain = name
    .normalize("NFKD")
    .replace(/[\p{Mn}\s·'’-]/gu, "")
    .toLowerCase();
  const isLongEnough = /\p{Script=Han}/u.test(plain) ? plain.length >= 2 : plain.length >= SHORTEST_NAME;
  return isLongEnough && password.replace(/\s/g, "").includes(plain);
}
