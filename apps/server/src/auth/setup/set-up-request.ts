import { parseSessions, tidyText, USERNAME } from "@zaigang/domain";
import { z } from "zod";

const LONGEST_NAME = 100;

const written = z
  .string()
  .refine((typed) => typed.isWellFormed())
  .transform(tidyText)
  .pipe(z.string().max(LONGEST_NAME));
const text = written.pipe(z.string().min(1));
const optionalText = written.nullish().transform((value) => value || null);
/** MM-DD of a day that every year has. */
const dayOfYear = z.string().refine((day) => /^\d\d-\d\d$/.test(day) && isDate(`2027-${day}`));

const season = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  name: text,
  nameEn: optionalText,
  startsOnDay: dayOfYear,
  sessions: z.array(z.string()).min(1).max(4).refine(followEachOther),
});

/** What an empty database needs to become an office, as the page of the first start sends it. */
export const SetUpRequest = z.object({
  code: z.string().max(50),
  office: z.object({
    name: text,
    nameEn: optionalText,
    hallName: text,
    hallNameEn: optionalText,
    /** As in ISO 3166-2. */
    regionCode: z.string().regex(/^CN-[A-Z]{2}$/),
  }),
  seasons: z
    .array(season)
    .min(1)
    .max(4)
    .refine((all) => new Set(all.map(({ startsOnDay }) => startsOnDay)).size === all.length)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length),
  administrator: z.object({
    name: text.pipe(z.string().max(30)),
    /** A syllable for each character; the one that a library proposes if left out. */
    reading: optionalText,
    gender: z.enum(["FEMALE", "MALE"]),
    title: text,
    username: z.string().trim().toLowerCase().regex(USERNAME),
    password: z.string().max(1_000),
  }),
});

export type SetUpRequest = z.output<typeof SetUpRequest>;

/** Whether sessions such as 09:00-12:00 are such, in order, and apart. */
function followEachOther(sessions: readonly string[]): boolean {
  try {
    const parsed = sessions.map((session) => parseSessions([session])[0]!);
    return parsed.every(({ start }, at) => at === 0 || parsed[at - 1]!.end <= start);
  } catch {
    return false;
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
