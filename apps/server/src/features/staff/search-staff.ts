import { Prisma } from "@zaigang/db";

/** Nobody's name is longer, and a search is no place for texts. */
const LONGEST_SEARCH = 50;

/**
 * How well a person fits what somebody typed, as an SQL expression over the alias `s` of `Staff`: 0 the whole name,
 * reading, initials or code; 1 their beginning; 2 a part, from the beginning of a syllable on; 3 syllables and first
 * letters mixed, such as `chens` or `csh`; NULL for who does not fit.
 *
 * `hao` finds no Zhao: a syllable fits from its beginning. All that is typed is literal.
 *
 * @returns `null` where everybody fits, since nothing was typed
 */
export function fitness(search: string | null | undefined): Prisma.Sql | null {
  const typed = (search ?? "").normalize("NFC").trim().toLowerCase();
  if (typed === "") return null;
  if (typed.length > LONGEST_SEARCH) return Prisma.sql`NULL::int`;

  const letters = lettersOf(typed);
  const fits = [
    Prisma.sql`WHEN lower(s.name) = ${typed} OR lower(s.code) = ${typed} THEN 0`,
    ...(letters ? [Prisma.sql`WHEN s.initials = ${letters} OR replace(s.reading, ' ', '') = ${letters} THEN 0`] : []),
    Prisma.sql`WHEN starts_with(lower(s.name), ${typed}) THEN 1`,
    ...(letters
      ? [
          Prisma.sql`WHEN starts_with(s.initials, ${letters}) OR starts_with(replace(s.reading, ' ', ''), ${letters}) THEN 1`,
        ]
      : []),
    Prisma.sql`WHEN strpos(lower(s.name), ${typed}) > 0 THEN 2`,
    ...(/\d/.test(typed) ? [Prisma.sql`WHEN starts_with(lower(s.code), ${typed}) THEN 2`] : []),
    ...(letters
      ? [
          Prisma.sql`WHEN s.reading ~ ${`(^| )${[...letters].join(" ?")}`} THEN 2`,
          Prisma.sql`WHEN s.reading ~ ${`(^| )${[...letters].join("(?:[a-z]* )?")}`} THEN 3`,
        ]
      : []),
  ];
  return Prisma.sql`CASE ${Prisma.join(fits, " ")} END`;
}

/** The worst of what `fitness` gives. */
const WORST_FIT = 3;

/** Whether a place in a list says of somebody how well they fit. */
export function isFit(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= WORST_FIT;
}

/** What was typed as a reading: letters alone, without blanks, tones and apostrophes; `null` where it is something else. */
function lettersOf(typed: string): string | null {
  const letters = typed
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/[\u0300\u0301\u0304\u030c\s'’]/g, "");
  return /^[a-z]+$/.test(letters) ? letters : null;
}
