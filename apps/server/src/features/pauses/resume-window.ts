import { isTakenBack, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { windowOf } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PauseRef } from "./pause.ts";

/** The window is not paused now. */
export class WindowNotPaused extends Refusal {
  readonly code = "WINDOW_NOT_PAUSED";

  constructor() {
    super("The window is not paused");
  }
}

builder.objectType(WindowNotPaused, {
  name: "WindowNotPaused",
  description: "The window is not paused now.",
  interfaces: [RefusalRef],
});

const ResumeInput = builder.inputType("ResumeInput", {
  description: "The end of a pause, now.",
  fields: (t) => ({ window: t.string({ required: true, description: "The window, by code." }) }),
});

builder.mutationField("resumeWindow", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Opens a paused window again. A pause that is taken back within a minute counts as not made.",
    type: PauseRef,
    errors: { types: [UnknownReference, WindowNotPaused, KeyReused] },
    args: {
      input: t.arg({ type: ResumeInput, required: true, description: "Which window." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "resumeWindow", key, input };
      const id = await changeOffice(context, request, (office) => resumeWindow(office, input.window));
      return context.db.pause.findUniqueOrThrow({
        ...query,
        where: inMyOffice(id, context),
      });
    },
  }),
);

async function resumeWindow(office: LockedOffice, code: string): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "pauseWindow");
  const window = await windowOf(office, code);
  const pause = await tx.pause.findFirst({
    where: {
      officeId,
      windowId: window.id,
      withdrawnAt: null,
      startsAt: { lte: new Date(now) },
      endsAt: { gt: new Date(now) },
    },
  });
  if (!pause) throw new WindowNotPaused();
  const [startsAt, endsAt] = [pause.startsAt.getTime(), pause.endsAt.getTime()];
  const data = isTakenBack({ startsAt }, now) ? { withdrawnAt: new Date(now) } : { endsAt: new Date(now) };
  return {
    concerns: { type: "Pause", person: null, others: [window.id] },
    touches: { startsAt, endsAt },
    write: async () => {
      await tx.pause.update({ where: { officeId_id: { officeId, id: pause.id } }, data });
      return { id: pause.id, before: { endsAt: pause.endsAt }, after: { endsAt: new Date(now) } };
    },
  };
}
