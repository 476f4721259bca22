import { Role } from "@zaigang/db";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { RoleRef } from "../staff/role.ts";
import { AccountRef, assertInPerson, readAccounts } from "./account.ts";
import { accountHolder, assertAdministratorRemains } from "./account-holder.ts";
import { LastAdministrator } from "./refusals.ts";

const ChangeRolesInput = builder.inputType("ChangeRolesInput", {
  description: "The roles that somebody has.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "The person, by code." }),
    roles: t.field({ type: [RoleRef], required: true, description: "All of them; STAFF is everybody's." }),
  }),
});

builder.mutationField("changeRoles", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Gives somebody their roles in place of those they had. An administrator stays.",
    type: AccountRef,
    errors: { types: [UnknownReference, LastAdministrator, KeyReused] },
    args: {
      input: t.arg({ type: ChangeRolesInput, required: true, description: "Whose." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const id = await changeOffice(context, { action: "changeRoles", key, input }, (office) =>
        changeRoles(office, input),
      );
      const [account] = await readAccounts(context, [id]);
      return account!;
    },
  }),
);

async function changeRoles(
  office: LockedOffice,
  { staff: code, roles: asked }: typeof ChangeRolesInput.$inferInput,
): Promise<Intent> {
  const { tx, officeId, viewer } = office;
  assertMayForAll(viewer, "manageAccounts");
  const { id, roles: before } = await accountHolder(office, code);
  const roles = Object.values(Role).filter((role) => role === "STAFF" || asked.includes(role));
  if (before.includes("ADMINISTRATOR") && !roles.includes("ADMINISTRATOR"))
    await assertAdministratorRemains(office, id);
  return {
    concerns: { type: "Staff", person: id },
    touches: null,
    write: async () => {
      await tx.staff.update({
        where: { officeId_id: { officeId, id } },
        data: { roles, version: { increment: 1 } },
      });
      return { id, before: { roles: before }, after: { roles } };
    },
  };
}
