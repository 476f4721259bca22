import { BadSessions, ExemptPost, SamePersonTwice } from "@zaigang/domain";
import { Gap } from "../features/coverage/coverage.ts";
import { PostRef } from "../features/posts/post.ts";
import { StaffRef } from "../features/staff/staff.ts";
import { builder, inMyOffice, inMyOfficeByCode } from "../graphql/builder.ts";
import { RefusalRef } from "../graphql/refusal.ts";
import {
  AlreadyEnded,
  ChangedMeanwhile,
  DateTooEarly,
  EmptyPeriod,
  KeyReused,
  NotEarlier,
  PeriodOver,
  PeriodTooLong,
  TextMissing,
  TextTooLong,
  UnknownReference,
  WouldUncover,
} from "./refusals.ts";

const interfaces = [RefusalRef];

builder.objectType(UnknownReference, {
  name: "UnknownReference",
  description: "The office has nothing of that code or id, or nothing that I may know of.",
  interfaces,
  fields: (t) => ({
    what: t.exposeString("what", {
      description:
        "STAFF, EMPLOYMENT, DEPARTMENT, POST, WINDOW, WINDOW_CLOSURE, SHIFT_RULE, SEASON, PAIRING, PAIRING_DRAFT, ABSENCE, SUBSTITUTION, ALERT, MESSAGE, LEAVE_TYPE, LEAVE_REQUEST, LEAVE_FILE, CHILD, DELEGATION, FEED or IMPORT.",
    }),
    value: t.exposeString("value", { description: "The code or id." }),
  }),
});

builder.objectType(KeyReused, {
  name: "KeyReused",
  description: "The key came before with another request.",
  interfaces,
});

builder.objectType(ChangedMeanwhile, {
  name: "ChangedMeanwhile",
  description: "Somebody else changed it since. Nothing was overwritten.",
  interfaces,
  fields: (t) => ({
    by: t.prismaField({
      description: "Who changed it last, where known.",
      type: "Staff",
      nullable: true,
      resolve: (query, { byId }, _args, context) =>
        byId === null ? null : context.db.staff.findUnique({ ...query, where: inMyOffice(byId, context) }),
    }),
    at: t.field({
      description: "When, where known.",
      type: "DateTime",
      nullable: true,
      resolve: ({ at }) => at,
    }),
  }),
});

builder.objectType(WouldUncover, {
  name: "WouldUncover",
  description: "What is planned would leave a post without anybody, and no reason says that it may.",
  interfaces,
  fields: (t) => ({
    gaps: t.field({
      description: "What would be uncovered and now is not.",
      type: [Gap],
      resolve: ({ gaps, loaded }) => gaps.map((gap) => ({ result: gap, loaded })),
    }),
  }),
});

builder.objectType(EmptyPeriod, {
  name: "EmptyPeriod",
  description: "The end is not after the start.",
  interfaces,
});

builder.objectType(PeriodTooLong, {
  name: "PeriodTooLong",
  description: "It is longer than anything may be.",
  interfaces,
  fields: (t) => ({ mostDays: t.exposeInt("mostDays", { description: "The longest, in days." }) }),
});

builder.objectType(PeriodOver, {
  name: "PeriodOver",
  description: "It lies wholly in the past, where it could change nothing.",
  interfaces,
  fields: (t) => ({
    endsAt: t.field({ description: "Its end.", type: "DateTime", resolve: ({ endsAt }) => endsAt }),
  }),
});

builder.objectType(AlreadyEnded, {
  name: "AlreadyEnded",
  description: "It was ended or taken back before.",
  interfaces,
  fields: (t) => ({
    endedAt: t.field({ description: "Its end.", type: "DateTime", resolve: ({ endedAt }) => endedAt }),
  }),
});

builder.objectType(NotEarlier, {
  name: "NotEarlier",
  description: "It ends at that time or before anyway. What goes on longer is recorded anew.",
  interfaces,
  fields: (t) => ({
    endsAt: t.field({ description: "Its present end.", type: "DateTime", resolve: ({ endsAt }) => endsAt }),
  }),
});

builder.objectType(TextTooLong, {
  name: "TextTooLong",
  description: "A text has too many characters.",
  interfaces,
  fields: (t) => ({
    field: t.exposeString("field", { description: "Which, by its name in the input." }),
    most: t.exposeInt("most", { description: "How many it may have." }),
  }),
});

builder.objectType(SamePersonTwice, {
  name: "SamePersonTwice",
  description: "A person is named twice in one pairing.",
  interfaces,
  fields: (t) => ({
    staff: t.prismaField({
      description: "Who.",
      type: StaffRef,
      resolve: (query, { staff: code }, _args, context) =>
        context.db.staff.findUniqueOrThrow({ ...query, where: inMyOfficeByCode(code, context) }),
    }),
  }),
});

builder.objectType(ExemptPost, {
  name: "ExemptPost",
  description: "The post may have nobody behind its holder.",
  interfaces,
  fields: (t) => ({
    post: t.prismaField({
      description: "Which post.",
      type: PostRef,
      resolve: (query, { post: code }, _args, context) =>
        context.db.post.findUniqueOrThrow({ ...query, where: inMyOfficeByCode(code, context) }),
    }),
  }),
});

builder.objectType(DateTooEarly, {
  name: "DateTooEarly",
  description: "It would begin on a date whose coverage is past or settled.",
  interfaces,
  fields: (t) => ({
    earliest: t.field({ description: "The first possible day.", type: "Date", resolve: ({ earliest }) => earliest }),
  }),
});

builder.objectType(TextMissing, {
  name: "TextMissing",
  description: "A text that has to be there is empty.",
  interfaces,
  fields: (t) => ({ field: t.exposeString("field", { description: "Which, by its name in the input." }) }),
});

const SessionsFault = builder.enumType("SessionsFault", {
  description: "Why sessions cannot be.",
  values: {
    MALFORMED: { description: "It is no time such as 09:00-12:00." },
    CROSSES_MIDNIGHT: { description: "It ends on the next day." },
    EMPTY: { description: "It ends when it starts." },
    OVERLAPS: { description: "Another session of the day has begun by then." },
    NONE: { description: "There is none." },
    WEEKDAY_TWICE: { description: "A weekday has hours already, in the same season." },
    NO_WEEKDAY: { description: "It is for no day of the week." },
  } satisfies Record<BadSessions["fault"], { description: string }>,
});

builder.objectType(BadSessions, {
  name: "BadSessions",
  description: "Hours that no day can have.",
  interfaces,
  fields: (t) => ({
    fault: t.expose("fault", { type: SessionsFault, description: "Why." }),
    field: t.exposeString("field", { description: "Where it stands in the input, such as rows.0.sessions.1." }),
    value: t.exposeString("value", { description: "What stands there." }),
  }),
});
