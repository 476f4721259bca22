import { type CivilDate, type Half, instantAt } from "@zaigang/domain";
import { parseClock } from "../../ui/forms/moment.ts";

/** A request for leave as the form has it, complete or not. Texts are as typed. */
export type LeaveDraft = {
  /** Code of whose leave it is; `null`: my own. */
  readonly staff: string | null;
  /** Code of the type; `null` until the office's types are known. */
  readonly type: string | null;
  readonly first: CivilDate | null;
  readonly firstHalf: Half;
  readonly last: CivilDate | null;
  readonly lastHalf: Half;
  /** Wall-clock times of one day, for types that are counted in hours. */
  readonly fromTime: string;
  readonly toTime: string;
  readonly reason: string;
  readonly place: string;
  readonly phone: string;
  /** Code of who takes over the work; `undefined` while the form's own proposal stands. */
  readonly handoverTo: string | null | undefined;
  readonly handoverNote: string;
  readonly leavesCity: boolean;
  readonly transport: string;
  /** Who was told before the leave began, and how, where it is filed late. */
  readonly noticeTo: string | null;
  readonly noticeBy: string;
  /** When, by the office's wall clock: `2026-12-08T08:30`. */
  readonly noticeAt: string;
  /** Id of the child for whom it is, for types that are granted for each. */
  readonly child: string | null;
  /** Files that have been sent and wait for the request: what proves it, and what is for who takes over. */
  readonly proofs: readonly DraftFile[];
  readonly handoverFiles: readonly DraftFile[];
  /** Id of the granted leave that it goes on from (续假); `null` where it stands alone. */
  readonly extends: string | null;
};

/** A file that the server has. */
export type DraftFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
};

export const EMPTY_DRAFT: LeaveDraft = {
  staff: null,
  type: null,
  first: null,
  firstHalf: "MORNING",
  last: null,
  lastHalf: "AFTERNOON",
  fromTime: "",
  toTime: "",
  reason: "",
  place: "",
  phone: "",
  handoverTo: undefined,
  handoverNote: "",
  leavesCity: false,
  transport: "",
  noticeTo: null,
  noticeBy: "",
  noticeAt: "",
  child: null,
  proofs: [],
  handoverFiles: [],
  extends: null,
};

/**
 * A day was tapped. The first tap takes that day whole; the second, on a later one, goes on through it. A tap once a
 * stretch is chosen, or on an earlier day, begins anew. Hours lie in one day, so there each tap begins anew.
 */
export function withDay(draft: LeaveDraft, date: CivilDate, isOneDay: boolean): LeaveDraft {
  const { first, last } = draft;
  const goesOn = !isOneDay && first !== null && first === last && date > first;
  if (goesOn) return { ...draft, last: date, lastHalf: "AFTERNOON" };
  return { ...draft, first: date, last: date, firstHalf: "MORNING", lastHalf: "AFTERNOON" };
}

/** The date with which the leave begins; one after its end takes the end along. */
export function withFirstDate(draft: LeaveDraft, first: CivilDate): LeaveDraft {
  return inOrder({ ...draft, first, last: draft.last === null || draft.last < first ? first : draft.last });
}

/** The date with which the leave ends; one before its beginning takes the beginning along. */
export function withLastDate(draft: LeaveDraft, last: CivilDate): LeaveDraft {
  return inOrder({ ...draft, last, first: draft.first === null || draft.first > last ? last : draft.first });
}

/** An afternoon and the morning before it, now on one day, become that day. */
function inOrder(draft: LeaveDraft): LeaveDraft {
  const isTurned = draft.first === draft.last && draft.firstHalf === "AFTERNOON" && draft.lastHalf === "MORNING";
  return isTurned ? { ...draft, firstHalf: "MORNING", lastHalf: "AFTERNOON" } : draft;
}

/** The half-day at which the leave begins. On one day an afternoon cannot end with the morning. */
export function withFirstHalf(draft: LeaveDraft, firstHalf: Half): LeaveDraft {
  const isOneDay = draft.first === draft.last;
  return { ...draft, firstHalf, lastHalf: isOneDay && firstHalf === "AFTERNOON" ? "AFTERNOON" : draft.lastHalf };
}

/** The half-day with which the leave ends. On one day it begins no later. */
export function withLastHalf(draft: LeaveDraft, lastHalf: Half): LeaveDraft {
  const isOneDay = draft.first === draft.last;
  return { ...draft, lastHalf, firstHalf: isOneDay && lastHalf === "MORNING" ? "MORNING" : draft.firstHalf };
}

/** A request that went back, to be changed and filed again. */
export type Returned = { readonly request: string; readonly version: number; readonly draft: LeaveDraft };

/** Granted leave that another is to go on from. */
export type Extension = { readonly draft: LeaveDraft & { readonly extends: string } };

/** A stretch of leave from one half-day through another. */
export type Stretch = {
  readonly first: CivilDate;
  readonly firstHalf: Half;
  readonly last: CivilDate;
  readonly lastHalf: Half;
};

/** @returns `null` until a day was chosen */
export function stretchOf({ first, firstHalf, last, lastHalf }: LeaveDraft): Stretch | null {
  return first === null || last === null ? null : { first, firstHalf, last, lastHalf };
}

/** What a request asks for, ready to be sent or previewed. */
export type AskedLeave = {
  readonly staff?: string;
  readonly type: string;
  readonly firstDate: CivilDate;
  readonly firstHalf: Half;
  readonly lastDate: CivilDate;
  readonly lastHalf: Half;
  readonly fromTime?: string;
  readonly toTime?: string;
  readonly reason?: string;
  readonly place?: string;
  readonly phone?: string;
  readonly handoverTo?: string;
  readonly handoverNote?: string;
  readonly leavesCity?: boolean;
  readonly transport?: string;
  readonly noticeTo?: string;
  readonly noticeBy?: string;
  readonly noticeAt?: string;
  readonly child?: string;
  readonly files?: string[];
  readonly extends?: string;
};

export type DraftSituation = {
  /** Whether the type is counted in hours. */
  readonly isHours: boolean;
  /** Whether the type is granted for each child. */
  readonly isForChild: boolean;
  /** Who would take over the work if nobody else is named. */
  readonly handover: string | null;
  /** Whether the leave begins before today, so that its notice belongs to it. */
  readonly isLate: boolean;
  /** Of the office. */
  readonly timeZone: string;
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What keeps a draft from being sent: its first missing piece, `null` where nothing does. */
export function missingPiece(draft: LeaveDraft, situation: DraftSituation) {
  return missingOfDates(draft, situation) ?? (draft.leavesCity && draft.place.trim() === "" ? "PLACE" : null);
}

/** What keeps it from being previewed: where somebody goes has no bearing on that. */
function missingOfDates(
  draft: LeaveDraft,
  { isHours, isForChild }: DraftSituation,
): "TYPE" | "CHILD" | "DATE" | "TIME" | null {
  if (draft.type === null) return "TYPE";
  if (isForChild && draft.child === null) return "CHILD";
  if (stretchOf(draft) === null) return "DATE";
  if (!isHours) return null;
  const { fromTime, toTime } = draft;
  return TIME.test(fromTime) && TIME.test(toTime) && fromTime < toTime ? null : "TIME";
}

/** @returns `null` while something is missing of what and when */
export function askedOf(draft: LeaveDraft, situation: DraftSituation): AskedLeave | null {
  const stretch = stretchOf(draft);
  if (missingOfDates(draft, situation) !== null || draft.type === null || stretch === null) return null;
  const { isHours, isForChild, handover, isLate, timeZone } = situation;
  const files = [...draft.proofs, ...draft.handoverFiles].map(({ id }) => id);
  const handoverTo = draft.handoverTo === undefined ? handover : draft.handoverTo;
  return {
    ...(draft.staff !== null && { staff: draft.staff }),
    type: draft.type,
    firstDate: stretch.first,
    firstHalf: isHours ? "MORNING" : stretch.firstHalf,
    lastDate: isHours ? stretch.first : stretch.last,
    lastHalf: isHours ? "AFTERNOON" : stretch.lastHalf,
    ...(isHours && { fromTime: draft.fromTime, toTime: draft.toTime }),
    ...texts({ reason: draft.reason, place: draft.place, phone: draft.phone }),
    ...(handoverTo !== null && { handoverTo }),
    ...texts({ handoverNote: draft.handoverNote }),
    ...(draft.leavesCity && { leavesCity: true, ...texts({ transport: draft.transport }) }),
    ...(isLate && noticeOf(draft, timeZone)),
    ...(isForChild && draft.child !== null && { child: draft.child }),
    ...(files.length > 0 && { files }),
    ...(draft.extends !== null && { extends: draft.extends }),
  };
}

/** Who was told before, how and when; what was not filled in is left out. */
function noticeOf({ noticeTo, noticeBy, noticeAt }: LeaveDraft, timeZone: string) {
  const [date = "", clock = ""] = noticeAt.split("T");
  const minute = parseClock(clock);
  return {
    ...(noticeTo !== null && { noticeTo }),
    ...texts({ noticeBy }),
    ...(minute !== null && { noticeAt: new Date(instantAt(date, minute, timeZone)).toISOString() }),
  };
}

/** Only what has something in it. */
function texts<Name extends string>(typed: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  const entries = Object.entries<string>(typed).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== "")) as Partial<Record<Name, string>>;
}
