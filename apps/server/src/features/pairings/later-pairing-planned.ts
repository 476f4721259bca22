import { Refusal } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { PairingRef } from "./pairing.ts";

/** What is planned for later would be replaced, and nobody said that it shall. */
export class LaterPairingPlanned extends Refusal {
  readonly code = "LATER_PAIRING_PLANNED";
  /** Ids of the pairings, by start. */
  readonly pairingIds: readonly string[];

  constructor(pairingIds: readonly string[]) {
    super("Another pairing is planned for that day or later; say that it shall be replaced");
    this.pairingIds = pairingIds;
  }
}

builder.objectType(LaterPairingPlanned, {
  name: "LaterPairingPlanned",
  description:
    "Another pairing is planned for that day or later, and the request does not say that it shall be replaced.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    pairings: t.prismaField({
      description: "What is planned, by its start.",
      type: [PairingRef],
      resolve: (query, { pairingIds }, _args, { db, viewer }) => {
        if (!viewer) throw unauthenticated();
        return db.pairing.findMany({
          ...query,
          where: { officeId: viewer.officeId, id: { in: [...pairingIds] } },
          orderBy: [{ startsOn: "asc" }, { id: "asc" }],
        });
      },
    }),
  }),
});
