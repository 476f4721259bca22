/**
 * Makes the backup of the present schema for the test beside this file: the demo office on a busy day, with everything
 * in it that people had done by the evening. Run once before the schema changes for the first time after a release:
 * `node apps/server/src/testing/upgrade/make-backup.ts`
 */
import "../../production.ts";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeBackup } from "@zaigang/db";
import { setup, teardown } from "@zaigang/db/testing/setup";
import { mutate } from "../mutate.ts";
import { startTestApp } from "../test-app.ts";
import { MADE_AT, whatPeopleSee } from "./what-people-see.ts";

const tomorrow = (time: string) => `2026-12-10T${time}:00+08:00`;

await setup();
const app = await startTestApp({ now: "2026-12-09T08:30:00+08:00", events: "moment", keepsTime: false });
await app.travelTo("2026-12-09T08:30:00+08:00");
await app.travelTo("2026-12-09T10:24:08+08:00");
const [hall, manager, staff] = [await app.as("S044"), await app.as("S009"), await app.as("S026")];

await done(staff, "recordAbsence", {
  staff: "S026",
  kind: "OUTING",
  startsAt: tomorrow("09:00"),
  endsAt: tomorrow("12:00"),
  note: "去区里开会",
});
await done(hall, "nameSubstitute", {
  post: "PW10",
  staff: "S036",
  startsAt: tomorrow("14:00"),
  endsAt: tomorrow("16:00"),
});
await done(manager, "changePairing", { post: "PW11", from: "2026-12-10", primary: "S035", backup: "S036" });
await done(staff, "signIn", {});
const open = await hall("{ alerts(open: true) { edges { node { id } } } viewer { inbox { id } } }");
await done(hall, "acknowledgeAlert", { alert: open.data.alerts.edges[0].node.id, note: "正在找人" });
await done(hall, "readMessages", { messages: [open.data.viewer.inbox[0].id] });
await done(hall, "pauseWindow", { window: "W04", minutes: 10 });

for (const time of ["10:26:00", "12:00:00", "14:10:00", "18:00:00"]) await app.travelTo(`2026-12-09T${time}+08:00`);
await app.travelTo(MADE_AT);

const written = join(import.meta.dirname, "new.gz");
const { header } = await writeBackup(app.databaseUrl, written);
const name = join(import.meta.dirname, header.migrations.at(-1)!);
await rename(written, `${name}.gz`);
await writeFile(`${name}.txt`, await whatPeopleSee(app));
await app.stop();
await teardown();

async function done(...request: Parameters<typeof mutate>): Promise<void> {
  const answer = await mutate(...request);
  if ("code" in answer) throw new Error(`${request[1]} was refused: ${answer["code"]}`);
}
