/** An operator's day: a copy while people work, and one day that copy in a new place. */
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { signInScript } from "../support/office-script.ts";
import { type Server, startServerIn } from "../support/product.ts";

const NOW = "2026-12-09T10:24:08+08:00";
const BOARD = `{ days { date coverage { spans { post { code } startsAt endsAt state actingStaff { name } } } } }`;

let folder: string;
let server: Server;
let file: string;
const dataFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zaigang-backup-"));
  await chmod(folder, 0o755); // under root PostgreSQL runs as another user, who has to get through
  file = join(folder, "copy.gz");
  server = await startServerIn(dataFolder("old"), NOW).listening;
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test("a backup beside the running server comes back in a new place: same people, same board", async () => {
  const before = await (await signInScript(server.url, "s044"))(BOARD);
  const backup = await runCommand("backup", [file], { ZAIGANG_DATA: dataFolder("old") });
  expect(backup).toMatchObject({ code: 0, err: "" });
  expect(backup.out).toMatch(/^Staff +48$/m);
  expect(backup.out).toContain(`Wrote and read again ${file}`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await (await signInScript(server.url, "s044"))(BOARD)).toEqual(before);

  const restore = await runCommand("restore", [file], { ZAIGANG_DATA: dataFolder("new") });
  expect(restore).toMatchObject({ code: 0, err: "" });
  const moved = await startServerIn(dataFolder("new"), NOW).listening;
  try {
    expect(await (await signInScript(moved.url, "s044"))(BOARD)).toEqual(before);
  } finally {
    await moved.stop();
  }
});

test("what the office no longer keeps is shown first and removed after, beside the running server", async () => {
  const settings = { ZAIGANG_DATA: dataFolder("old"), ZAIGANG_NOW: NOW };
  const shown = await runCommand("retention", ["--dry-run"], settings);
  expect(shown).toMatchObject({ code: 0, err: "" });
  expect(shown.out).toMatch(/^SIGN_INS before 2023-12-09 +0$/m);
  expect(shown.out).toContain("Would remove 0 rows; nothing was changed.");
  const done = await runCommand("retention", [], settings);
  expect(done).toMatchObject({ code: 0, err: "" });
  expect(done.out).toContain("Removed 0 rows.");
});

test.each<[string, "backup" | "restore" | "retention", () => string[], Record<string, string>, RegExp]>([
  ["a file that is there", "backup", () => [file], { ZAIGANG_DATA: "old" }, /is there already: name another file\.$/],
  ["a folder that is not there", "backup", () => ["/nowhere/copy.gz"], { ZAIGANG_DATA: "old" }, /cannot be written/],
  ["a folder without a database", "backup", () => [], { ZAIGANG_DATA: "none" }, /^There is no database in /],
  ["a misspelt option", "retention", () => ["--dryrun"], {}, /^npm run retention takes nothing but/],
  ["no file", "restore", () => [], { ZAIGANG_DATA: "none" }, /^Name the file to restore/],
  ["a typing error", "restore", () => [`${file}z`], { ZAIGANG_DATA: "none" }, /cannot be read/],
  ["a server on the same folder", "restore", () => [file], { ZAIGANG_DATA: "old" }, /is already in use by/],
  [
    "a database that does not answer",
    "restore",
    () => [file],
    { DATABASE_URL: "postgresql://zaigang:secret-word@127.0.0.1:9/zaigang" },
    /^The PostgreSQL that DATABASE_URL names cannot be used/,
  ],
])("%s is told in one sentence, without secrets", async (_what, name, args, settings, sentence) => {
  const folders = settings["ZAIGANG_DATA"] && { ZAIGANG_DATA: dataFolder(settings["ZAIGANG_DATA"]) };
  const { code, out, err } = await runCommand(name, args(), { ...settings, ...folders });
  expect([code, out]).toEqual([1, ""]);
  expect(err.trim()).toMatch(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).not.toContain("secret-word");
});
