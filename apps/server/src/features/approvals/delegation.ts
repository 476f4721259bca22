import { addDays, dateOf } from "@zaigang/domain";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { may } from "../../graphql/rights.ts";
import { personOf } from "../../graphql/rows-at-hand.ts";
import { signedIn } from "../../graphql/signed-in.ts";
import { inUnits } from "../leave-types/leave-type.ts";
import { ViewerRef } from "../office/viewer.ts";
import { StaffRef } from "../staff/staff.ts";

export const DelegationRef = builder.prismaNode("Delegation", {
  description: "That somebody decides on leave instead of another, for some days.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  about: ({ fromId }) => fromId,
  fields: (t) => ({
    from: t.field({
      description: "Instead of whom.",
      type: StaffRef,
      resolve: ({ fromId }, _args, context) => personOf(signedIn(context), fromId),
    }),
    to: t.field({
      description: "Who decides.",
      type: StaffRef,
      resolve: ({ toId }, _args, context) => personOf(signedIn(context), toId),
    }),
    startsOn: t.expose("startsOn", { type: "Date", description: "The first day." }),
    lastDay: t.field({
      type: "Date",
      description: "The last day.",
      resolve: ({ endsOn }) => addDays(endsOn.toISOString().slice(0, 10), -1),
    }),
    upTo: t.float({
      description: "Requests of at most so many working days; null: of any length.",
      nullable: true,
      resolve: ({ upTo }) => upTo && inUnits(upTo),
    }),
    reason: t.exposeString("reason", {
      description: "Why; null for those without the right to see it.",
      nullable: true,
    }),
    madeAt: t.expose("madeAt", { type: "DateTime", description: "When it was given." }),
    withdrawnAt: t.expose("withdrawnAt", { type: "DateTime", description: "When it was taken back.", nullable: true }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
    mayWithdraw: t.boolean({
      description: "Whether I may take it back.",
      resolve: ({ fromId, withdrawnAt, endsOn }, _args, { viewer, now }) =>
        viewer !== null &&
        withdrawnAt === null &&
        endsOn > asDate(dateOf(now, viewer.timeZone)) &&
        may(viewer, "delegateApprovals", fromId),
    }),
  }),
});

const NEXT_FIRST = [{ startsOn: "asc" }, { id: "asc" }] as const;

builder.prismaObjectField("Office", "delegations", (t) =>
  t.relation("delegations", {
    description: "Those that hold or will, by their first day.",
    query: (_args, { now, viewer }) => ({
      where: { withdrawnAt: null, endsOn: { gt: asDate(dateOf(now, viewer?.timeZone ?? "UTC")) } },
      orderBy: [...NEXT_FIRST],
    }),
  }),
);

builder.objectFields(ViewerRef, (t) => ({
  delegations: t.prismaField({
    description: "Those to me and from me that hold or will, by their first day.",
    type: [DelegationRef],
    resolve: (query, { officeId, staffId, timeZone }, _args, { db, now }) =>
      db.delegation.findMany({
        ...query,
        where: {
          officeId,
          withdrawnAt: null,
          endsOn: { gt: asDate(dateOf(now, timeZone)) },
          OR: [{ fromId: staffId }, { toId: staffId }],
        },
        orderBy: [...NEXT_FIRST],
      }),
  }),
  isApprover: t.boolean({
    description: "Whether steps of approval come to me: as the head of a department, its leader or by name.",
    resolve: async ({ officeId, staffId }, _args, { db }) => {
      const { _count } = await db.staff.findUniqueOrThrow({
        where: { officeId_id: { officeId, id: staffId } },
        select: { _count: { select: { heads: true, supervises: true, approverAs: true } } },
      });
      return _count.heads + _count.supervises + _count.approverAs > 0;
    },
  }),
}));
