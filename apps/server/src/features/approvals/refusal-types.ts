import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { StaffRef } from "../staff/staff.ts";
import { BandProblemRef } from "./approval-matrix.ts";
import { DelegationRef } from "./delegation.ts";
import { BadMatrix, DelegateSuspended, DelegationLoop, DelegationsOverlap, OwnDelegate } from "./refusals.ts";

const interfaces = [RefusalRef];

builder.objectType(BadMatrix, {
  name: "BadMatrix",
  description: "Rows of the matrix overlap, or say nothing.",
  interfaces,
  fields: (t) => ({
    problems: t.field({
      type: [BandProblemRef],
      description: "What is wrong; rows by their places in the input.",
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.objectType(OwnDelegate, {
  name: "OwnDelegate",
  description: "One cannot delegate to oneself.",
  interfaces,
});

builder.objectType(DelegationsOverlap, {
  name: "DelegationsOverlap",
  description: "Another delegation of theirs holds on one of the days.",
  interfaces,
  fields: (t) => ({
    delegation: t.prismaField({
      type: DelegationRef,
      description: "Which.",
      resolve: (query, { id }, _args, context) =>
        context.db.delegation.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) }),
    }),
  }),
});

builder.objectType(DelegationLoop, {
  name: "DelegationLoop",
  description: "It would come round to who delegates again.",
  interfaces,
  fields: (t) => ({
    people: t.prismaField({
      type: [StaffRef],
      description: "Everybody in the circle, who delegates first.",
      resolve: async (query, { staffIds }, _args, { db, viewer }) => {
        const where = { officeId: viewer?.officeId ?? "", id: { in: [...staffIds] } };
        const found = await db.staff.findMany({ ...query, where });
        return found.sort((one, other) => staffIds.indexOf(one.id) - staffIds.indexOf(other.id));
      },
    }),
  }),
});

builder.objectType(DelegateSuspended, {
  name: "DelegateSuspended",
  description: "Who is suspended decides on nothing.",
  interfaces,
  fields: (t) => ({
    staff: t.prismaField({
      type: StaffRef,
      description: "Who.",
      resolve: (query, { staffId }, _args, context) =>
        context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(staffId, context) }),
    }),
  }),
});
