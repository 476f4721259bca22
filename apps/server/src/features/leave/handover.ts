import { builder } from "../../graphql/builder.ts";
import { globalId } from "../../graphql/global-id.ts";
import { ViewerRef } from "../office/viewer.ts";
import { HandoverStateRef } from "./leave-enums.ts";

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
    note: t.exposeString("handoverNote", { nullable: true, description: "What I have to know." }),
    state: t.expose("handoverState", { type: HandoverStateRef, nullable: true, description: "Whether I take over." }),
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
