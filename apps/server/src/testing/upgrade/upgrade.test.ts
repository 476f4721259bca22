import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { restoreBackup } from "@zaigang/db";
import { emptyDatabase } from "@zaigang/db/testing";
import { describe, expect, test } from "vitest";
import { mutate } from "../mutate.ts";
import { startTestApp, type TestApp } from "../test-app.ts";
import { MADE_AT, whatPeopleSee } from "./what-people-see.ts";

/** Of every schema that was ever in use, by its last migration. `make-backup.ts` says how they are made. */
const backups = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".gz"))
  .map((file) => file.replace(".gz", ""));

/** The product of today on a database that an earlier one left behind. */
async function upgrade(name: string): Promise<TestApp> {
  const database = await emptyDatabase();
  try {
    await restoreBackup(database.url, join(import.meta.dirname, `${name}.gz`));
    return await startTestApp({ database, now: MADE_AT, keepsTime: false });
  } catch (error) {
    await database.drop();
    throw error;
  }
}

describe.each(backups)("an office that comes from %s", (name) => {
  test("signs in as before and sees what it saw then", async () => {
    const app = await upgrade(name);
    try {
      expect(await whatPeopleSee(app)).toBe(await readFile(join(import.meta.dirname, `${name}.txt`), "utf8"));
    } finally {
      await app.stop();
    }
  });

  test("goes on: time passes, and what people record is taken", async () => {
    const app = await upgrade(name);
    try {
      await app.travelTo("2026-12-10T08:00:00+08:00");
      const { version } = await app.db.officeProgress.findFirstOrThrow();
      const visit = { startsAt: "2026-12-11T09:00:00+08:00", endsAt: "2026-12-11T10:00:00+08:00" };
      const answer = await mutate(await app.as("S015"), "recordAbsence", { staff: "S015", kind: "OUTING", ...visit });
      expect(answer).toMatchObject({ __typename: "Absence" });
      expect(await app.db.officeProgress.findFirstOrThrow()).toMatchObject({ version: version + 1 });
    } finally {
      await app.stop();
    }
  });
});
