/**
 * Removes records that an office no longer keeps: `npm run retention`. With `-- --dry-run` it only says what would go.
 * It may run while servers do, such as once a month at night.
 */
import "../production.ts";
import { connect } from "@zaigang/db";
import { findOldRecords, type OldRecords, removeOldRecords } from "../changes/remove-old-records.ts";
import { clockFrom } from "../clock.ts";
import { BadConfig } from "../config.ts";
import { endWith } from "../failures.ts";
import { withDatabase } from "./database.ts";
import { counted, sayCount } from "./say.ts";

try {
  const isDryRun = readArguments();
  await withDatabase("BESIDE_SERVER", async (url, { now }) => {
    const clock = clockFrom(now);
    const db = connect(url, { poolSize: 2 });
    try {
      const offices = await db.office.findMany({
        select: { officeId: true, timeZone: true, name: true },
        orderBy: { officeId: "asc" },
      });
      for (const office of offices) {
        const found = isDryRun
          ? await findOldRecords(db, office, clock())
          : await removeOldRecords(db, office.officeId, clock);
        report(office.name, found, isDryRun);
      }
    } finally {
      await db.$disconnect();
    }
  });
} catch (error) {
  endWith(error);
}

/** @returns whether nothing is to be removed yet */
function readArguments(): boolean {
  const given = process.argv.slice(2);
  if (given.some((argument) => argument !== "--dry-run")) {
    throw new BadConfig("npm run retention takes nothing but: -- --dry-run");
  }
  return given.length > 0;
}

function report(office: string, found: readonly OldRecords[], isDryRun: boolean): void {
  console.log(office);
  for (const { kind, since, count } of found) sayCount(`${kind} before ${since}`, count);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  console.log(
    isDryRun ? `Would remove ${counted(total, "row")}; nothing was changed.` : `Removed ${counted(total, "row")}.`,
  );
}
