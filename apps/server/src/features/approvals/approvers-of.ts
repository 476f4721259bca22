import { APPROVER_ROLES, type ApproversOf, dateOf } from "@zaigang/domain";
import { builder, inMyOfficeByCode } from "../../graphql/builder.ts";
import { RankRef } from "../staff/staff-list.ts";
import { ApproverRoleRef } from "./approver-role.ts";
import { loadApprovers } from "./load-approvers.ts";

type Holder = { readonly role: (typeof APPROVER_ROLES)[number]; readonly staffId: string };

const RoleHolderRef = builder.objectRef<Holder>("RoleHolder").implement({
  description: "Who holds a role for somebody's requests.",
  fields: (t) => ({
    role: t.field({ type: ApproverRoleRef, description: "The role.", resolve: ({ role }) => role }),
    staff: t.prismaField({
      type: "Staff",
      description: "Who.",
      resolve: (query, { staffId }, _args, { db, viewer }) =>
        db.staff.findUniqueOrThrow({
          ...query,
          where: { officeId_id: { officeId: viewer?.officeId ?? "", id: staffId } },
        }),
    }),
  }),
});

const ApproversOfRef = builder.objectRef<ApproversOf>("ApproversOf").implement({
  description: "What a person's chain of approval follows from, beside the matrix.",
  fields: (t) => ({
    rank: t.field({ type: RankRef, description: "Their rank.", resolve: ({ rank }) => rank }),
    holdsSpecialPost: t.exposeBoolean("holdsSpecialPost", { description: "Whether they hold a special post." }),
    holdsWindow: t.exposeBoolean("holdsWindow", { description: "Whether they are the primary of a window." }),
    holders: t.field({
      type: [RoleHolderRef],
      description: "Who holds which role for them; roles that nobody holds are left out.",
      resolve: ({ holders }) =>
        APPROVER_ROLES.flatMap((role) => {
          const staffId = holders[role];
          return staffId === null ? [] : [{ role, staffId }];
        }),
    }),
  }),
});

builder.queryField("approversOf", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "What somebody's chain of approval follows from today; null for nobody.",
    type: ApproversOfRef,
    nullable: true,
    args: { staff: t.arg.string({ required: true, description: "Whose, by code." }) },
    resolve: async (_root, { staff }, context) => {
      const { db, viewer, now } = context;
      const found = await db.staff.findUnique({ where: inMyOfficeByCode(staff, context), select: { id: true } });
      if (!found) return null;
      const { approvers } = await loadApprovers(db, viewer.officeId, found.id, dateOf(now, viewer.timeZone));
      return approvers;
    },
  }),
);
