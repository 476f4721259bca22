import type { Database } from "@zaigang/db";

type Granted = {
  /** Whose, by code. */
  readonly staff: string;
  /** The first and last day, whole ones. */
  readonly first: string;
  readonly last: string;
  readonly dueOn?: string;
  readonly status?: "APPROVED" | "PENDING";
  readonly extendsId?: string;
  readonly handoverTo?: string;
};

/** Writes personal leave as it stands once it is granted, past everybody who would decide on it. @returns its id */
export async function grantLeave(db: Database, granted: Granted): Promise<string> {
  const { staff, first, last, dueOn, status = "APPROVED", extendsId = null, handoverTo } = granted;
  const { officeId, id: staffId } = await db.staff.findFirstOrThrow({ where: { code: staff } });
  const other = handoverTo ? await db.staff.findFirstOrThrow({ where: { officeId, code: handoverTo } }) : null;
  const startsAt = new Date(`${first}T00:00:00+08:00`);
  const endsAt = new Date(Date.parse(`${last}T00:00:00+08:00`) + 86_400_000);
  const isGranted = status === "APPROVED";
  const absence = await db.absence.create({
    data: {
      ...{ officeId, staffId, kind: "LEAVE", leaveType: "personal", startsAt, endsAt, recordedAt: startsAt },
      status: isGranted ? "IN_FORCE" : "PENDING",
    },
  });
  const days = Math.round((endsAt.getTime() - startsAt.getTime()) / 864_000);
  const { id } = await db.leaveRequest.create({
    data: {
      ...{ officeId, staffId, typeCode: "personal", absenceId: absence.id, startsAt, endsAt, status, extendsId },
      ...{ firstDate: new Date(first), firstHalf: "MORNING", lastDate: new Date(last), lastHalf: "AFTERNOON" },
      ...{ amount: days, workingDays: days, filedAt: startsAt, decidedAt: isGranted ? startsAt : null },
      ...(isGranted && dueOn && { returnDueOn: new Date(dueOn) }),
      ...(other && { handoverToId: other.id, handoverState: "ASKED", handoverAskedAt: startsAt }),
    },
  });
  return id;
}
