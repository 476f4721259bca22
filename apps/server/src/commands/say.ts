import { resolve } from "node:path";

const whole = new Intl.NumberFormat("en");

/** One row of progress: a name and how many. */
export function sayCount(name: string, count: number): void {
  console.log(`${name.padEnd(36)} ${whole.format(count).padStart(12)}`);
}

/** A number of things, such as "1 table" or "2,100 rows". */
export function counted(count: number, thing: string): string {
  return `${whole.format(count)} ${thing}${count === 1 ? "" : "s"}`;
}

/** A path as its writer meant it: npm runs commands in the root of the checkout, and says where it was called. */
export function asCalled(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}
