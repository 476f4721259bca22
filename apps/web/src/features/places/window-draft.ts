import type { PlaceWindow } from "./place-types.ts";

/** What a window says of itself, as it is typed. */
export type WindowDraft = {
  readonly number: number | null;
  readonly name: string;
  readonly nameEn: string;
  /** One a line. */
  readonly businesses: string;
  readonly businessesEn: string;
  readonly floor: string;
  readonly floorEn: string;
};

export const NEW_WINDOW: WindowDraft = {
  number: null,
  name: "",
  nameEn: "",
  businesses: "",
  businessesEn: "",
  floor: "",
  floorEn: "",
};

export function windowDraftOf(window: Omit<PlaceWindow, "posts" | "closures">): WindowDraft {
  return {
    number: window.number,
    name: window.name,
    nameEn: window.nameEn ?? "",
    businesses: window.businesses.join("\n"),
    businessesEn: window.businessesEn.join("\n"),
    floor: window.floor ?? "",
    floorEn: window.floorEn ?? "",
  };
}

/** As it is saved; `null` while something is missing. */
export function windowInputOf(draft: WindowDraft) {
  const { number, name } = draft;
  if (number === null || name.trim() === "") return null;
  return {
    number,
    name: name.trim(),
    nameEn: draft.nameEn.trim() || null,
    businesses: linesOf(draft.businesses),
    businessesEn: linesOf(draft.businessesEn),
    floor: draft.floor.trim() || null,
    floorEn: draft.floorEn.trim() || null,
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n、；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
