import { Gender } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import { RoleRef } from "./role.ts";
import { StaffRef } from "./staff.ts";
import { EmploymentKindRef, RankRef } from "./staff-list.ts";
import { StaffStateRef, stateFacts, stateOf } from "./staff-state.ts";

export const GenderRef = builder.enumType("Gender", { description: "Male or female.", values: Object.values(Gender) });

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
  gender: t.expose("gender", {
    description: "The gender; null for those without the right to see it.",
    type: GenderRef,
    nullable: true,
  }),
  employmentKind: t.expose("employmentKind", {
    description: "By what contract; null for those without the right to see it.",
    type: EmploymentKindRef,
    nullable: true,
  }),
  workStartOn: t.expose("workStartOn", {
    description: "When they began to work at all; null if unknown, and for those without the right to see it.",
    type: "Date",
    nullable: true,
  }),
  mustSignIn: t.exposeBoolean("mustSignIn", {
    description: "Whether they are asked for sign-ins; null for those without the right to see it.",
    nullable: true,
  }),
  hasAccount: t.boolean({
    description: "Whether they can sign in; null for those without the right to see it.",
    nullable: true,
    resolve: ({ accountId }) => accountId !== null,
  }),
  mobile: t.exposeString("mobile", {
    description: "The mobile number; null if unknown, and for those without the right to see it.",
    nullable: true,
  }),
  roles: t.expose("roles", {
    description: "Their roles in the system; null for those without the right to see them.",
    type: [RoleRef],
    nullable: true,
  }),
}));
