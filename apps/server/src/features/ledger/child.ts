import { builder, inMyOffice } from "../../graphql/builder.ts";
import { StaffRef } from "../staff/staff.ts";

export const ChildRef = builder.prismaNode("Child", {
  description: "A child for whom a person has leave. Nobody but the person and the office manager is told of it.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  about: ({ staffId }) => staffId,
  rows: () => "keepChildren",
  fields: (t) => ({
    name: t.exposeString("name", { description: "The name, as the parent writes it." }),
    bornOn: t.expose("bornOn", { type: "Date", description: "When it was born." }),
  }),
});

builder.prismaObjectField(StaffRef, "children", (t) =>
  t.relation("children", {
    description: "Children for whom they have leave, the eldest first; null for those without the right to see them.",
    nullable: true,
    query: { orderBy: [{ bornOn: "asc" }, { id: "asc" }] },
  }),
);
