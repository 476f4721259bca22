import { pinyin } from "pinyin-pro";

/** A name taken apart, with its readings: family name first, as in 鲍 Bao and 景行 Jingxing. */
export type NameReading = {
  readonly familyName: string;
  readonly familyReading: string;
  readonly givenReading: string;
  /** All of it in plain syllables, such as bao jing xing: what lists are sorted and searched by. ü is written v. */
  readonly reading: string;
  /** The first letters of the syllables, such as bjx. */
  readonly initials: string;
};

const TWO_CHARACTER_FAMILY_NAMES = new Set(
  "欧阳 司马 上官 诸葛 司徒 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司空 轩辕 端木 独孤 南宫 西门 东郭 百里 呼延 申屠 淳于 太史 闾丘 濮阳 澹台 公冶 宗政 钟离 第五".split(
    " ",
  ),
);

/**
 * Proposes how a Chinese name is read. Characters with several readings may come out wrong: people correct them.
 *
 * An apostrophe parts syllables that would run together (Yu'an), ü stays ü.
 */
export function readName(name: string): NameReading {
  const characters = [...name];
  const length = characters.length > 2 && TWO_CHARACTER_FAMILY_NAMES.has(characters.slice(0, 2).join("")) ? 2 : 1;
  const syllables = pinyin(name, { surname: "head", toneType: "none", type: "array" });
  return {
    familyName: characters.slice(0, length).join(""),
    familyReading: spell(syllables.slice(0, length)),
    givenReading: spell(syllables.slice(length)),
    reading: syllables.join(" ").replaceAll("ü", "v"),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
  };
}

function spell(syllables: readonly string[]): string {
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}
