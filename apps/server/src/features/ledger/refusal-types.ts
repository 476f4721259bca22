import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { BadAmount, BadBirthday, ChildHasLeave, NoBalance, OwnBalance } from "./refusals.ts";

const interfaces = [RefusalRef];

builder.objectType(BadAmount, {
  name: "BadAmount",
  description: "An amount that is nothing, too much, or too fine.",
  interfaces,
  fields: (t) => ({ most: t.exposeInt("most", { description: "The most, up or down." }) }),
});

builder.objectType(NoBalance, {
  name: "NoBalance",
  description: "There is no balance of that type.",
  interfaces,
  fields: (t) => ({ type: t.exposeString("type", { description: "The type, by code." }) }),
});

builder.objectType(OwnBalance, {
  name: "OwnBalance",
  description: "Nobody adjusts a balance of their own: somebody else with the right does.",
  interfaces,
});

builder.objectType(ChildHasLeave, {
  name: "ChildHasLeave",
  description: "Leave for the child is in the ledger already.",
  interfaces,
});

builder.objectType(BadBirthday, {
  name: "BadBirthday",
  description: "Not born yet, or no child any more.",
  interfaces,
});
