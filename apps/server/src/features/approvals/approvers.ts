import { builder } from "../../graphql/builder.ts";
import { ApproverRoleRef } from "./approver-role.ts";

const ApproverRef = builder.prismaObject("Approver", {
  description: "Who is meant by a role in the matrix of approval.",
  fields: (t) => ({
    role: t.expose("role", { type: ApproverRoleRef, description: "The role." }),
    staff: t.relation("staff", { description: "Who holds it." }),
  }),
});

builder.prismaObjectField("Office", "approvers", (t) =>
  t.relation("approvers", {
    type: ApproverRef,
    description: "Who checks eligibility, is the hall manager, the director, the secretary, as far as they are named.",
    query: { orderBy: { role: "asc" } },
  }),
);
