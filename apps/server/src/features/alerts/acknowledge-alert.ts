import { Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { assertVersion, rowId } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { AlertRef } from "./alert.ts";

/** The alert is closed; it stays so. */
export class AlertClosed extends Refusal {
  readonly code = "ALERT_CLOSED";
  readonly alertId: string;

  constructor(alertId: string) {
    super("The alert is closed already");
    this.alertId = alertId;
  }
}

/** Somebody else has taken it in hand. */
export class AlertTaken extends Refusal {
  readonly code = "ALERT_TAKEN";
  readonly alertId: string;

  constructor(alertId: string) {
    super("Somebody else has taken the alert in hand");
    this.alertId = alertId;
  }
}

for (const [kind, name, description] of [
  [AlertClosed, "AlertClosed", "The alert is closed; it stays so."],
  [AlertTaken, "AlertTaken", "Somebody else has taken it in hand."],
] as const) {
  builder.objectType(kind, {
    name,
    description,
    interfaces: [RefusalRef],
    fields: (t) => ({
      alert: t.prismaField({
        description: "The alert as it is.",
        type: AlertRef,
        resolve: (query, { alertId }, _args, context) =>
          context.db.alert.findUniqueOrThrow({ ...query, where: inMyOffice(alertId, context) }),
      }),
    }),
  });
}

const AcknowledgeInput = builder.inputType("AcknowledgeInput", {
  description: "That somebody takes an alert in hand.",
  fields: (t) => ({
    alert: t.id({ required: true, description: "Which, by id." }),
    note: t.string({ description: "What I am going to do." }),
    acknowledged: t.boolean({ defaultValue: true, description: "False lets go of it again." }),
    version: t.int({ description: "The version it was decided on; whatever is there if left out." }),
  }),
});

builder.mutationField("acknowledgeAlert", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Says that I am on it. The alert stays open until its gap is gone.",
    type: AlertRef,
    errors: { types: [UnknownReference, AlertClosed, AlertTaken, ChangedMeanwhile, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: AcknowledgeInput, required: true, description: "Which, and a note." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "acknowledgeAlert", key, input };
      const id = await changeOffice(context, request, (office) => acknowledgeAlert(office, input));
      return context.db.alert.findUniqueOrThrow({
        ...query,
        where: inMyOffice(id, context),
      });
    },
  }),
);

async function acknowledgeAlert(office: LockedOffice, input: typeof AcknowledgeInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "acknowledgeAlert");
  const id = rowId(input.alert, "Alert");
  const alert = await tx.alert.findUnique({ where: { officeId_id: { officeId, id } } });
  if (!alert) throw new UnknownReference("ALERT", input.alert);
  if (alert.resolvedAt !== null) throw new AlertClosed(id);
  const isTaken = input.acknowledged ?? true;
  if (alert.acknowledgedById !== null && alert.acknowledgedById !== viewer.staffId) throw new AlertTaken(id);
  await assertVersion(office, alert, input.version);
  const note = readText("note", input.note);

  const changesAnything = isTaken || alert.acknowledgedById !== null;
  return {
    concerns: {
      type: "Alert",
      person: alert.staffId,
      others: [alert.postId],
      ...(alert.requestId !== null && { rows: "readLeave" }),
    },
    touches: null,
    alertIds: changesAnything ? [id] : [],
    write: async () => {
      if (!changesAnything) return { id };
      const before = { acknowledgedById: alert.acknowledgedById, acknowledgedNote: alert.acknowledgedNote };
      const after = isTaken
        ? { acknowledgedById: viewer.staffId, acknowledgedNote: note }
        : { acknowledgedById: null, acknowledgedNote: null };
      await tx.alert.update({
        where: { officeId_id: { officeId, id } },
        data: { version: { increment: 1 }, acknowledgedAt: isTaken ? new Date(now) : null, ...after },
      });
      await tx.alertEvent.create({
        data: {
          officeId,
          alertId: id,
          at: new Date(now),
          kind: isTaken ? "ACKNOWLEDGED" : "RELEASED",
          actorId: viewer.staffId,
          note,
          stretches: alert.stretches as object,
        },
      });
      return { id, before, after };
    },
  };
}
