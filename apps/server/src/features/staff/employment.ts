import { builder } from "../../graphql/builder.ts";
import { StaffRef } from "./staff.ts";
import { EmploymentKindRef, RankRef } from "./staff-list.ts";

export const EmploymentRef = builder.prismaObject("Employment", {
  description: "What a person is in the office, from a day on until the day before another.",
  about: ({ staffId }) => staffId,
  fields: (t) => ({
    startsOn: t.expose("startsOn", {
      type: "Date",
      nullable: true,
      description: "The first day; null: since before the office's records.",
    }),
    endsOn: t.expose("endsOn", {
      type: "Date",
      nullable: true,
      description: "The first day on which it holds no more; null while no end is known.",
    }),
    department: t.relation("department", { description: "The department." }),
    title: t.exposeString("title", { description: "What the person does." }),
    titleEn: t.exposeString("titleEn", { description: "What the person does, in English.", nullable: true }),
    rank: t.expose("rank", { type: RankRef, description: "The rank." }),
    kind: t.expose("kind", {
      type: EmploymentKindRef,
      nullable: true,
      description: "By what contract; null for those without the right to see it.",
    }),
  }),
});

builder.prismaObjectFields(StaffRef, (t) => ({
  employments: t.field({
    description: "What they were, are and will be in the office, by date.",
    type: [EmploymentRef],
    select: (_args, _context, nestedSelection) => ({
      employments: nestedSelection({ orderBy: { startsOn: { sort: "asc", nulls: "first" } } }),
    }),
    resolve: ({ employments }) => employments,
  }),
}));
