import type { CivilDate } from "../time/civil.ts";
import type { OpeningHours, SeasonName } from "./opening-hours.ts";

/** The tables of an office, as they are imported and exported. */
export const TABLES = ["DEPARTMENTS", "STAFF", "WINDOWS", "POSTS", "SHIFTS"] as const;

export type TableName = (typeof TABLES)[number];

/**
 * The standing facts of an office in the terms of its tables, as of one day: people, departments and posts by code,
 * windows by number. An empty text is `null`.
 */
export type OfficeTables = {
  readonly [Table in TableName]: readonly TableRows[Table][];
} & {
  readonly seasons: readonly SeasonName[];
  /** Keys of what was in the office and is no more: people who have left, windows that were given up. */
  readonly gone: { readonly [Table in Exclude<TableName, "SHIFTS">]: readonly string[] };
  /** Codes of departments of which it is known that they close. */
  readonly closing: readonly string[];
};

export type TableRows = {
  readonly DEPARTMENTS: DepartmentRow;
  readonly STAFF: StaffRow;
  readonly WINDOWS: WindowRow;
  readonly POSTS: PostRow;
  readonly SHIFTS: ShiftRow;
};

export type DepartmentRow = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly head: string | null;
  readonly supervisingLeader: string | null;
};

export type StaffRow = {
  readonly code: string;
  readonly name: string;
  /** In plain syllables, such as bao jing xing; `null` for a newcomer whose reading is to be looked up. */
  readonly reading: string | null;
  readonly gender: "FEMALE" | "MALE";
  readonly department: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly rank: "STAFF" | "DEPARTMENT_HEAD" | "LEADER" | "CHIEF";
  readonly employmentKind: "CIVIL_SERVANT" | "INSTITUTION" | "CONTRACT" | "PUBLIC_WELFARE";
  readonly workStartOn: CivilDate | null;
  readonly phoneExt: string | null;
  readonly mobile: string | null;
  readonly roles: readonly StaffRole[];
  readonly mustSignIn: boolean;
  /** Since when they work for the office; `null`: since before its records. */
  readonly startsOn: CivilDate | null;
};

export type StaffRole =
  | "STAFF"
  | "DEPARTMENT_HEAD"
  | "HALL_MANAGER"
  | "OFFICE_MANAGER"
  | "DISCIPLINE_INSPECTOR"
  | "SUPERVISING_LEADER"
  | "CHIEF"
  | "ADMINISTRATOR";

export type WindowRow = {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly businesses: readonly string[];
  readonly businessesEn: readonly string[];
  readonly floor: string | null;
  readonly floorEn: string | null;
  readonly hours: readonly OpeningHours[];
};

/** A post and who holds it. */
export type PostRow = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly business: string | null;
  readonly businessEn: string | null;
  readonly kind: "WINDOW" | "OFFICE" | "LEADER";
  readonly department: string;
  readonly window: number | null;
  /** `null` for a post that has no pairing yet. */
  readonly primary: string | null;
  readonly backup: string | null;
  readonly reserves: readonly string[];
  readonly scope: "FULL" | "GENERAL_AND_URGENT";
  readonly priority: number;
  readonly watched: boolean;
  /** Whether leave of its holder takes the chain of special posts. */
  readonly special: boolean;
  readonly exemptReason: string | null;
  /** Since when, or from when on, the pairing holds. */
  readonly startsOn: CivilDate | null;
};

/** Work outside the sessions that comes again: who holds a post then holds these posts. */
export type ShiftRow = {
  readonly post: string;
  readonly role: "PRIMARY" | "BACKUP";
  readonly days: "WORKDAYS" | "SATURDAYS" | "SUNDAYS";
  /** 1 for every week, 2 for every second one, counted from the week of `startsOn`. */
  readonly everyWeeks: number;
  readonly startsOn: CivilDate;
  /** HH:MM; `null` for the end of the morning session. */
  readonly startsAt: string | null;
  /** HH:MM; `null` for the start of the afternoon session. */
  readonly endsAt: string | null;
  /** In the order of their codes. */
  readonly posts: readonly string[];
};
