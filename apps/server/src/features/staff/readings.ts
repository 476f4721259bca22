import { type NameReading, readingAs, readName, tidyName } from "@zaigang/db";
import { Refusal } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";

/** A reading has one syllable for each character. */
export class ReadingMisfit extends Refusal {
  readonly code = "READING_MISFIT";
  readonly proposed: string;

  constructor(name: string) {
    super(`A reading of ${name} has one syllable for each character, parted by blanks`);
    this.proposed = readName(name).reading;
  }
}

builder.objectType(ReadingMisfit, {
  name: "ReadingMisfit",
  description: "A reading has not one syllable for each character.",
  interfaces: [RefusalRef],
  fields: (t) => ({ proposed: t.exposeString("proposed", { description: "How the name is probably read." }) }),
});

/** Characters that a name in a government system may have, the dot of other peoples' names included. */
const LONGEST_NAME = 50;

/** A name has no characters, or too many. */
export class BadName extends Refusal {
  readonly code = "BAD_NAME";
  readonly most = LONGEST_NAME;

  constructor() {
    super(`A name has 1 to ${LONGEST_NAME} characters`);
  }
}

builder.objectType(BadName, {
  name: "BadName",
  description: "A name has no characters, or too many.",
  interfaces: [RefusalRef],
  fields: (t) => ({ most: t.exposeInt("most", { description: "How many it may have." }) }),
});

/**
 * A name as it is kept, with its reading.
 *
 * @param said how its bearer reads it; the library's proposal where nothing is said
 * @throws {BadName} @throws {ReadingMisfit}
 */
export function nameWithReading(
  name: string,
  said: string | null | undefined,
): NameReading & { readonly name: string } {
  const tidy = tidyName(name);
  if (tidy === "" || [...tidy].length > LONGEST_NAME) throw new BadName();
  const reading = said?.trim() ? readingAs(tidy, said) : readName(tidy);
  if (!reading) throw new ReadingMisfit(tidy);
  return { name: tidy, ...reading };
}

builder.queryField("nameReading", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "How a name is probably read, a syllable for each character. For those who keep the staff.",
    type: "String",
    args: { name: t.arg.string({ required: true, description: "The name." }) },
    resolve: (_root, { name }) => readName(name.slice(0, LONGEST_NAME)).reading,
  }),
);
