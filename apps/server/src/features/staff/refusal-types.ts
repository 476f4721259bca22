import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { NotEmployed, TooEarly } from "./refusals.ts";
import { StaffRef } from "./staff.ts";

const interfaces = [RefusalRef];

builder.objectType(TooEarly, {
  name: "TooEarly",
  description: "It would rewrite what was.",
  interfaces,
  fields: (t) => ({
    earliest: t.field({ description: "The earliest day.", type: "Date", resolve: ({ earliest }) => earliest }),
  }),
});

builder.objectType(NotEmployed, {
  name: "NotEmployed",
  description: "Somebody does not work for the office on a date.",
  interfaces,
  fields: (t) => ({
    staff: t.prismaField({
      description: "Who.",
      type: StaffRef,
      resolve: (query, { staffId }, _args, context) =>
        context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(staffId, context) }),
    }),
    on: t.field({ description: "The date.", type: "Date", resolve: ({ on }) => on }),
  }),
});
