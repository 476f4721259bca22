import { Refusal } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { readName, readText } from "../../changes/period.ts";
import { TextTooLong } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { WindowRef } from "./window.ts";

/** Another window has the number. */
export class NumberTaken extends Refusal {
  readonly code = "NUMBER_TAKEN";
  readonly windowId: string;

  constructor(number: number, windowId: string) {
    super(`There is a window ${number} already`);
    this.windowId = windowId;
  }
}

/** Nobody hangs such a number over a window. */
export class BadNumber extends Refusal {
  readonly code = "BAD_NUMBER";
  readonly most: number;

  constructor(most: number) {
    super(`A window's number is from 1 to ${most}`);
    this.most = most;
  }
}

builder.objectType(NumberTaken, {
  name: "NumberTaken",
  description: "Another window has the number, or had it before it ended.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    window: t.prismaField({
      description: "Which window.",
      type: WindowRef,
      resolve: (query, { windowId }, _args, { db, viewer }) =>
        db.window.findUniqueOrThrow({
          ...query,
          where: { officeId_id: { officeId: viewer?.officeId ?? "", id: windowId } },
        }),
    }),
  }),
});

builder.objectType(BadNumber, {
  name: "BadNumber",
  description: "Nobody hangs such a number over a window.",
  interfaces: [RefusalRef],
  fields: (t) => ({ most: t.exposeInt("most", { description: "The highest." }) }),
});

const HIGHEST_NUMBER = 9_999;
const MOST_BUSINESSES = 60;

/** What a window says of itself. */
export type WindowWords = {
  readonly number: number;
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  readonly businesses: readonly string[];
  readonly businessesEn?: readonly string[] | null | undefined;
  readonly floor?: string | null | undefined;
  readonly floorEn?: string | null | undefined;
};

/**
 * Checks what a window says of itself.
 *
 * @param self the window's id; `null` for a new one
 * @throws {BadNumber} @throws {NumberTaken} @throws {TextMissing} @throws {TextTooLong}
 */
export async function readWindow({ tx, officeId }: LockedOffice, words: WindowWords, self: string | null) {
  const { number } = words;
  if (!(number >= 1 && number <= HIGHEST_NUMBER)) throw new BadNumber(HIGHEST_NUMBER);
  const other = await tx.window.findUnique({
    where: { officeId_number: { officeId, number } },
    select: { id: true },
  });
  if (other && other.id !== self) throw new NumberTaken(number, other.id);
  return {
    number,
    name: readName("name", words.name),
    nameEn: readText("nameEn", words.nameEn),
    businesses: readList("businesses", words.businesses),
    businessesEn: readList("businessesEn", words.businessesEn ?? []),
    floor: readText("floor", words.floor),
    floorEn: readText("floorEn", words.floorEn),
  };
}

function readList(field: string, texts: readonly string[]): string[] {
  if (texts.length > MOST_BUSINESSES) throw new TextTooLong(field, MOST_BUSINESSES);
  return texts.flatMap((text) => readText(field, text) ?? []);
}
