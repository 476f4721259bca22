import type { PersonName } from "../../ui/format/names.ts";

type Findable = PersonName & { readonly code: string };

/** Whether a person is meant: by a part of the name, of its reading (bao, jingx, baojingxing, bjx) or of the code. */
export function isMeant(person: Findable, typed: string): boolean {
  const sought = plain(typed);
  const { name, familyReading, givenReading, code } = person;
  const family = plain(familyReading);
  const given = plain(givenReading);
  const initials = [familyReading, ...syllables(givenReading)].map((part) => plain(part).charAt(0)).join("");
  return (
    plain(name).includes(sought) ||
    plain(code).includes(sought) ||
    `${family}${given}`.includes(sought) ||
    initials.startsWith(sought)
  );
}

/** Without spaces, capitals and tone marks. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{Mn}\s·'’-]/gu, "")
    .toLowerCase();
}

/**
 * The syllables of a reading as far as they can be told: by capitals and marks, else where an initial follows a whole
 * final (jingxing: jing, xing).
 */
function syllables(reading: string): string[] {
  return (
    plain(reading).match(
      /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng(?![aeiouv])|n(?![aeiouv])|r(?![aeiouv]))?/g,
    ) ?? []
  );
}
