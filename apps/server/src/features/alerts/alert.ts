import type { AlertEventKind, Prisma } from "@zaigang/db";
import {
  addDays,
  type AlertKind as DomainKind,
  type Severity as DomainSeverity,
  dateOf,
  HORIZON_DAYS,
  type LeaveAlertKind,
  severityOf,
  type TimeRange,
} from "@zaigang/domain";
import { fromStored } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import type { Context, SignedInContext, Viewer } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import { mayForAll, subjectsOf } from "../../graphql/rights.ts";
import { Session } from "../calendar/session.ts";
import { Gap } from "../coverage/coverage.ts";
import { officeCoverage } from "../coverage/office-coverage.ts";

const AlertKind = builder.enumType("AlertKind", {
  description: "What an alert is about.",
  values: {
    POST_UNCOVERED: { description: "Nobody holds the post." },
    BOTH_AWAY: { description: "Neither primary nor backup can hold the post; somebody else does." },
    NOT_ARRIVED: { description: "A person has not arrived, and another holds their post." },
    RETURN_OVERDUE: { description: "A person has not reported back from leave." },
    APPROVAL_STALLED: { description: "A request for leave waits longer than it should." },
  } satisfies Record<DomainKind | LeaveAlertKind, { description: string }>,
});

const Severity = builder.enumType("Severity", {
  description: "How soon something must be done.",
  values: {
    NOW: { description: "It is running, or opens within 30 minutes." },
    TODAY: { description: "Later today." },
    AHEAD: { description: "On a later day." },
  } satisfies Record<DomainSeverity, { description: string }>,
});

const EventKind = builder.enumType("AlertEventKind", {
  description: "What happened to an alert.",
  values: {
    OPENED: { description: "It opened." },
    CHANGED: { description: "Its stretches moved, split, joined or shrank." },
    ACKNOWLEDGED: { description: "Somebody took it in hand." },
    RELEASED: { description: "They let go of it again." },
    RESOLVED: { description: "A fact made it go away." },
    EXPIRED: { description: "Its last stretch was over." },
  } satisfies Record<AlertEventKind, { description: string }>,
});

function stretchesOf({ stretches }: { readonly stretches: unknown }): TimeRange[] {
  return fromStored(stretches);
}

const Delivery = builder.prismaObject("Message", {
  variant: "Delivery",
  description: "That a person was told of an alert.",
  fields: (t) => ({
    staff: t.relation("staff", { description: "Who." }),
    sentAt: t.expose("shownFrom", { type: "DateTime", description: "Since when it is in their inbox." }),
    readAt: t.expose("readAt", { type: "DateTime", nullable: true, description: "When they read it." }),
  }),
});

const AlertEvent = builder.prismaObject("AlertEvent", {
  description: "Something that happened to an alert.",
  fields: (t) => ({
    at: t.expose("at", { type: "DateTime", description: "When." }),
    kind: t.expose("kind", { type: EventKind, description: "What." }),
    by: t.relation("actor", { description: "Who did it; null where a fact or the time did.", nullable: true }),
    note: t.exposeString("note", {
      description: "What they wrote; null for those without the right to see it.",
      nullable: true,
    }),
    stretches: t.field({
      description: "The stretches it was about then.",
      type: [Session],
      resolve: stretchesOf,
    }),
    deliveries: t.field({
      description: "Who was told of it then.",
      type: [Delivery],
      select: (_args, _context, nestedSelection) => ({
        kind: true,
        alert: { select: { messages: nestedSelection({ orderBy: [{ shownFrom: "asc" }, { id: "asc" }] }) } },
      }),
      resolve: ({ kind, alert }) => (kind === "OPENED" ? alert.messages : []),
    }),
  }),
});

export const AlertRef = builder.prismaNode("Alert", {
  description:
    "A post without anybody, or with too little behind it, on one civil day; or leave that waits for a return or a decision, from a day on. It follows what it is about and closes by itself.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  about: ({ staffId }) => staffId,
  // That a post has nobody is for the whole office to know; of leave those know who may see it.
  rows: ({ requestId }) => (requestId === null ? "OFFICE" : "readLeave"),
  fields: (t) => ({
    kind: t.expose("kind", { type: AlertKind, description: "What it is about." }),
    post: t.relation("post", { description: "The post.", nullable: true }),
    staff: t.relation("staff", {
      description: "Who has not arrived, or whose leave it is; null for other kinds.",
      nullable: true,
    }),
    date: t.expose("date", { type: "Date", description: "The day." }),
    severity: t.field({
      description: "How soon something must be done; for a closed one as it was when it closed.",
      type: Severity,
      resolve: ({ kind, date, stretches, resolvedAt }, _args, { now, viewer }) => {
        const alert = { kind, date: date.toISOString().slice(0, 10), stretches: stretchesOf({ stretches }) };
        return severityOf(alert, Math.min(now, resolvedAt?.getTime() ?? now), viewer?.timeZone as string);
      },
    }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "Start of its first stretch that is not over." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "End of its last stretch." }),
    stretches: t.field({
      description: "The stretches it is about that are not over; for a closed one as they were when it closed.",
      type: [Session],
      resolve: stretchesOf,
    }),
    openedAt: t.expose("openedAt", { type: "DateTime", description: "When it opened." }),
    resolvedAt: t.expose("resolvedAt", { type: "DateTime", nullable: true, description: "When it closed." }),
    resolution: t.exposeString("resolution", {
      nullable: true,
      description:
        "Why it closed: COVERED, PRIMARY_BACK, BACKUP_BACK, NOT_OPEN, UNCOVERED, ARRIVED, ON_RECORD or EXPIRED; about leave RETURNED, DECIDED, WITHDRAWN, EXTENDED or NOT_DUE.",
    }),
    resolvedBy: t.relation("resolvedBy", { description: "Who holds the post since, or came back.", nullable: true }),
    acknowledgedAt: t.expose("acknowledgedAt", {
      type: "DateTime",
      nullable: true,
      description: "When somebody took it in hand.",
    }),
    acknowledgedBy: t.relation("acknowledgedBy", { description: "Who took it in hand.", nullable: true }),
    acknowledgedNote: t.exposeString("acknowledgedNote", {
      description: "What they wrote; null for those without the right to see it.",
      nullable: true,
    }),
    events: t.field({
      description: "What happened to it, by time.",
      type: [AlertEvent],
      select: (_args, _context, nestedSelection) => ({
        events: nestedSelection({ orderBy: [{ at: "asc" }, { id: "asc" }] }),
      }),
      resolve: ({ events }) => events,
    }),
    gaps: t.field({
      description: "What is uncovered of it by now, with the reasons and who could stand in; none once it is closed.",
      type: [Gap],
      select: { kind: true, resolvedAt: true, date: true, post: { select: { code: true } } },
      resolve: async ({ kind, resolvedAt, date, post }, _args, context) => {
        if (kind !== "POST_UNCOVERED" || post === null || resolvedAt !== null) return [];
        const ahead = await coverageAhead(context);
        const day = date.toISOString().slice(0, 10);
        const { timeZone } = ahead.loaded.facts.rules;
        const { now } = context;
        // One reading serves every alert of an answer: all of them lie in the horizon.
        return ahead
          .gapsOf(post.code)
          .filter(({ startsAt, endsAt }) => dateOf(startsAt, timeZone) === day && endsAt > now)
          .map((gap) => ({ result: gap, loaded: ahead.loaded }));
      },
    }),
    told: t.relationCount("messages", { description: "How many people were told." }),
    read: t.relationCount("messages", {
      description: "How many of them have read it.",
      where: { readAt: { not: null } },
    }),
    mayAcknowledge: t.boolean({
      description: "Whether I may take it in hand.",
      resolve: (_alert, _args, { viewer }) => viewer !== null && mayForAll(viewer, "acknowledgeAlert"),
    }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
  }),
});

/** Alerts that the viewer may know of: about leave those of people whose leave they may see. */
function knownTo(viewer: Viewer): Prisma.AlertWhereInput {
  const people = subjectsOf(viewer, "readLeave");
  return people === "WHOLE_OFFICE" ? {} : { OR: [{ requestId: null }, { staffId: { in: [...people] } }] };
}

async function coverageAhead(context: Context) {
  if (!context.viewer) throw unauthenticated();
  const today = dateOf(context.now, context.viewer.timeZone);
  return officeCoverage(context as SignedInContext, today, addDays(today, HORIZON_DAYS + 1));
}

builder.queryField("alerts", (t) =>
  t.withAuth({ signedIn: true }).prismaConnection(
    {
      description: "Alerts of my office, those opened last first.",
      type: AlertRef,
      cursor: "officeId_id",
      args: {
        open: t.arg.boolean({ description: "Only open ones, or only closed ones; both if left out." }),
        date: t.arg({ type: "Date", description: "Of one civil day; of all if left out." }),
      },
      resolve: (query, _root, { open, date }, { db, viewer }) =>
        db.alert.findMany({
          ...query,
          where: {
            officeId: viewer.officeId,
            ...(date && { date: new Date(`${date}T00:00:00Z`) }),
            ...(typeof open === "boolean" && { resolvedAt: open ? null : { not: null } }),
            ...knownTo(viewer),
          },
          orderBy: { id: "desc" },
        }),
    },
    { name: "AlertConnection" },
    { name: "AlertEdge" },
  ),
);
