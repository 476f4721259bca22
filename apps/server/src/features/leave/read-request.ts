import type { LeaveRequest, LeaveStep, LeaveType } from "@zaigang/db";
import type { LeaveNeed } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, rowId } from "../../changes/references.ts";
import { UnknownReference } from "../../changes/refusals.ts";
import { forbidden } from "../../graphql/errors.ts";
import { may, mayForAll } from "../../graphql/rights.ts";
import { AlreadyDecided, NotPending } from "./refusals.ts";

export type RequestWithSteps = LeaveRequest & {
  readonly type: LeaveType;
  readonly staff: { readonly id: string; readonly code: string };
  /** Of the present round, in order. */
  readonly steps: readonly LeaveStep[];
  /** Ids of those who get a copy. */
  readonly copies: readonly string[];
  /** What the present round holds of each year's balance, whatever became of it when days were counted anew. */
  readonly reserved: readonly LeaveNeed[];
  /** The office's rule for returns. */
  readonly returnWithinDays: number;
};

type Row = Record<string, unknown> & { readonly staffId: string; readonly steps: readonly Record<string, unknown>[] };

/** Columns that hold a date or an instant, which come as texts in JSON. */
const MOMENTS = [
  ...[
    "firstDate",
    "lastDate",
    "startsAt",
    "endsAt",
    "filedAt",
    "decidedAt",
    "noticeAt",
    "handoverAskedAt",
    "handoverAt",
  ],
  ...["returnDueOn", "returnedAt", "returnConfirmedAt", "since"],
];

/**
 * A request with the steps of its present round and what a decision needs of it, in one statement.
 *
 * @throws {UnknownReference} if there is none
 * @throws FORBIDDEN without the right to know of it; whoever may not know of all is told the same of one that is not there
 */
export async function requestOf({ tx, officeId, viewer }: LockedOffice, globalId: string): Promise<RequestWithSteps> {
  const id = rowId(globalId, "LeaveRequest");
  const [found] = await tx.$queryRaw<{ request: Row }[]>`
    SELECT to_jsonb(r) || jsonb_build_object(
      'staff', (SELECT jsonb_build_object('id', s.id, 'code', s.code) FROM "Staff" s
        WHERE s."officeId" = r."officeId" AND s.id = r."staffId"),
      'type', (SELECT to_jsonb(t) FROM "LeaveType" t WHERE t."officeId" = r."officeId" AND t.code = r."typeCode"),
      'steps', (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.position), '[]') FROM "LeaveStep" p
        WHERE p."officeId" = r."officeId" AND p."requestId" = r.id AND p.round = r.round),
      'copies', (SELECT coalesce(jsonb_agg(c."staffId"), '[]') FROM "LeaveCopy" c
        WHERE c."officeId" = r."officeId" AND c."requestId" = r.id),
      'reserved', (SELECT coalesce(jsonb_agg(to_jsonb(h)), '[]') FROM (
        SELECT e.year, e."on", -sum(e.amount)::int AS amount FROM "LeaveEntry" e
        WHERE e."officeId" = r."officeId" AND e."requestId" = r.id
          AND starts_with(e.source, 'reserve:' || r.id || ':' || r.round || ':')
        GROUP BY e.year, e."on" HAVING sum(e.amount) <> 0) h),
      'returnWithinDays', (SELECT o."returnWithinDays" FROM "Office" o WHERE o."officeId" = r."officeId")) AS request
    FROM "LeaveRequest" r WHERE r."officeId" = ${officeId}::uuid AND r.id = ${id}::uuid`;
  if (!found && mayForAll(viewer, "readLeave")) throw new UnknownReference("LEAVE_REQUEST", globalId);
  if (!found || !may(viewer, "readLeave", found.request.staffId)) throw forbidden();
  const { request } = found;
  return { ...withMoments(request), steps: request.steps.map(withMoments) } as unknown as RequestWithSteps;
}

function withMoments(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const moments = MOMENTS.filter((name) => typeof row[name] === "string");
  return { ...row, ...Object.fromEntries(moments.map((name) => [name, new Date(row[name] as string)])) };
}

/** The step whose turn it is; `undefined` where none is left. */
export function currentStep({ steps }: Pick<RequestWithSteps, "steps">): LeaveStep | undefined {
  return steps.find(({ decision }) => decision === null);
}

/**
 * Checks that somebody decides on what they saw.
 *
 * @throws {AlreadyDecided} where another decided since, or it is decided
 * @throws {NotPending} where it was taken back
 * @throws {ChangedMeanwhile} where something else changed since
 */
export async function assertPending(
  office: LockedOffice,
  request: RequestWithSteps,
  version: number | null | undefined,
): Promise<void> {
  // Who decided before that has nothing to do with it.
  if (request.status === "WITHDRAWN" || request.status === "CANCELLED") throw new NotPending();
  const isStale = version !== null && version !== undefined && version !== request.version;
  const last = request.steps.findLast(({ decision }) => decision !== null);
  if (
    last &&
    (isStale || request.status === "REJECTED" || request.status === "RETURNED" || request.status === "APPROVED")
  )
    throw new AlreadyDecided({
      decision: last.decision as NonNullable<LeaveStep["decision"]>,
      byId: last.decidedById as string,
      at: (last.decidedAt as Date).getTime(),
    });
  if (request.status !== "PENDING") throw new NotPending();
  await assertVersion(office, request, version);
}
