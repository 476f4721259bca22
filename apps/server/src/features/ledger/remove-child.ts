import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { rowId } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay } from "../../graphql/rights.ts";
import { StaffRef } from "../staff/staff.ts";
import { ChildHasLeave } from "./refusals.ts";

const RemoveChildInput = builder.inputType("RemoveChildInput", {
  description: "A child that was entered by mistake.",
  fields: (t) => ({ child: t.id({ required: true, description: "Which, by id." }) }),
});

builder.mutationField("removeChild", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Takes out a child that was entered by mistake, as long as its leave is not in the ledger.",
    type: StaffRef,
    errors: { types: [UnknownReference, ChildHasLeave, KeyReused] },
    args: {
      input: t.arg({ type: RemoveChildInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "removeChild", key, input };
      const id = await changeOffice(context, request, (office) => removeChild(office, input.child));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function removeChild({ tx, officeId, viewer }: LockedOffice, globalId: string): Promise<Intent> {
  const where = { officeId_id: { officeId, id: rowId(globalId, "Child") } };
  const child = await tx.child.findUnique({
    where,
    include: { _count: { select: { entries: true, requests: true } } },
  });
  if (!child) throw new UnknownReference("CHILD", globalId);
  assertMay(viewer, "keepChildren", child.staffId);
  if (child._count.entries > 0 || child._count.requests > 0) throw new ChildHasLeave();
  const { staffId, name, bornOn } = child;
  return {
    concerns: { type: "Child", person: staffId, rows: "keepChildren" },
    touches: null,
    write: async () => {
      await tx.child.delete({ where });
      return { id: staffId, before: { name, bornOn } };
    },
  };
}
