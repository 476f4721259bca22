import { builder } from "../../graphql/builder.ts";
import { ALL_HOLDERS, ALL_RIGHTS, HOLDERS, type Holder, RIGHTS, type Right } from "../../graphql/rights-table.ts";
import { RightRef } from "./viewer.ts";

const HolderRef = builder.enumType("RightHolder", {
  description: "Who may hold a right: by how they stand to the person, or by a role over the whole office.",
  values: Object.fromEntries(
    ALL_HOLDERS.map((holder) => [holder, { description: `The ${HOLDERS[holder].en}.` }]),
  ) as Record<Holder, { description: string }>,
});

const RightRule = builder.objectRef<Right>("RightRule").implement({
  description: "A line of the table of rights: what it allows, and whom.",
  fields: (t) => ({
    right: t.field({ description: "The right.", type: RightRef, resolve: (right) => right }),
    name: t.string({ description: "What it allows, in Chinese.", resolve: (right) => RIGHTS[right].zh }),
    nameEn: t.string({ description: "What it allows, in English.", resolve: (right) => RIGHTS[right].en }),
    isPrivate: t.boolean({
      description: "Whether it shows what is private about a person.",
      resolve: (right) => RIGHTS[right].isPrivate,
    }),
    holders: t.field({
      description: "Who has it.",
      type: [HolderRef],
      resolve: (right) => [...RIGHTS[right].holders],
    }),
  }),
});

builder.queryField("rights", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Who may see and do what: the same in every office.",
    type: [RightRule],
    resolve: () => [...ALL_RIGHTS],
  }),
);
