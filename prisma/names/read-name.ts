import { tidyText } from "@zaigang/domain";
import { pinyin } from "pinyin-pro";
import { CHARACTER_READINGS, SURNAME_READINGS, TWO_CHARACTER_SURNAMES } from "./surnames.ts";

/** A name taken apart, with its readings: family name first, as in 鲍 Bao and 景行 Jingxing. */
export type NameReading = {
  /** One or two characters; of 阿依古丽·买买提 what stands before the dot. */
  readonly familyName: string;
  readonly familyReading: string;
  readonly givenReading: string;
  /** All of it in plain syllables, such as bao jing xing: what lists are sorted and searched by. ü is written v. */
  readonly reading: string;
  /** The first letters of the syllables, such as bjx. */
  readonly initials: string;
};

/** A part of a name that is read by itself: a character, or a word in letters. */
type Piece = { readonly text: string; readonly isFamilyName: boolean };

const DOT = "·";
/** What people type for the dot in a name that is not Chinese. */
const OTHER_DOTS = /[•‧・･⋅∙]/g;

/** A name as it is kept: in Unicode's composed form, the dot as U+00B7, single blanks within, nothing unseen. */
export function tidyName(name: string): string {
  return tidyText(name.normalize("NFC").replace(OTHER_DOTS, DOT)).replace(/\s+/g, " ").replace(/ ?· ?/g, DOT);
}

/**
 * Proposes how a name is read. Characters with several readings may come out wrong, and one that nobody knows stands
 * for itself: people correct them with `readingAs`.
 *
 * An apostrophe parts syllables that would run together (Yu'an), ü stays ü.
 */
export function readName(name: string): NameReading {
  const pieces = piecesOf(tidyName(name));
  const familyName = pieces.flatMap(({ text, isFamilyName }) => (isFamilyName ? [text] : [])).join("");
  const chinese = pieces.filter(({ text }) => isCharacter(text)).map(({ text }) => text);
  const proposed = pinyin(chinese.join(""), { surname: "head", toneType: "none", type: "array" });
  const surname = SURNAME_READINGS.get(familyName)?.split(" ") ?? [];
  const syllables = chinese.map(
    (character, index) => surname[index] ?? CHARACTER_READINGS.get(character) ?? proposed[index] ?? character,
  );
  return spelt(pieces, syllables);
}

/**
 * The reading of a name as somebody says it is.
 *
 * @param reading a syllable for each character, parted by blanks: `shan mu yuan`. Tone marks may stand and are dropped
 * @returns `null` where it is not one syllable for each character
 */
export function readingAs(name: string, reading: string): NameReading | null {
  const pieces = piecesOf(tidyName(name));
  const said = plain(reading)
    .split(/[\s·]+/)
    .filter(Boolean)
    .map((syllable) => syllable.replace(/^([ln])(?:v|u:)/, "$1ü"));
  const words = pieces.flatMap(({ text }) => (isCharacter(text) ? [] : [plain(text)]));
  // Whoever reads a name out reads the words in letters too; those are known.
  const syllables = said.filter((syllable) => !words.includes(syllable));
  const wanted = pieces.length - words.length;
  const isWhole = syllables.length === wanted && syllables.every((syllable) => /^[a-zü]{1,6}$/.test(syllable));
  return isWhole ? spelt(pieces, syllables) : null;
}

/** @param syllables of the Chinese characters, in order */
function spelt(pieces: readonly Piece[], syllables: readonly string[]): NameReading {
  let next = 0;
  const read = pieces.map(({ text, isFamilyName }) => ({
    isFamilyName,
    text,
    said: isCharacter(text) ? (syllables[next++] as string) : plain(text),
  }));
  const family = read.filter(({ isFamilyName }) => isFamilyName);
  const given = read.filter(({ isFamilyName }) => !isFamilyName);
  return {
    familyName: family.map(({ text }) => text).join(""),
    familyReading: spell(family.map(({ said }) => said)),
    givenReading: spell(given.map(({ said }) => said)),
    reading: read.map(({ said }) => said.replaceAll("ü", "v")).join(" "),
    initials: read.map(({ said }) => [...said.replace("ü", "v")][0]).join(""),
  };
}

function piecesOf(name: string): Piece[] {
  const [before = "", ...behind] = name.split(DOT);
  if (behind.length > 0) {
    return [...cut(before, true), ...behind.flatMap((part) => cut(part, false))];
  }
  const texts = cut(name, false).map(({ text }) => text);
  const isDouble = texts.length > 2 && TWO_CHARACTER_SURNAMES.has(`${texts[0]}${texts[1]}`);
  return texts.map((text, index) => ({ text, isFamilyName: index < (isDouble ? 2 : 1) }));
}

/** One piece for each character, words in letters whole. */
function cut(part: string, isFamilyName: boolean): Piece[] {
  return (part.match(/[\p{Script=Latin}\p{Nd}'’.-]+|\S/gu) ?? []).map((text) => ({ text, isFamilyName }));
}

function isCharacter(text: string): boolean {
  return !/^[\p{Script=Latin}\p{Nd}'’.-]/u.test(text);
}

/** In small letters and without tone marks; ü stays. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300\u0301\u0304\u030c]/g, "")
    .normalize("NFC");
}

function spell(syllables: readonly string[]): string {
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}
