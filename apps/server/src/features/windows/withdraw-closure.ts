import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { assertVersion, rowId } from "../../changes/references.ts";
import { AlreadyEnded, ChangedMeanwhile, KeyReused, UnknownReference, WouldUncover } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { WindowClosureRef } from "./closure.ts";

export const WithdrawClosureInput = builder.inputType("WithdrawClosureInput", {
  description: "A closure that is taken back, or ended now.",
  fields: (t) => ({
    closure: t.id({ required: true, description: "Which." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
    version: t.int({ description: "The version it was decided on; refused if another is there by then." }),
  }),
});

builder.mutationField("withdrawClosure", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Takes back a closure that has not begun; one that runs ends now.",
    type: WindowClosureRef,
    errors: { types: [UnknownReference, AlreadyEnded, WouldUncover, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: WithdrawClosureInput, required: true, description: "Which closure." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "withdrawClosure", key, input };
      const id = await changeOffice(context, request, (office) => withdrawClosure(office, input));
      return context.db.windowClosure.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

export async function withdrawClosure(
  office: LockedOffice,
  input: typeof WithdrawClosureInput.$inferInput,
): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const key = { officeId_id: { officeId, id: rowId(input.closure, "WindowClosure") } };
  const closure = await tx.windowClosure.findUnique({ where: key });
  if (!closure) throw new UnknownReference("WINDOW_CLOSURE", input.closure);
  if (closure.withdrawnAt) throw new AlreadyEnded(closure.withdrawnAt.getTime());
  const [startsAt, endsAt] = [closure.startsAt.getTime(), closure.endsAt.getTime()];
  if (endsAt <= now) throw new AlreadyEnded(endsAt);
  await assertVersion(office, closure, input.version);
  const data = startsAt >= now ? { withdrawnAt: new Date(now) } : { endsAt: new Date(now) };
  return {
    concerns: { type: "WindowClosure", person: null, others: [closure.windowId] },
    touches: { startsAt: Math.max(startsAt, now), endsAt },
    planned: { change: "AS_WRITTEN", reason: readText("reason", input.reason) },
    write: async () => {
      await tx.windowClosure.update({ where: key, data: { ...data, version: { increment: 1 } } });
      return { id: closure.id, before: { endsAt: closure.endsAt }, after: data };
    },
  };
}
