import { addDays, dateOf, endOfPause, isWindowOpen, PauseTooLong, PauseTooSoon, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { windowOf } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PauseRef } from "./pause.ts";

/** The window is paused already. */
export class WindowPaused extends Refusal {
  readonly code = "WINDOW_PAUSED";
  readonly pauseId: string;

  constructor(pauseId: string) {
    super("The window is paused already");
    this.pauseId = pauseId;
  }
}

/** The window is not open now. */
export class WindowClosed extends Refusal {
  readonly code = "WINDOW_CLOSED";

  constructor() {
    super("The window is not open now");
  }
}

builder.objectType(WindowPaused, {
  name: "WindowPaused",
  description: "The window is paused already.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    pause: t.prismaField({
      description: "That pause.",
      type: PauseRef,
      resolve: (query, { pauseId }, _args, context) =>
        context.db.pause.findUniqueOrThrow({ ...query, where: inMyOffice(pauseId, context) }),
    }),
  }),
});

builder.objectType(WindowClosed, {
  name: "WindowClosed",
  description: "The window is not open now.",
  interfaces: [RefusalRef],
});

builder.objectType(PauseTooLong, {
  name: "PauseTooLong",
  description: "A pause is shorter than that.",
  interfaces: [RefusalRef],
  fields: (t) => ({ mostMinutes: t.exposeInt("mostMinutes", { description: "The office's limit." }) }),
});

builder.objectType(PauseTooSoon, {
  name: "PauseTooSoon",
  description: "The window has paused within the hour.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    earliest: t.field({
      description: "From when on it may pause again.",
      type: "DateTime",
      resolve: ({ earliest }) => earliest,
    }),
  }),
});

const PauseInput = builder.inputType("PauseInput", {
  description: "A pause that begins now.",
  fields: (t) => ({
    window: t.string({ required: true, description: "The window, by code." }),
    minutes: t.int({ required: true, description: "How long." }),
  }),
});

builder.mutationField("pauseWindow", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Closes a window for a short time from now on. Every post that is served from its seat pauses with it.",
    type: PauseRef,
    errors: { types: [UnknownReference, WindowPaused, WindowClosed, PauseTooLong, PauseTooSoon, KeyReused] },
    args: {
      input: t.arg({ type: PauseInput, required: true, description: "Which, and for how long." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "pauseWindow", key, input };
      const id = await changeOffice(context, request, (office) => pauseWindow(office, input));
      return context.db.pause.findUniqueOrThrow({
        ...query,
        where: inMyOffice(id, context),
      });
    },
  }),
);

async function pauseWindow(
  office: LockedOffice,
  { window: code, minutes }: typeof PauseInput.$inferInput,
): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "pauseWindow");
  const window = await windowOf(office, code);
  const last = await tx.pause.findFirst({
    where: { officeId, windowId: window.id, withdrawnAt: null },
    orderBy: { endsAt: "desc" },
  });
  if (last && last.endsAt.getTime() > now) throw new WindowPaused(last.id);
  const { pauseLimitMinutes } = await tx.office.findUniqueOrThrow({ where: { officeId } });
  const endsAt = endOfPause(minutes, pauseLimitMinutes, last?.endsAt.getTime() ?? null, now);
  const today = dateOf(now, timeZone);
  const { facts } = await office.facts({ from: today, to: addDays(today, 1) });
  if (!isWindowOpen(facts, window.code, now)) throw new WindowClosed();
  const pause = { windowId: window.id, startsAt: new Date(now), endsAt: new Date(endsAt) };
  return {
    concerns: { type: "Pause", person: null, others: [window.id] },
    touches: { startsAt: now, endsAt },
    write: async () => {
      const { id } = await tx.pause.create({ data: { officeId, ...pause }, select: { id: true } });
      return { id, after: pause };
    },
  };
}
