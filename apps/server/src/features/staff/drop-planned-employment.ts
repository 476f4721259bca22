import { dateOf } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertDepartmentsLast, assertVersion, staffOf } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { employmentsOf, openFrom, settled } from "./plan-employment.ts";
import { TooEarly } from "./refusals.ts";
import { StaffRef } from "./staff.ts";

const PlannedEmploymentInput = builder.inputType("PlannedEmploymentInput", {
  description: "A dated change of a person that has not begun.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "Who, by code." }),
    from: t.field({
      type: "Date",
      required: true,
      description: "The day on which it would begin, or they would leave.",
    }),
    version: t.int({ description: "The version of the person it was decided on; whatever is there if left out." }),
  }),
});

type Input = typeof PlannedEmploymentInput.$inferInput;

builder.mutationField("dropPlannedEmployment", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Takes back a transfer or promotion that has not begun, or a leaving: what was before goes on.",
    type: StaffRef,
    errors: { types: [UnknownReference, TooEarly, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: PlannedEmploymentInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "dropPlannedEmployment", key, input };
      const id = await changeOffice(context, request, (office) => dropPlannedEmployment(office, input));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function dropPlannedEmployment(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePeople");
  const { id: staffId } = await staffOf(office, input.staff);
  const staff = await tx.staff.findUniqueOrThrow({ where: { officeId_id: { officeId, id: staffId } } });
  await assertVersion(office, staff, input.version);
  const today = dateOf(now, timeZone);
  if (input.from <= today) throw new TooEarly(today);

  const before = await employmentsOf(office, staffId);
  const isOn = (date: Date | null) => date?.toISOString().slice(0, 10) === input.from;
  const planned = before.find(({ startsOn }) => isOn(startsOn));
  const earlier = before.find(({ endsOn }) => isOn(endsOn));
  // Without anything before it nothing would be left of the person.
  if (!earlier) throw new UnknownReference("EMPLOYMENT", input.from);
  const endsOn = planned?.endsOn ?? null;
  await assertDepartmentsLast(office, [earlier.departmentId], endsOn);
  return {
    concerns: { type: "Staff", person: staffId },
    touches: openFrom(input.from, timeZone),
    write: async () => {
      if (planned) await tx.employment.delete({ where: { officeId_id: { officeId, id: planned.id } } });
      await tx.employment.update({
        where: { officeId_id: { officeId, id: earlier.id } },
        data: { endsOn },
      });
      return { id: staffId, before: { employments: before }, after: await settled(office, staffId, today) };
    },
  };
}
