import type { Absence } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertPeriod, readText } from "../../changes/period.ts";
import { staffOf } from "../../changes/references.ts";
import {
  EmptyPeriod,
  KeyReused,
  PeriodTooLong,
  TextTooLong,
  UnknownReference,
  WouldUncover,
} from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay, rightOver } from "../../graphql/rights.ts";
import { LastAdministrator } from "../accounts/refusals.ts";
import { recountAround } from "../leave/recount-leave.ts";
import { AbsenceKindRef, AbsenceRef } from "./absence.ts";
import { AskForIt, assertNotForOthersToDecide } from "./asked-for.ts";
import { assertNoLeaveThen, LeaveOverlaps } from "./leave-overlaps.ts";
import { assertMayBeSuspended, isSuspension, ReleasedAlready } from "./suspensions.ts";

export const AbsenceInput = builder.inputType("AbsenceInput", {
  description: "A time for which a person cannot hold a post.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "Who, by code." }),
    kind: t.field({ type: AbsenceKindRef, required: true, description: "Why." }),
    startsAt: t.field({ type: "DateTime", required: true, description: "Its start." }),
    endsAt: t.field({ type: "DateTime", required: true, description: "Its end, which no longer belongs to it." }),
    pending: t.boolean({ defaultValue: false, description: "Whether it is only asked for." }),
    note: t.string({ description: "Anything to be known with it; for those who may see why." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where what is planned would." }),
  }),
});

export type AbsenceInputShape = typeof AbsenceInput.$inferInput;

builder.mutationField("recordAbsence", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Records that a person is away, or asks for it. Illness and the like are never refused because of a post.",
    type: AbsenceRef,
    errors: {
      types: [
        UnknownReference,
        EmptyPeriod,
        PeriodTooLong,
        TextTooLong,
        LeaveOverlaps,
        AskForIt,
        ReleasedAlready,
        LastAdministrator,
        WouldUncover,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: AbsenceInput, required: true, description: "The absence." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is recorded once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "recordAbsence", key, input };
      const id = await changeOffice(context, request, (office) => recordAbsence(office, input));
      return context.db.absence.findUniqueOrThrow({
        ...query,
        where: inMyOffice(id, context),
      });
    },
  }),
);

async function recordAbsence(office: LockedOffice, input: AbsenceInputShape): Promise<Intent> {
  const { tx, officeId, viewer, now, timeZone } = office;
  const { kind, startsAt, endsAt } = input;
  const staff = await staffOf(office, input.staff);
  assertMay(viewer, rightOver(kind, "recordAbsence"), staff.id);
  assertPeriod({ startsAt, endsAt });
  const note = readText("note", input.note);
  const reason = readText("reason", input.reason);
  const pending = input.pending ?? false;
  assertNotForOthersToDecide({ kind, endsAt, pending }, staff.id === viewer.staffId, now, timeZone);
  if (isSuspension(kind) && !pending) await assertMayBeSuspended(office, staff.id, kind, { startsAt, endsAt });
  if (kind === "LEAVE") await assertNoLeaveThen(office, staff.id, { startsAt, endsAt });

  const absence: Absence = { id: "", staff: staff.code, kind, startsAt, endsAt, pending };
  // A visit is planned and can be put off; anything else that is recorded has happened or was decided elsewhere.
  const isPlanned = kind === "VISIT" && !pending && startsAt > now;
  const facts = { staffId: staff.id, kind, startsAt: new Date(startsAt), endsAt: new Date(endsAt), note };
  return {
    concerns: { type: "Absence", person: staff.id, ...(pending && { rows: "readPendingAbsence" }) },
    touches: { startsAt, endsAt },
    ...(isPlanned && { planned: { change: { kind: "ABSENCE", absence }, reason } }),
    write: async () => {
      const status = pending ? "PENDING" : "IN_FORCE";
      const data = { officeId, ...facts, status, recordedAt: new Date(now) } as const;
      const { id } = await tx.absence.create({ data, select: { id: true } });
      const recounted = await recountAround(office, { kind, startsAt, endsAt });
      return { id, ...(recounted && { recounted }), after: { ...facts, pending } };
    },
  };
}
