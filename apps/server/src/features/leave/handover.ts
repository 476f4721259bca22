import type { LeaveRequest } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { globalId } from "../../graphql/global-id.ts";
import { ViewerRef } from "../office/viewer.ts";
import { HandoverStateRef } from "./leave-enums.ts";

/** Leave that comes to nothing hands nothing over. Of what is called off with some of it behind, that part stays granted. */
const COMES_TO_NOTHING = ["REJECTED", "WITHDRAWN", "CANCELLED"];

/**
 * Whether somebody reads what a request hands over to them, note and files: while that is theirs to answer or to act on.
 * Who declined, or was asked for leave that comes to nothing, reads no more of it than the request's own readers do.
 *
 * Source: docs/rules.md R-86.
 */
export function readsHandover(
  staffId: string,
  { handoverToId, handoverState, status }: Pick<LeaveRequest, "handoverToId" | "handoverState" | "status">,
): boolean {
  return handoverToId === staffId && handoverState !== "DECLINED" && !COMES_TO_NOTHING.includes(status);
}

/** That there is nothing to take over any more; who declined does not wait for it. */
export function newsOfNoHandover({
  handoverToId,
  handoverState,
}: Pick<LeaveRequest, "handoverToId" | "handoverState">) {
  return { kind: "LEAVE_CHANGED" as const, staffId: handoverState === "DECLINED" ? null : handoverToId };
}

/** Whether more may be handed over: to who has not declined, while the leave waits or runs. */
export function takesMore(
  {
    handoverToId,
    handoverState,
    status,
    endsAt,
    returnedAt,
  }: Pick<LeaveRequest, "handoverToId" | "handoverState" | "status" | "endsAt" | "returnedAt">,
  now: Instant,
): boolean {
  const isAhead = (status === "PENDING" || status === "APPROVED") && endsAt.getTime() > now && returnedAt === null;
  return isAhead && handoverToId !== null && handoverState !== "DECLINED";
}

/** Of a request what concerns whoever takes over: that the person is away and until when, and what they have to know. */
export const HandoverRef = builder.prismaObject("LeaveRequest", {
  variant: "Handover",
  description: "What somebody who is away hands over to another. Why they are away is not in it.",
  about: ({ handoverToId }) => handoverToId,
  rows: () => "SELF",
  fields: (t) => ({
    requestId: t.id({ description: "Id of the request.", resolve: ({ id }) => globalId("LeaveRequest", id) }),
    from: t.relation("staff", { description: "Who hands over." }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "From when on they are away." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "Until when." }),
    granted: t.boolean({
      description: "Whether the leave is granted; else it is asked for.",
      resolve: ({ status }) => status === "APPROVED",
    }),
    note: t.string({
      nullable: true,
      description: "What I have to know; null once I declined, or where the leave comes to nothing.",
      resolve: ({ handoverNote, ...request }, _args, { viewer }) =>
        viewer && readsHandover(viewer.staffId, request) ? handoverNote : null,
    }),
    state: t.expose("handoverState", { type: HandoverStateRef, nullable: true, description: "Whether I take over." }),
    askedAt: t.expose("handoverAskedAt", { type: "DateTime", nullable: true, description: "When I was asked." }),
    answeredAt: t.expose("handoverAt", { type: "DateTime", nullable: true, description: "When I answered." }),
    reply: t.exposeString("handoverReply", { nullable: true, description: "What I answered." }),
  }),
});

builder.objectField(ViewerRef, "handovers", (t) =>
  t.prismaField({
    description: "What is handed over to me by people who are away, or have asked to be, by start.",
    type: [HandoverRef],
    resolve: (query, { officeId, staffId }, _args, { db, now }) =>
      db.leaveRequest.findMany({
        ...query,
        where: {
          officeId,
          handoverToId: staffId,
          status: { in: ["PENDING", "APPROVED"] },
          endsAt: { gt: new Date(now) },
        },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      }),
  }),
);
