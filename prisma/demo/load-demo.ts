import { randomUUID } from "node:crypto";
import type { CivilDate, OfficeFacts, Sessions } from "@zaigang/domain";
import { writeCalendar } from "../calendar/write-calendar.ts";
import type { Database, Transaction } from "../client.ts";
import { isStillEmpty } from "../first-office.ts";
import { writeLeaveTypes } from "../leave-types/write-leave-types.ts";
import { readName } from "../names/read-name.ts";
import { writeApprovals } from "./demo-approvals.ts";
import { type Demo, type DemoOptions, demoFacts } from "./demo-facts.ts";
import { demoOffice } from "./demo-office.ts";
import { writeRequests } from "./demo-requests.ts";

export type LoadDemoOptions = DemoOptions & {
  /** Of the password that all the demo's accounts have, as the sign-in library keeps it. */
  readonly passwordHash: string;
};

const PAUSE_LIMIT_MINUTES = 30;
const CLOCK = "大厅入口考勤机";

/**
 * Writes the demo office into an empty database, with an account for each of its people: all of it or nothing.
 * User names are the codes in lower case.
 *
 * @returns whether it was written; false where the database already holds an office
 */
export async function loadDemo(db: Database, options: LoadDemoOptions): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      if (!(await isStillEmpty(tx))) return false;
      await writeDemo(tx, options);
      return true;
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}

async function writeDemo(tx: Transaction, options: LoadDemoOptions): Promise<void> {
  const facts: Demo = demoFacts(options);
  const officeId = await writeOffice(tx, facts);
  await writeCalendar(tx, officeId, facts.calendar);
  await writeLeaveTypes(tx, officeId);
  const departments = await writeDepartments(tx, officeId);
  const staff = await writeStaff(tx, officeId, departments, options.passwordHash);
  await nameHeads(tx, officeId, departments, staff);
  const windows = await writeWindows(tx, officeId);
  await writeHours(tx, officeId, facts.hours, windows);
  const posts = await writePosts(tx, officeId, facts.posts, departments, windows);
  await writePairings(tx, officeId, facts.pairings, posts, staff);
  await writeShifts(tx, officeId, facts.shiftRules, posts);
  await writeApprovals(tx, officeId, staff, options);

  await tx.absence.createMany({
    data: facts.absences.map(({ staff: code, pending, startsAt, endsAt, recordedAt, ...absence }) => ({
      ...absence,
      officeId,
      staffId: staff.idOf(code),
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      status: pending ? "PENDING" : "IN_FORCE",
      recordedAt: new Date(recordedAt),
    })),
  });
  await writeRequests(tx, officeId, staff, facts, options.start);
  await tx.substitution.createMany({
    data: facts.substitutions.map(({ post, staff: code, startsAt, endsAt, madeAt, reason }) => ({
      officeId,
      postId: posts.idOf(post),
      staffId: staff.idOf(code),
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      madeAt: new Date(madeAt),
      reason,
    })),
  });
  await tx.pause.createMany({
    data: facts.pauses.map(({ window, startsAt, endsAt }) => ({
      officeId,
      windowId: windows.idOf(window),
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
  });
  await tx.signIn.createMany({
    data: facts.signIns.map(({ staff: code, at, direction }) => ({
      officeId,
      staffId: staff.idOf(code),
      direction,
      source: "DEVICE",
      device: CLOCK,
      signedAt: new Date(at),
      receivedAt: new Date(at),
    })),
  });
}

/** Ids by code. */
type Ids = { idOf(code: string): string };

function ids(rows: readonly { readonly code: string; readonly id: string }[]): Ids {
  const byCode = new Map(rows.map(({ code, id }) => [code, id]));
  return {
    idOf(code) {
      const id = byCode.get(code);
      if (id === undefined) throw new Error(`The demo office names ${code} but does not have it`);
      return id;
    },
  };
}

const KEYS = { select: { code: true, id: true } } as const;

async function writeOffice(tx: Transaction, { rules }: Demo): Promise<string> {
  const { signInRequiredFrom, ...settings } = rules;
  const { officeId } = await tx.office.create({
    data: {
      ...demoOffice.office,
      ...settings,
      signInRequiredFrom: signInRequiredFrom === null ? null : day(signInRequiredFrom),
      pauseLimitMinutes: PAUSE_LIMIT_MINUTES,
    },
  });
  return officeId;
}

async function writeDepartments(tx: Transaction, officeId: string): Promise<Ids> {
  const data = demoOffice.departments.map(({ code, name, nameEn }) => ({ officeId, code, name, nameEn }));
  return ids(await tx.department.createManyAndReturn({ data, ...KEYS }));
}

async function writeStaff(tx: Transaction, officeId: string, departments: Ids, password: string): Promise<Ids> {
  const people = demoOffice.staff.map((person) => ({ ...person, accountId: randomUUID() }));
  await tx.account.createMany({
    data: people.map(({ accountId, code, name }) => ({
      id: accountId,
      name,
      email: `${code.toLowerCase()}@zaigang.invalid`,
      username: code.toLowerCase(),
      displayUsername: code,
    })),
  });
  await tx.accountCredential.createMany({
    data: people.map(({ accountId }) => ({
      id: randomUUID(),
      accountId,
      userId: accountId,
      providerId: "credential",
      password,
    })),
  });
  const data = people.map(({ department, workStartOn, roles, ...person }) => ({
    ...person,
    ...readName(person.name),
    officeId,
    departmentId: departments.idOf(department),
    workStartOn: day(workStartOn),
    roles: [...roles],
  }));
  const staff = ids(await tx.staff.createManyAndReturn({ data, ...KEYS }));
  await tx.employment.createMany({
    data: data.map(({ code, departmentId, title, titleEn, rank, employmentKind }) => ({
      officeId,
      staffId: staff.idOf(code),
      departmentId,
      title,
      titleEn,
      rank,
      kind: employmentKind,
    })),
  });
  return staff;
}

async function nameHeads(tx: Transaction, officeId: string, departments: Ids, staff: Ids): Promise<void> {
  for (const { code, head, supervisingLeader } of demoOffice.departments) {
    await tx.department.update({
      where: { officeId_id: { officeId, id: departments.idOf(code) } },
      data: {
        headId: head === null ? null : staff.idOf(head),
        supervisingLeaderId: supervisingLeader === null ? null : staff.idOf(supervisingLeader),
      },
    });
  }
}

async function writeWindows(tx: Transaction, officeId: string): Promise<Ids> {
  const data = demoOffice.windows.map(({ hours: _, businesses, businessesEn, ...window }) => ({
    ...window,
    officeId,
    businesses: [...businesses],
    businessesEn: [...businessesEn],
  }));
  return ids(await tx.window.createManyAndReturn({ data, ...KEYS }));
}

async function writeHours(tx: Transaction, officeId: string, hours: OfficeFacts["hours"], windows: Ids): Promise<void> {
  const names = new Map(demoOffice.seasons.map(({ code, name, nameEn }) => [code, { name, nameEn }]));
  await tx.season.createMany({
    data: hours.seasons.map(({ code, startsOnDay, sessions, validFrom }) => ({
      officeId,
      code,
      ...names.get(code)!,
      startsOnDay,
      sessions: texts(sessions),
      validFrom: day(validFrom),
    })),
  });
  await tx.windowHours.createMany({
    data: hours.windowHours.map(({ window, validFrom, season, weekdays, sessions }) => ({
      officeId,
      windowId: windows.idOf(window),
      validFrom: day(validFrom),
      season,
      weekdays: [...weekdays],
      sessions: texts(sessions ?? []),
    })),
  });
}

async function writePosts(
  tx: Transaction,
  officeId: string,
  facts: OfficeFacts["posts"],
  departments: Ids,
  windows: Ids,
): Promise<Ids> {
  const factOf = new Map(facts.map((fact) => [fact.code, fact]));
  const data = demoOffice.posts.map(({ code, name, nameEn, kind, department, window, exemptReason }) => {
    const { priority, watched } = factOf.get(code)!;
    const windowId = window === null ? null : windows.idOf(window);
    const departmentId = departments.idOf(department);
    return { officeId, code, name, nameEn, kind, departmentId, windowId, priority, watched, exemptReason };
  });
  return ids(await tx.post.createManyAndReturn({ data, ...KEYS }));
}

async function writePairings(
  tx: Transaction,
  officeId: string,
  facts: OfficeFacts["pairings"],
  posts: Ids,
  staff: Ids,
): Promise<void> {
  const pairings = facts.map((pairing) => ({ ...pairing, id: randomUUID() }));
  await tx.pairing.createMany({
    data: pairings.map(({ id, post, startsOn, endsOn, primary, backup }) => ({
      officeId,
      id,
      postId: posts.idOf(post),
      startsOn: day(startsOn),
      endsOn: endsOn === null ? null : day(endsOn),
      primaryId: staff.idOf(primary),
      backupId: backup === null ? null : staff.idOf(backup),
    })),
  });
  await tx.pairingReserve.createMany({
    data: pairings.flatMap(({ id, reserves }) =>
      reserves.map((code, index) => ({ officeId, pairingId: id, position: index + 1, staffId: staff.idOf(code) })),
    ),
  });
}

async function writeShifts(
  tx: Transaction,
  officeId: string,
  facts: OfficeFacts["shiftRules"],
  posts: Ids,
): Promise<void> {
  const rules = facts.map((rule) => ({ ...rule, id: randomUUID() }));
  await tx.shiftRule.createMany({
    data: rules.map(({ post, posts: _, startsOn, endsOn, start, end, ...rule }) => ({
      ...rule,
      officeId,
      postId: posts.idOf(post),
      startsOn: day(startsOn),
      endsOn: endsOn === null ? null : day(endsOn),
      startsAt: start === null ? null : clock(start),
      endsAt: end === null ? null : clock(end),
    })),
  });
  await tx.shiftRulePost.createMany({
    data: rules.flatMap(({ id, posts: codes }) =>
      codes.map((code) => ({ officeId, ruleId: id, postId: posts.idOf(code) })),
    ),
  });
}

/** A civil date as the database's client takes it. */
function day(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Sessions as texts such as 09:00-12:00. */
function texts(sessions: Sessions): string[] {
  return sessions.map(({ start, end }) => `${clock(start)}-${clock(end)}`);
}

/** Minutes after midnight as 09:00. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
