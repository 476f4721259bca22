import type { AbsenceKind } from "@zaigang/db";
import { type Instant, Refusal, type TimeRange } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertAdministratorRemains } from "../accounts/account-holder.ts";

/** Kinds that are decided about somebody: of each person at most one at a time. */
export const SUSPENSIONS = ["SUSPENSION", "SECONDMENT"] as const satisfies readonly AbsenceKind[];

export function isSuspension(kind: AbsenceKind): kind is (typeof SUSPENSIONS)[number] {
  return (SUSPENSIONS as readonly AbsenceKind[]).includes(kind);
}

/** They are suspended or seconded for a part of that time already: two at once could not be told apart, nor ended. */
export class ReleasedAlready extends Refusal {
  readonly code = "RELEASED_ALREADY";
  readonly startsAt: Instant;
  readonly endsAt: Instant;

  constructor({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) {
    super("They are suspended or seconded for a part of that time already");
    this.startsAt = startsAt.getTime();
    this.endsAt = endsAt.getTime();
  }
}

builder.objectType(ReleasedAlready, {
  name: "ReleasedAlready",
  description: "They are suspended or seconded for a part of that time already.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    startsAt: t.expose("startsAt", { type: "DateTime", description: "When that begins." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "When that ends." }),
  }),
});

/**
 * Checks that somebody can be suspended or seconded. Who is lent keeps their roles meanwhile.
 *
 * @throws {ReleasedAlready} @throws {LastAdministrator}
 */
export async function assertMayBeSuspended(
  office: LockedOffice,
  staffId: string,
  kind: (typeof SUSPENSIONS)[number],
  { startsAt, endsAt }: TimeRange,
): Promise<void> {
  const { tx, officeId } = office;
  const already = await tx.absence.findFirst({
    where: {
      officeId,
      staffId,
      kind: { in: [...SUSPENSIONS] },
      status: "IN_FORCE",
      startsAt: { lt: new Date(endsAt) },
      endsAt: { gt: new Date(startsAt) },
    },
  });
  if (already) throw new ReleasedAlready(already);
  if (kind === "SUSPENSION") await assertAnotherAdministrator(office, staffId);
}

/** @throws {LastAdministrator} if that person is an administrator and nobody else is */
export async function assertAnotherAdministrator(office: LockedOffice, staffId: string): Promise<void> {
  const { tx, officeId } = office;
  const { roles } = await tx.staff.findUniqueOrThrow({ where: { officeId_id: { officeId, id: staffId } } });
  if (roles.includes("ADMINISTRATOR")) await assertAdministratorRemains(office, staffId);
}
