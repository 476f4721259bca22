import type { LeaveRequest } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { mayForAll, subjectsOf } from "../../graphql/rights.ts";
import { deciderOf } from "./deciders.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { leaveView } from "./leave-view.ts";

/** How many decided ones are shown: whoever looks further back has the list of requests. */
const MOST_DECIDED = 20;

const LeaveInboxRef = builder.objectRef<object>("LeaveInbox").implement({
  description: "What waits for me, and what I decided lately.",
  fields: (t) => ({
    toDecide: t.prismaField({
      description: "Requests whose turn is mine, those filed first first.",
      type: [LeaveRequestRef],
      resolve: async (query, _root, _args, context) => {
        const asking = context as SignedInContext;
        const ids = await idsToDecide(asking);
        const { db, viewer } = asking;
        const found = await db.leaveRequest.findMany({
          ...query,
          where: { officeId: viewer.officeId, id: { in: ids } },
          orderBy: [{ filedAt: "asc" }, { id: "asc" }],
        });
        return found;
      },
    }),
    toSettle: t.prismaField({
      description: "Requests that wait and whose posts I may see to, where I may do that.",
      type: [LeaveRequestRef],
      resolve: (query, _root, _args, context) => {
        const { db, viewer } = context as SignedInContext;
        return db.leaveRequest.findMany({
          ...query,
          where: {
            officeId: viewer.officeId,
            status: "PENDING",
            coverReason: null,
            staffId: { not: viewer.staffId },
            ...(!mayForAll(viewer, "leaveUncovered") && { id: { in: [] } }),
          },
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          take: 100,
        });
      },
    }),
    decided: t.prismaField({
      description: "Requests that I decided on lately, the last first.",
      type: [LeaveRequestRef],
      resolve: (query, _root, _args, context) => {
        const { db, viewer } = context as SignedInContext;
        const { officeId, staffId } = viewer;
        const known = subjectsOf(viewer, "readLeave");
        return db.leaveRequest.findMany({
          ...query,
          where: {
            officeId,
            steps: { some: { officeId, decidedById: staffId } },
            ...(known !== "WHOLE_OFFICE" && { staffId: { in: [...known] } }),
          },
          orderBy: [{ filedAt: "desc" }, { id: "desc" }],
          take: MOST_DECIDED,
        });
      },
    }),
  }),
});

builder.queryField("leaveInbox", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "What waits for me to decide on, and what I decided lately.",
    type: LeaveInboxRef,
    resolve: () => ({}),
  }),
);

type Waiting = Pick<LeaveRequest, "id" | "staffId" | "round" | "workingDays"> & {
  readonly steps: readonly {
    readonly role: string;
    readonly approverId: string | null;
    readonly round: number;
    readonly decision: string | null;
  }[];
};

/** Requests whose turn is the viewer's, their own never among them. */
async function idsToDecide(context: SignedInContext): Promise<string[]> {
  const { db, viewer, now } = context;
  const { officeId, staffId } = viewer;
  const waiting: Waiting[] = await db.leaveRequest.findMany({
    where: { officeId, status: "PENDING", staffId: { not: staffId } },
    select: {
      id: true,
      staffId: true,
      round: true,
      workingDays: true,
      steps: {
        select: { role: true, approverId: true, round: true, decision: true },
        orderBy: { position: "asc" },
      },
    },
  });
  if (waiting.length === 0) return [];
  const { deciders } = await leaveView(context);
  const recordsOutside = mayForAll(viewer, "fileLeave");
  return waiting.flatMap((request) => {
    const step = request.steps.find(({ round, decision }) => round === request.round && decision === null);
    if (!step) return [];
    if (step.role === "DISTRICT") return recordsOutside ? [request.id] : [];
    const applicant = { applicant: request.staffId, workingDays: request.workingDays };
    const { staff } = deciderOf(deciders, { role: step.role, approver: step.approverId }, applicant, now);
    return staff === staffId || step.approverId === staffId ? [request.id] : [];
  });
}
