import { Refusal } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";

/** A certificate is some pictures, seldom more. */
export const MOST_FILES = 12;

/** A request has enough files. */
export class TooManyFiles extends Refusal {
  readonly code = "TOO_MANY_FILES";
  readonly most = MOST_FILES;

  constructor() {
    super(`A request has at most ${MOST_FILES} files`);
  }
}

builder.objectType(TooManyFiles, {
  name: "TooManyFiles",
  description: "A request has enough files.",
  interfaces: [RefusalRef],
  fields: (t) => ({ most: t.exposeInt("most", { description: "How many it may have." }) }),
});
