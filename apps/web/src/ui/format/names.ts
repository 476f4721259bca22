import type { Language } from "./language.ts";

/** A person's name in characters and its reading, such as 鲍景行, 鲍, Bao, Jingxing. */
export type PersonName = {
  readonly name: string;
  /** One or two characters, as in 欧阳. */
  readonly familyName: string;
  readonly familyReading: string;
  readonly givenReading: string;
};

/** A name that the office entered, in English where it has one. */
export type EnteredName = { readonly name: string; readonly nameEn?: string | null };

/** 鲍景行, Bao Jingxing. Never cut. */
export function formatName(person: PersonName, language: Language): string {
  return language === "zh-CN" ? person.name : `${person.familyReading} ${person.givenReading}`;
}

/**
 * The name where there is no room: the family name, told apart from others of the same family name by
 * a second character (鲍景) or the initial (Bao J.), and by the whole name where that is not enough.
 *
 * @param others the people shown in the same place; the person may be among them
 */
export function formatTightName(person: PersonName, others: Iterable<PersonName>, language: Language): string {
  const rivals = [...others].filter((other) => other.name !== person.name);
  const names = language === "zh-CN" ? chineseForms : englishForms;
  const [family, longer, whole] = names(person);
  const isTaken = (form: 0 | 1, text: string) => rivals.some((rival) => names(rival)[form] === text);
  if (!isTaken(0, family)) return family;
  return isTaken(1, longer) ? whole : longer;
}

type Forms = readonly [family: string, longer: string, whole: string];

/** Characters, not code units: rare family names lie outside the basic plane. */
function chineseForms({ name, familyName }: PersonName): Forms {
  const given = [...name].slice([...familyName].length);
  return [familyName, `${familyName}${given[0] ?? ""}`, name];
}

function englishForms({ familyReading, givenReading }: PersonName): Forms {
  return [familyReading, `${familyReading} ${givenReading.charAt(0)}.`, `${familyReading} ${givenReading}`];
}

/** What the office entered in Chinese and, where it has it, in English. */
export function formatEntered<Text extends string | null>(
  chinese: Text,
  english: string | null | undefined,
  language: Language,
): string | Text {
  return (language === "en" && english) || chinese;
}

/** 社会救助, not 社会救助窗口: the number beside it says that it is a window. */
export function formatWindowName({ name, nameEn }: EnteredName, language: Language): string {
  return formatEntered(name.replace(/(?<=.)窗口$/u, ""), nameEn, language);
}

/** The text of an avatar: the family name's first character, or the initials of the reading (BJ). */
export function formatAvatar(person: PersonName, language: Language): string {
  if (language === "zh-CN") return [...person.familyName][0] ?? "";
  return `${person.familyReading.charAt(0)}${person.givenReading.charAt(0)}`;
}
