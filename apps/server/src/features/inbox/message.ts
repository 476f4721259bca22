import type { MessageKind } from "@zaigang/db";
import { fromStored } from "../../changes/rows.ts";
import { builder } from "../../graphql/builder.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import { globalId } from "../../graphql/global-id.ts";
import { may } from "../../graphql/rights.ts";
import { Session } from "../calendar/session.ts";
import { StaffRef } from "../staff/staff.ts";

const MessageKindRef = builder.enumType("MessageKind", {
  description: "What a message is about.",
  values: {
    ALERT: { description: "An alert opened." },
    COVER: { description: "I hold somebody's post for a time." },
    COVER_CHANGED: { description: "That time is another now." },
    COVER_ENDED: { description: "I need not hold it any more." },
    PAIRING_CHANGED: {
      description: "Who holds a post, or backs it up, is another from a date on, and it concerns me.",
    },
    LEAVE_TO_DECIDE: { description: "A request for leave waits for me." },
    LEAVE_TO_SETTLE: { description: "Leave that is asked for would leave a post without anybody, which I may settle." },
    LEAVE_DECIDED: { description: "My request has come a step further or to its end." },
    LEAVE_COPY: { description: "Somebody's leave that I am to know of was approved." },
    HANDOVER_ASKED: { description: "I am asked to take over what somebody leaves." },
    HANDOVER_ADDED: { description: "Something was added to what I take over." },
    HANDOVER_ANSWERED: { description: "Who takes over from me has answered." },
    RETURN_DUE: { description: "I have not reported back from leave." },
    LEAVE_CHANGED: { description: "Leave that I am to know of is another: ended early, shortened, taken back." },
    LEAVE_RECOUNTED: { description: "A calendar notice has changed what my leave takes." },
    HALF_HOLIDAY: { description: "I have half a day off by law; where it says no time, I have it no more." },
  } satisfies Record<MessageKind, { description: string }>,
});

export const MessageRef = builder.prismaNode("Message", {
  description: "What I was told.",
  id: { resolve: ({ id }) => id },
  // Messages are their reader's alone.
  findUnique: (id, { viewer, now }) => {
    if (!viewer) throw unauthenticated();
    const { officeId, staffId } = viewer;
    return { officeId_id: { officeId, id }, staffId, shownFrom: { lte: new Date(now) } };
  },
  nullable: true,
  about: ({ staffId }) => staffId,
  rows: () => "SELF",
  fields: (t) => ({
    kind: t.expose("kind", { type: MessageKindRef, description: "What it is about." }),
    at: t.expose("shownFrom", { type: "DateTime", description: "Since when I could see it." }),
    readAt: t.expose("readAt", { type: "DateTime", nullable: true, description: "When I read it." }),
    alert: t.relation("alert", { description: "The alert; null where it is about none.", nullable: true }),
    post: t.relation("post", { description: "The post.", nullable: true }),
    date: t.expose("date", { type: "Date", nullable: true, description: "The day." }),
    requestId: t.id({
      description: "Id of the request for leave; null where it is about none, or about one that I may not see.",
      nullable: true,
      select: { requestId: true, request: { select: { staffId: true } } },
      resolve: ({ requestId, request }, _args, { viewer }) =>
        requestId && request && viewer && may(viewer, "readLeave", request.staffId)
          ? globalId("LeaveRequest", requestId)
          : null,
    }),
    leaveOf: t.field({
      description: "Whose leave it is about: who is told of it knows that.",
      type: StaffRef,
      nullable: true,
      select: (_args, _context, nestedSelection) => ({ request: { select: { staff: nestedSelection() } } }),
      resolve: ({ request }) => request?.staff ?? null,
    }),
    stretches: t.field({
      description: "The times it is about.",
      type: [Session],
      resolve: ({ stretches }) => fromStored(stretches),
    }),
  }),
});
