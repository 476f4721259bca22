import { parseSessions, USERNAME } from "@zaigang/domain";
import { isGood, type NewPassword, NO_PASSWORD, newPasswordErrors } from "../passwords/new-password.ts";

export type SeasonDraft = {
  readonly code: "winter" | "summer";
  /** MM-DD */
  readonly startsOnDay: string;
  readonly morning: string;
  readonly afternoon: string;
};

/** What is typed on the page of the first start. */
export type SetUpDraft = {
  readonly name: string;
  readonly nameEn: string;
  readonly hallName: string;
  readonly hallNameEn: string;
  readonly regionCode: string | null;
  readonly seasons: readonly SeasonDraft[];
  readonly staffName: string;
  readonly reading: string;
  readonly gender: "FEMALE" | "MALE";
  readonly title: string;
  readonly username: string;
  readonly password: NewPassword;
  readonly code: string;
};

/** Usual hours of an office, to be corrected. */
export function emptyDraft(title: string): SetUpDraft {
  return {
    name: "",
    nameEn: "",
    hallName: "",
    hallNameEn: "",
    regionCode: null,
    seasons: [
      { code: "winter", startsOnDay: "10-01", morning: "09:00-12:00", afternoon: "14:00-18:00" },
      { code: "summer", startsOnDay: "05-01", morning: "09:00-12:00", afternoon: "14:30-18:30" },
    ],
    staffName: "",
    reading: "",
    gender: "FEMALE",
    title,
    username: "",
    password: NO_PASSWORD,
    code: "",
  };
}

export const STEPS = ["office", "hours", "administrator"] as const;
export type Step = (typeof STEPS)[number];

export type DraftError = "missing" | "sessions" | "startsOn" | "username" | "reading";

/** What is wrong in a step, by field: `winter.morning` of a season's. The password speaks for itself. */
export function errorsIn(draft: SetUpDraft, step: Step): ReadonlyMap<string, DraftError> {
  const errors = new Map<string, DraftError>();
  const need = (field: "name" | "hallName" | "regionCode" | "staffName" | "title" | "code") => {
    if (!draft[field]?.trim()) errors.set(field, "missing");
  };
  if (step === "office") for (const field of ["name", "hallName", "regionCode"] as const) need(field);
  if (step === "hours") {
    for (const season of draft.seasons) {
      if (!isDayOfYear(season.startsOnDay)) errors.set(`${season.code}.startsOnDay`, "startsOn");
      if (!areSessions([season.morning])) errors.set(`${season.code}.morning`, "sessions");
      else if (!areSessions([season.morning, season.afternoon])) errors.set(`${season.code}.afternoon`, "sessions");
    }
    if (new Set(draft.seasons.map(({ startsOnDay }) => startsOnDay)).size < draft.seasons.length) {
      errors.set(`${draft.seasons[1]?.code}.startsOnDay`, "startsOn");
    }
  }
  if (step === "administrator") {
    for (const field of ["staffName", "title", "code"] as const) need(field);
    if (!USERNAME.test(draft.username.trim().toLowerCase())) errors.set("username", "username");
    if (!isReading(draft.reading)) errors.set("reading", "reading");
  }
  return errors;
}

export function passwordErrorsOf({ password, username, staffName, reading }: SetUpDraft) {
  return newPasswordErrors(password, [username, staffName, reading]);
}

export function isComplete(draft: SetUpDraft, step: Step): boolean {
  if (errorsIn(draft, step).size > 0) return false;
  return step !== "administrator" || isGood(passwordErrorsOf(draft));
}

/** As the server takes it. @param seasonNames in Chinese and English, by code */
export function asRequest(
  draft: SetUpDraft,
  seasonNames: Readonly<Record<SeasonDraft["code"], { readonly name: string; readonly nameEn: string }>>,
) {
  const { name, nameEn, hallName, hallNameEn, regionCode, staffName, reading, gender, title, username } = draft;
  return {
    code: draft.code,
    office: { name, nameEn, hallName, hallNameEn, regionCode },
    seasons: draft.seasons.map(({ code, startsOnDay, morning, afternoon }) => ({
      code,
      ...seasonNames[code],
      startsOnDay,
      sessions: [morning, afternoon].map(asTyped),
    })),
    administrator: { name: staffName, reading, gender, title, username, password: draft.password.first },
  };
}

/** People type 9:00－12：00 too. */
function asTyped(session: string): string {
  return session
    .normalize("NFKC")
    .replace(/[–—~至]/g, "-")
    .replace(/\s/g, "")
    .replace(/(?<!\d)(\d:)/g, "0$1");
}

function areSessions(texts: readonly string[]): boolean {
  try {
    const sessions = texts.map((text) => parseSessions([asTyped(text)])[0]!);
    return sessions.every(({ start }, at) => at === 0 || sessions[at - 1]!.end <= start);
  } catch {
    return false;
  }
}

function isDayOfYear(text: string): boolean {
  const date = new Date(`2027-${text}T00:00:00Z`);
  return /^\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().includes(`-${text}T`);
}

/** Empty: the server proposes one. */
function isReading(text: string): boolean {
  return /^[\p{Script=Latin}\p{Mn}\s·'’:]*$/u.test(text);
}
