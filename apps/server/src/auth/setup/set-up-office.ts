import {
  chineseCalendar,
  type Database,
  isStillEmpty,
  type NameReading,
  readingAs,
  readName,
  type Transaction,
  tidyName,
  writeCalendar,
  writeLeaveTypes,
} from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import { outcomeOf } from "../../changes/concern.ts";
import { lockOffice } from "../../changes/lock-office.ts";
import { recordChange } from "../../changes/record-change.ts";
import { createAccounts } from "../create-account.ts";
import { setPassword } from "../set-password.ts";
import type { SetUpRequest } from "./set-up-request.ts";

/** Before any date that anybody asks about: the hours hold for the past too. */
const SINCE_EVER = new Date("2000-01-01");
/** Who sets the office up works somewhere; the rest of the departments comes with the people. */
const FIRST_DEPARTMENT = { code: "D01", name: "党政办公室", nameEn: "General office" } as const;
/** Not as rosters begin: an imported S001 would be taken for the administrator. */
const FIRST_CODE = "A001";

/**
 * Makes an empty database an office with its hours, its calendar, its kinds of leave, and its first administrator: all of it or
 * nothing, and once, however many browsers send it at the same moment.
 *
 * @param passwordHash of the administrator
 * @param address from where it is done
 * @returns the administrator's account; `null` where there is an office already
 */
export async function setUpOffice(
  db: Database,
  asked: SetUpRequest,
  passwordHash: string,
  { clock, address }: { readonly clock: () => Instant; readonly address: string | null },
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    if (!(await isStillEmpty(tx))) return null;
    const { officeId } = await tx.office.create({ data: asked.office });
    await writeCalendar(tx, officeId, chineseCalendar(asked.office.regionCode));
    await writeLeaveTypes(tx, officeId);
    await tx.season.createMany({
      data: asked.seasons.map((season) => ({ ...season, officeId, validFrom: SINCE_EVER })),
    });
    const { staffId, accountId } = await writeAdministrator(tx, officeId, asked.administrator, passwordHash);
    const progress = await lockOffice(tx, officeId);
    const { password: _, ...administrator } = asked.administrator;
    await recordChange(tx, progress, {
      at: clock(),
      actorId: staffId,
      action: "setUpOffice",
      client: { address, channel: "SESSION", token: null },
      subjectIds: [officeId, staffId],
      key: null,
      request: { office: asked.office, seasons: asked.seasons, administrator },
      outcome: outcomeOf({ type: "Office", person: null }, { id: officeId, after: asked.office }, null),
      dates: [],
      alertIds: [],
      nextBoundaryAt: progress.nextBoundaryAt,
    });
    return accountId;
  });
}

async function writeAdministrator(
  tx: Transaction,
  officeId: string,
  { name, reading, gender, title, username }: SetUpRequest["administrator"],
  passwordHash: string,
): Promise<{ staffId: string; accountId: string }> {
  const { id: departmentId } = await tx.department.create({ data: { officeId, ...FIRST_DEPARTMENT } });
  const [accountId] = (await createAccounts(tx, [{ username, name }])) as [string];
  await setPassword(tx, accountId, { passwordHash, isInitial: false, keptSessionId: null });
  const employed = { departmentId, title, rank: "STAFF" } as const;
  const { id: staffId } = await tx.staff.create({
    data: {
      officeId,
      code: FIRST_CODE,
      name: tidyName(name),
      ...readingOf(name, reading),
      ...employed,
      gender,
      employmentKind: "CIVIL_SERVANT",
      roles: ["STAFF", "OFFICE_MANAGER", "ADMINISTRATOR"],
      accountId,
    },
  });
  await tx.employment.create({ data: { officeId, staffId, ...employed, kind: "CIVIL_SERVANT" } });
  return { staffId, accountId };
}

/** As it was typed, else as it is proposed. */
export function readingOf(name: string, typed: string | null): NameReading {
  return (typed !== null ? readingAs(name, typed) : null) ?? readName(name);
}
