import type { Channel, Staff } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { StaffRef } from "../staff/staff.ts";
import { type ChangedValue, changedValues } from "./changed-values.ts";
import type { EntryKind, EntryRow } from "./find-entries.ts";

/** A post, window or department that an entry concerns. */
export type Thing = { readonly kind: "POST" | "WINDOW" | "DEPARTMENT"; readonly code: string; readonly name: string };

/** An entry with the people and things behind its ids. */
export type Entry = EntryRow & {
  readonly actor: Staff | null;
  readonly people: readonly Staff[];
  readonly things: readonly Thing[];
};

export const EntryKindRef = builder.enumType("AuditKind", {
  description: "What an entry of the log tells.",
  values: {
    CHANGE: { description: "Something was changed." },
    LOOK: { description: "Somebody looked at what is private." },
  } satisfies Record<EntryKind, { description: string }>,
});

const ChannelRef = builder.enumType("Channel", {
  description: "By which way in somebody came.",
  values: {
    SESSION: { description: "Signed in, in a browser." },
    TOKEN: { description: "By a program with a token." },
  } satisfies Record<Channel, { description: string }>,
});

const ThingRef = builder.objectRef<Thing>("AuditThing").implement({
  description: "A post, window or department that an entry concerns.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "POST, WINDOW or DEPARTMENT." }),
    code: t.exposeString("code", { description: "Its code." }),
    name: t.exposeString("name", { description: "Its name." }),
  }),
});

const ValueRef = builder.objectRef<ChangedValue>("AuditValue").implement({
  description: "A field that was written.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "The field." }),
    before: t.exposeString("before", { description: "What stood there; null for nothing.", nullable: true }),
    after: t.exposeString("after", { description: "What stands there; null for nothing.", nullable: true }),
    hidden: t.exposeBoolean("isHidden", { description: "Whether it is not for me: both are null then." }),
  }),
});

export const EntryRef = builder.objectRef<Entry>("AuditEntry").implement({
  description: "An entry of the office's log: a change, or a look at what is private.",
  fields: (t) => ({
    id: t.string({ description: "Tells entries apart.", resolve: ({ kind, id }) => `${kind}:${id}` }),
    kind: t.expose("kind", { type: EntryKindRef, description: "What it tells." }),
    at: t.expose("at", { type: "DateTime", description: "When." }),
    actor: t.field({
      description: "Who did it; null for the system itself.",
      type: StaffRef,
      nullable: true,
      resolve: ({ actor }) => actor,
    }),
    action: t.exposeString("action", { description: "The mutation, or the name of the operation that looked." }),
    address: t.exposeString("address", { description: "From where, as the server saw it.", nullable: true }),
    channel: t.expose("channel", { type: ChannelRef, description: "By which way in.", nullable: true }),
    token: t.exposeString("token", { description: "The token's name, where it was one.", nullable: true }),
    people: t.field({
      description: "The people it concerns.",
      type: [StaffRef],
      resolve: ({ people }) => [...people],
    }),
    things: t.field({
      description: "The posts, windows and departments it concerns.",
      type: [ThingRef],
      resolve: ({ things }) => [...things],
    }),
    fields: t.stringList({ description: "What was seen, as Absence.note.", resolve: ({ fields }) => [...fields] }),
    values: t.field({
      description: "What was written.",
      type: [ValueRef],
      resolve: ({ outcome }, _args, context) => changedValues(outcome, context as SignedInContext),
    }),
  }),
});
