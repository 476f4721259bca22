import type { TimeRange } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";

/**
 * Ends what somebody is named for while they are away. What would begin then counts for nothing; what reaches beyond it
 * goes on afterwards.
 *
 * @returns as they were
 */
export async function endSubstitutions({ tx, officeId, now }: LockedOffice, staffId: string, away: TimeRange) {
  const startsAt = new Date(Math.max(away.startsAt, now));
  const endsAt = new Date(away.endsAt);
  const touched = { officeId, staffId, withdrawnAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } };
  const before = await tx.substitution.findMany({ where: touched });
  const version = { increment: 1 };
  await tx.substitution.updateMany({
    where: { ...touched, startsAt: { gte: startsAt, lt: endsAt } },
    data: { withdrawnAt: new Date(now), version },
  });
  await tx.substitution.updateMany({ where: touched, data: { endsAt: startsAt, version } });
  await tx.substitution.createMany({
    data: before
      .filter((substitution) => substitution.endsAt > endsAt)
      .map(({ id: _, version: __, ...substitution }) => ({ ...substitution, startsAt: endsAt })),
  });
  return before;
}
