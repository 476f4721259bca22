import type { BackupScope } from "@zaigang/db";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { StaffRef } from "../staff/staff.ts";

export const BackupScopeRef = builder.enumType("BackupScope", {
  description: "What the backup does for the primary.",
  values: {
    FULL: { description: "All of it." },
    GENERAL_AND_URGENT: { description: "General and urgent matters." },
  } satisfies Record<BackupScope, { description: string }>,
});

export const PairingRef = builder.prismaNode("Pairing", {
  description: "Who holds a post from a date on: the AB pairing.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    startsOn: t.expose("startsOn", { type: "Date", description: "The first day." }),
    endsOn: t.expose("endsOn", { type: "Date", nullable: true, description: "The day after the last; null if open." }),
    primary: t.relation("primary", { description: "Holds the post (A)." }),
    backup: t.relation("backup", { description: "Takes over when the primary is away (B).", nullable: true }),
    scope: t.expose("scope", { type: BackupScopeRef, description: "What the backup does for the primary." }),
    reserves: t.field({
      description: "Called when neither can hold it, in order.",
      type: [StaffRef],
      select: (_args, _context, nestedSelection) => ({
        reserves: { orderBy: { position: "asc" }, select: { staff: nestedSelection() } },
      }),
      resolve: ({ reserves }) => reserves.map(({ staff }) => staff),
    }),
    madeBy: t.relation("madeBy", { description: "Who decided it, where that is on record.", nullable: true }),
    madeAt: t.expose("madeAt", { type: "DateTime", nullable: true, description: "When, where that is on record." }),
  }),
});
