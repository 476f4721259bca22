import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { mayForAll, subjectsOf } from "../../graphql/rights.ts";
import { ViewerRef } from "../office/viewer.ts";
import { deciderOf } from "./deciders.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { leaveTurns } from "./leave-view.ts";

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

builder.objectField(ViewerRef, "leaveToDecide", (t) =>
  t.int({
    description: "How many requests for leave wait for me to decide on.",
    resolve: async (_viewer, _args, context) => (await idsToDecide(context as SignedInContext)).length,
  }),
);

/** Requests whose turn is the viewer's, their own never among them. */
async function idsToDecide(context: SignedInContext): Promise<string[]> {
  const { viewer, now } = context;
  const { waiting, deciders } = await leaveTurns(context);
  const recordsOutside = mayForAll(viewer, "fileLeave");
  return waiting.flatMap(({ id, staffId, workingDays, step }) => {
    if (staffId === viewer.staffId) return [];
    if (step.role === "DISTRICT") return recordsOutside ? [id] : [];
    const turn = { role: step.role, approver: step.approverId };
    const { staff } = deciderOf(deciders, turn, { applicant: staffId, workingDays }, now);
    return staff === viewer.staffId || step.approverId === viewer.staffId ? [id] : [];
  });
}
