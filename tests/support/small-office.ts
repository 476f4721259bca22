import { randomUUID } from "node:crypto";
import type { ApproverRole, Database, Role } from "@zaigang/db";
import { defaultLeaveType } from "@zaigang/domain";

/** A hall of a few windows and people, small enough to be read in a failing test. */
export type SmallOffice = {
  /** By post: primary, backup (`-` for none) and reserves, such as `A B C`. Posts named W… are at that window. */
  readonly lines: Readonly<Record<string, string>>;
  readonly coverLimit: number;
  readonly reservesStepIn: boolean;
  readonly signInRequiredFrom: string | null;
  readonly signInsPerDay: 2 | 4;
  readonly signInOnReturn: boolean;
  readonly openAtNoon: boolean;
};

/** A to E hold posts, and D heads the department of A to D. H manages the hall, M the office. E never has to sign in. */
export const PEOPLE = ["A", "B", "C", "D", "E", "H", "M"] as const;
export type Person = (typeof PEOPLE)[number];

export const MANAGERS: readonly Person[] = ["H", "M"];
export const TIME_ZONE = "Asia/Shanghai";
const SESSIONS = ["09:00-12:00", "14:00-18:00"];
const WORKDAYS = [1, 2, 3, 4, 5];
const SINCE = new Date("2026-01-01");

/** Who decides on leave beside the head: for who holds a window the hall's manager first, above a day the director. */
const APPROVERS: Partial<Record<ApproverRole, Person>> = { HALL_MANAGER: "H", DIRECTOR: "M" };

const ROW = { rank: "STAFF" as const, types: [], copies: [] };

const ROLES: Partial<Record<Person, readonly Role[]>> = {
  D: ["STAFF", "DEPARTMENT_HEAD"],
  H: ["STAFF", "HALL_MANAGER"],
  M: ["STAFF", "OFFICE_MANAGER"],
};

/**
 * Writes a small office with hours of 09:00-12:00 and 14:00-18:00 on workdays into a database.
 *
 * @param accounts with which its people sign in, by person; whoever had them before has them no more
 * @returns its id
 */
export async function writeSmallOffice(
  db: Database,
  { lines, openAtNoon, signInRequiredFrom, ...settings }: SmallOffice,
  accounts: ReadonlyMap<Person, string>,
): Promise<string> {
  const office = { ...settings, signInRequiredFrom: signInRequiredFrom === null ? null : new Date(signInRequiredFrom) };
  const { officeId } = await db.office.create({
    data: { name: "小街道办事处", hallName: "小市民服务中心", regionCode: "CN-NX", timeZone: TIME_ZONE, ...office },
  });
  const rows = rowsOf(officeId, lines);
  const { departments, staff, windows, posts, pairings, reserves } = rows;
  await db.$transaction([
    db.staff.updateMany({ where: { accountId: { in: [...accounts.values()] } }, data: { accountId: null } }),
    db.calendarYear.createMany({ data: [2026, 2027].map((year) => ({ officeId, year })) }),
    db.season.createMany({
      data: { officeId, code: "YEAR", name: "全年", startsOnDay: "01-01", sessions: SESSIONS, validFrom: SINCE },
    }),
    db.department.createMany({ data: departments }),
    db.staff.createMany({ data: staff.map((row) => ({ ...row, accountId: accounts.get(row.code) ?? null })) }),
    db.employment.createMany({
      data: staff.map(({ id, departmentId, title, rank, employmentKind }) => ({
        officeId,
        staffId: id,
        departmentId,
        title,
        rank,
        kind: employmentKind,
      })),
    }),
    db.department.update({
      where: { officeId_code: { officeId, code: "WITH A HEAD" } },
      data: { headId: staff.find(({ code }) => code === "D")!.id },
    }),
    db.leaveType.create({ data: { ...defaultLeaveType("personal"), officeId, position: 1 } }),
    db.approver.createMany({
      data: Object.entries(APPROVERS).map(([role, code]) => ({
        officeId,
        role: role as ApproverRole,
        staffId: staff.find((each) => each.code === code)!.id,
      })),
    }),
    db.approvalBand.createMany({
      data: [
        { ...ROW, officeId, above: 0, upTo: 100, chain: ["DEPARTMENT_HEAD"] },
        { ...ROW, officeId, above: 100, upTo: null, chain: ["DEPARTMENT_HEAD", "DIRECTOR"] },
      ],
    }),
    db.window.createMany({ data: windows }),
    db.windowHours.createMany({
      data: windows.flatMap(({ id: windowId }) =>
        [[], ...(openAtNoon ? [["12:00-14:00"]] : [])].map((sessions) => ({
          officeId,
          windowId,
          validFrom: SINCE,
          weekdays: WORKDAYS,
          sessions,
        })),
      ),
    }),
    db.post.createMany({ data: posts }),
    db.pairing.createMany({ data: pairings }),
    db.pairingReserve.createMany({ data: reserves }),
  ]);
  return officeId;
}

function rowsOf(officeId: string, lines: SmallOffice["lines"]) {
  const own = () => ({ officeId, id: randomUUID() as string });
  const departments = ["WITH A HEAD", "WITHOUT"].map((code) => ({ ...own(), code, name: code }));
  const staff = PEOPLE.map((code) => ({
    ...own(),
    code,
    name: code,
    familyName: code,
    familyReading: code,
    givenReading: code,
    gender: "FEMALE" as const,
    departmentId: departments["ABCD".includes(code) ? 0 : 1]!.id,
    title: "工作人员",
    rank: "STAFF" as const,
    employmentKind: "CONTRACT" as const,
    mustSignIn: code !== "E",
    roles: [...(ROLES[code] ?? (["STAFF"] as const))],
  }));
  const windows = windowsOf(lines).map((code, index) => ({ ...own(), code, number: index + 1, name: code }));
  const posts = Object.keys(lines).map((code) => {
    const window = windows.find((each) => code.startsWith(each.code));
    const kind = window ? ("WINDOW" as const) : ("OFFICE" as const);
    return {
      ...own(),
      code,
      name: code,
      kind,
      departmentId: departments[0]!.id,
      windowId: window?.id ?? null,
      priority: window ? 2 : 1,
      watched: window !== undefined,
    };
  });
  const idOf = (code: string | undefined) => staff.find((each) => each.code === code)?.id;
  const pairings = posts.map(({ id: postId, code }) => {
    const [primary, backup] = lines[code]!.split(" ");
    return { ...own(), postId, startsOn: SINCE, primaryId: idOf(primary)!, backupId: idOf(backup) ?? null };
  });
  const reserves = posts.flatMap(({ code }, index) =>
    lines[code]!.split(" ")
      .slice(2)
      .map((reserve, place) => ({
        officeId,
        pairingId: pairings[index]!.id,
        position: place + 1,
        staffId: idOf(reserve)!,
      })),
  );
  return { departments, staff, windows, posts, pairings, reserves };
}

/** Codes of the windows at which posts are: W3 of W3a and W3b. */
export function windowsOf(lines: SmallOffice["lines"]): string[] {
  return [...new Set(Object.keys(lines).flatMap((code) => /^W\d/.exec(code) ?? []))];
}
