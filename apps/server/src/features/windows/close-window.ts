import { Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertPeriod, readText } from "../../changes/period.ts";
import { windowOf } from "../../changes/references.ts";
import {
  EmptyPeriod,
  KeyReused,
  PeriodOver,
  PeriodTooLong,
  TextTooLong,
  UnknownReference,
} from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { WindowClosureRef } from "./closure.ts";

/** The window is closed then already. */
export class ClosedAlready extends Refusal {
  readonly code = "CLOSED_ALREADY";
  readonly closureId: string;

  constructor(closureId: string) {
    super("The window is closed then already");
    this.closureId = closureId;
  }
}

builder.objectType(ClosedAlready, {
  name: "ClosedAlready",
  description: "The window is closed then already.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    closure: t.prismaField({
      description: "That closure.",
      type: WindowClosureRef,
      resolve: (query, { closureId }, _args, context) =>
        context.db.windowClosure.findUniqueOrThrow({ ...query, where: inMyOffice(closureId, context) }),
    }),
  }),
});

/** Who writes "from now on" has taken a moment to write it. */
const MOMENT_MS = 5 * 60_000;

export const ClosureInput = builder.inputType("ClosureInput", {
  description: "A window that does not open for a time.",
  fields: (t) => ({
    window: t.string({ required: true, description: "The window, by code." }),
    startsAt: t.field({ type: "DateTime", required: true, description: "From when on." }),
    endsAt: t.field({ type: "DateTime", required: true, description: "When it opens again." }),
    reason: t.string({ description: "Why, as the public reads it." }),
  }),
});

builder.mutationField("closeWindow", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Closes a window for a time. Nobody is missed at its posts meanwhile, and the public reads why.",
    type: WindowClosureRef,
    errors: {
      types: [UnknownReference, ClosedAlready, EmptyPeriod, PeriodTooLong, PeriodOver, TextTooLong, KeyReused],
    },
    args: {
      input: t.arg({ type: ClosureInput, required: true, description: "Which, from when to when, and why." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "closeWindow", key, input };
      const id = await changeOffice(context, request, (office) => closeWindow(office, input));
      return context.db.windowClosure.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

export async function closeWindow(office: LockedOffice, input: typeof ClosureInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const window = await windowOf(office, input.window);
  assertPeriod(input);
  // Nobody can close a window for yesterday: that it was left empty then stays on record.
  if (input.startsAt < now - MOMENT_MS) throw new PeriodOver(Math.min(input.endsAt, now));
  const period = { startsAt: Math.max(input.startsAt, now), endsAt: input.endsAt };
  assertPeriod(period);
  const other = await tx.windowClosure.findFirst({
    where: {
      officeId,
      windowId: window.id,
      withdrawnAt: null,
      startsAt: { lt: new Date(period.endsAt) },
      endsAt: { gt: new Date(period.startsAt) },
    },
    select: { id: true },
  });
  if (other) throw new ClosedAlready(other.id);
  const reason = readText("reason", input.reason);
  return {
    concerns: { type: "WindowClosure", person: null, others: [window.id] },
    touches: period,
    write: async () => {
      const { id } = await tx.windowClosure.create({
        data: {
          officeId,
          windowId: window.id,
          startsAt: new Date(period.startsAt),
          endsAt: new Date(period.endsAt),
          reason,
          madeAt: new Date(now),
        },
        select: { id: true },
      });
      return { id, after: { startsAt: new Date(period.startsAt), endsAt: new Date(period.endsAt), reason } };
    },
  };
}
