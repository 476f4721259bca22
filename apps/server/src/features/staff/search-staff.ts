import { Prisma } from "@zaigang/db";
import { z } from "zod";
import { placeText } from "../../graphql/paged-list.ts";

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

/** Where somebody stands in a list of people: by how well they fit, then by reading, then by code. */
export type PersonPlace = { readonly fit: number; readonly reading: string; readonly code: string };

/** The same as lists give it out. */
export const PLACE_OF_PERSON = z.tuple([z.int().min(0).max(WORST_FIT), placeText, placeText]);
export type PlaceOfPerson = z.infer<typeof PLACE_OF_PERSON>;

export function placeOfPerson({ fit, reading, code }: PersonPlace): PlaceOfPerson {
  return [fit, reading, code];
}

/** People with the columns of a place, in the order of such lists. */
export const IN_ORDER = Prisma.sql`ORDER BY fit, reading COLLATE "C", code COLLATE "C"`;

/** Of people with the columns of a place, those after one; all where none is named. */
export function isBehind(place: PlaceOfPerson | null): Prisma.Sql {
  if (place === null) return Prisma.empty;
  const [fit, reading, code] = place;
  return Prisma.sql`WHERE (fit, reading COLLATE "C", code COLLATE "C") > (${fit}::int, ${reading}, ${code})`;
}

/** What was typed as a reading: letters alone, without blanks, tones and apostrophes; `null` where it is something else. */
function lettersOf(typed: string): string | null {
  const letters = typed
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/[\u0300\u0301\u0304\u030c\s'’]/g, "");
  return /^[a-z]+$/.test(letters) ? letters : null;
}
