import { Gender } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import type { Context } from "../../graphql/context.ts";
import { may, type Right } from "../../graphql/rights.ts";
import { RoleRef } from "./role.ts";
import { StaffRef } from "./staff.ts";
import { EmploymentKindRef, RankRef } from "./staff-list.ts";
import { StaffStateRef, stateFacts, stateOf } from "./staff-state.ts";

const GenderRef = builder.enumType("Gender", { description: "Male or female.", values: Object.values(Gender) });

/** What somebody is in the office, and what is private about it. */
builder.prismaObjectFields(StaffRef, (t) => ({
  reading: t.exposeString("reading", {
    description: "The whole reading in plain syllables, such as bao jing xing: what lists are sorted by.",
  }),
  rank: t.expose("rank", { type: RankRef, description: "The rank as of today." }),
  version: t.exposeInt("version", { description: "Counts the changes of this person." }),
  state: t.field({
    description: "Whether the person is to be counted on now.",
    type: StaffStateRef,
    select: (_args, context) => stateFacts(context),
    resolve: (person, _args, context) => stateOf(person, context),
  }),
  awayUntil: t.field({
    description: "Until when they are away; null for who is not, or not any more.",
    type: "DateTime",
    nullable: true,
    select: (_args, context) => stateFacts(context),
    resolve: ({ absences }) => absences.map(({ endsAt }) => endsAt.getTime()).sort((a, b) => b - a)[0] ?? null,
  }),
  gender: t.field({
    description: "The gender; null for those without the right to see it.",
    type: GenderRef,
    nullable: true,
    resolve: (person, _args, context) => (knows(context, "readPersonnel", person) ? person.gender : null),
  }),
  employmentKind: t.field({
    description: "By what contract; null for those without the right to see it.",
    type: EmploymentKindRef,
    nullable: true,
    resolve: (person, _args, context) => (knows(context, "readPersonnel", person) ? person.employmentKind : null),
  }),
  workStartOn: t.field({
    description: "When they began to work at all; null if unknown, and for those without the right to see it.",
    type: "Date",
    nullable: true,
    resolve: (person, _args, context) => (knows(context, "readPersonnel", person) ? person.workStartOn : null),
  }),
  mustSignIn: t.field({
    description: "Whether they are asked for sign-ins; null for those without the right to see it.",
    type: "Boolean",
    nullable: true,
    resolve: (person, _args, context) => (knows(context, "readPersonnel", person) ? person.mustSignIn : null),
  }),
  hasAccount: t.field({
    description: "Whether they can sign in; null for those without the right to see it.",
    type: "Boolean",
    nullable: true,
    resolve: (person, _args, context) => (knows(context, "readPersonnel", person) ? person.accountId !== null : null),
  }),
  mobile: t.field({
    description: "The mobile number; null if unknown, and for those without the right to see it.",
    type: "String",
    nullable: true,
    resolve: (person, _args, context) => (knows(context, "readPhone", person) ? person.mobile : null),
  }),
  roles: t.field({
    description: "Their roles in the system; null for those without the right to see them.",
    type: [RoleRef],
    nullable: true,
    resolve: (person, _args, context) => (knows(context, "readRoles", person) ? person.roles : null),
  }),
}));

function knows({ viewer }: Context, right: Right, { id }: { readonly id: string }): boolean {
  return viewer !== null && may(viewer, right, id);
}
