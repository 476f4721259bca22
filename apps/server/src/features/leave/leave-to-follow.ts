import { type LeaveRequest, Prisma } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { subjectsOf } from "../../graphql/rights.ts";
import { isAmong } from "../staff/staff-state.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { readLists } from "./read-lists.ts";

/** How many of each are shown; where there are more, those that press come first. */
const MOST = 100;

type LeaveToFollow = {
  readonly overdue: readonly LeaveRequest[];
  readonly proofMissing: readonly LeaveRequest[];
};

type Ids = { readonly overdue: readonly string[]; readonly proofMissing: readonly string[] };

const LeaveToFollowRef = builder.objectRef<LeaveToFollow>("LeaveToFollow").implement({
  description: `Granted leave that somebody has to ask after, ${MOST} of each at the most.`,
  fields: (t) => ({
    overdue: t.field({
      description: "Leave from which the return was to be reported on a day before today and is not; the oldest first.",
      type: [LeaveRequestRef],
      resolve: ({ overdue }) => [...overdue],
    }),
    proofMissing: t.field({
      description: "Leave that has begun and whose proof has not come yet; the oldest first.",
      type: [LeaveRequestRef],
      resolve: ({ proofMissing }) => [...proofMissing],
    }),
  }),
});

builder.queryField("leaveToFollow", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Returns that are overdue and proof that is still to come, of those whose leave I may read.",
    type: LeaveToFollowRef,
    resolve: async (_root, _args, context, info) => readLists(context, info, await idsToFollow(context)),
  }),
);

/** Source: docs/rules.md R-75, R-76. */
async function idsToFollow({ db, viewer, now }: SignedInContext): Promise<Ids> {
  const { officeId, timeZone } = viewer;
  const today = dateOf(now, timeZone);
  const granted = Prisma.sql`l."officeId" = ${officeId}::uuid AND l.status = 'APPROVED'
    AND ${isAmong(Prisma.sql`l."staffId"`, subjectsOf(viewer, "readLeave"))}`;
  const [row] = await db.$queryRaw<{ ids: Ids }[]>`SELECT json_build_object(
    'overdue', (SELECT coalesce(json_agg(id), '[]') FROM (SELECT l.id FROM "LeaveRequest" l
      WHERE ${granted} AND l."returnDueOn" < ${today}::date AND l."returnedAt" IS NULL
      ORDER BY l."returnDueOn", l.id LIMIT ${MOST}) l),
    'proofMissing', (SELECT coalesce(json_agg(id), '[]') FROM (SELECT l.id FROM "LeaveRequest" l
      JOIN "LeaveType" t ON t."officeId" = l."officeId" AND t.code = l."typeCode"
      WHERE ${granted} AND l."firstDate" <= ${today}::date AND t.proof <> 'NONE' AND l.amount >= coalesce(t."proofFrom", 0)
        AND NOT EXISTS (SELECT FROM "LeaveFile" f
          WHERE f."officeId" = l."officeId" AND f."requestId" = l.id AND NOT f."forHandover")
      ORDER BY l."firstDate", l.id LIMIT ${MOST}) l)) AS ids`;
  return (row as { ids: Ids }).ids;
}
