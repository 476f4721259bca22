import type { LeaveRequest } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { mayForAll, subjectsOf } from "../../graphql/rights.ts";
import { ViewerRef } from "../office/viewer.ts";
import { deciderOf } from "./deciders.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { leaveTurns, leaveView } from "./leave-view.ts";
import { readLists } from "./read-lists.ts";

/** How many decided ones are shown: whoever looks further back has the list of requests. */
const MOST_DECIDED = 20;

/** How many requests are shown whose posts somebody may see to; those that begin first are the ones that press. */
const MOST_TO_SETTLE = 100;

type LeaveInbox = {
  readonly toDecide: readonly LeaveRequest[];
  readonly toSettle: readonly LeaveRequest[];
  readonly decided: readonly LeaveRequest[];
};

const LeaveInboxRef = builder.objectRef<LeaveInbox>("LeaveInbox").implement({
  description: "What waits for me, and what I decided lately.",
  fields: (t) => ({
    toDecide: t.field({
      description: "Requests whose turn is mine, those filed first first.",
      type: [LeaveRequestRef],
      resolve: ({ toDecide }) => [...toDecide],
    }),
    toSettle: t.field({
      description: "Requests that wait and whose posts I may see to, where I may do that.",
      type: [LeaveRequestRef],
      resolve: ({ toSettle }) => [...toSettle],
    }),
    decided: t.field({
      description: "Requests that I decided on lately, the last first.",
      type: [LeaveRequestRef],
      resolve: ({ decided }) => [...decided],
    }),
  }),
});

builder.queryField("leaveInbox", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "What waits for me to decide on, and what I decided lately.",
    type: LeaveInboxRef,
    resolve: async (_root, _args, context, info) => {
      // What is computed of those that wait follows from one reading, and so do the names of the people.
      const [toDecide, decided] = await Promise.all([idsToDecide(context), idsDecided(context), leaveView(context)]);
      return readLists(context, info, { toDecide, toSettle: await idsToSettle(context), decided });
    },
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

/** Requests that wait for somebody to see to their posts, if the viewer may; those that begin first first. */
async function idsToSettle(context: SignedInContext): Promise<string[]> {
  const { viewer } = context;
  if (!mayForAll(viewer, "leaveUncovered")) return [];
  const { waiting } = await leaveTurns(context);
  return waiting
    .filter(({ staffId, isSettled }) => staffId !== viewer.staffId && !isSettled)
    .toSorted((one, other) => (one.firstDate < other.firstDate ? -1 : Number(one.firstDate > other.firstDate)))
    .slice(0, MOST_TO_SETTLE)
    .map(({ id }) => id);
}

/** Requests that the viewer decided on and still knows of, those filed last first. */
async function idsDecided({ db, viewer }: SignedInContext): Promise<string[]> {
  const { officeId, staffId } = viewer;
  const known = subjectsOf(viewer, "readLeave");
  const found = await db.leaveRequest.findMany({
    where: {
      officeId,
      steps: { some: { officeId, decidedById: staffId } },
      ...(known !== "WHOLE_OFFICE" && { staffId: { in: [...known] } }),
    },
    orderBy: [{ filedAt: "desc" }, { id: "desc" }],
    take: MOST_DECIDED,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
