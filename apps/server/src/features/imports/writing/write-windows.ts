import type { WindowRow } from "@zaigang/domain";
import { asDate } from "../../../changes/rows.ts";
import { firstChangeOn } from "../load-office-tables.ts";
import { idIn, type Pending, type Writing } from "./pending.ts";

/** Makes the new windows, which open from today, and changes the others; their hours from tomorrow. */
export async function writeWindows(writing: Writing, rows: readonly Pending<WindowRow>[]): Promise<void> {
  const { tx, officeId, ids } = writing;
  const taken = new Set(ids.windowCodes);
  const columnsOf = ({ hours: _, businesses, businessesEn, ...window }: WindowRow) => ({
    ...window,
    id: idIn(ids.windows, window.number),
    businesses: [...businesses],
    businessesEn: [...businessesEn],
  });
  await tx.window.createMany({
    data: rows
      .filter(({ isNew }) => isNew)
      .map(({ after }) => ({ ...columnsOf(after), officeId, code: freeCode(after.number, taken) })),
  });
  const changed = rows.filter(({ isNew }) => !isNew);
  await tx.$executeRaw`
    UPDATE "Window" w SET name = r.name, "nameEn" = r."nameEn", businesses = r.businesses,
      "businessesEn" = r."businessesEn", floor = r.floor, "floorEn" = r."floorEn", version = w.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(changed.map(({ after }) => columnsOf(after)))}::jsonb)
      AS r(id uuid, name text, "nameEn" text, businesses text[], "businessesEn" text[], floor text, "floorEn" text)
    WHERE w."officeId" = ${officeId}::uuid AND w.id = r.id`;
  await writeHours(
    writing,
    rows.filter((row) => row.isNew || row.changed("hours")),
  );
}

async function writeHours({ tx, officeId, today, ids }: Writing, rows: readonly Pending<WindowRow>[]): Promise<void> {
  const from = asDate(firstChangeOn(today));
  const windowIds = rows.map(({ after }) => idIn(ids.windows, after.number));
  await tx.windowHours.deleteMany({ where: { officeId, windowId: { in: windowIds }, validFrom: { gte: from } } });
  await tx.windowHours.createMany({
    data: rows.flatMap(({ isNew, after }) =>
      after.hours.map(({ season, weekdays, sessions }) => ({
        officeId,
        windowId: idIn(ids.windows, after.number),
        validFrom: isNew ? asDate(today) : from,
        season,
        weekdays: [...weekdays],
        sessions: [...sessions],
      })),
    ),
  });
}

/** Such as W05 for window 5, or with a letter behind it where another window has that. */
function freeCode(number: number, taken: Set<string>): string {
  const plain = `W${String(number).padStart(2, "0")}`;
  let code = plain;
  for (let suffix = 2; taken.has(code); suffix++) code = `${plain}-${suffix}`;
  taken.add(code);
  return code;
}
