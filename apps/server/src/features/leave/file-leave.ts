import { randomUUIDv7 } from "node:crypto";
import { insertTogether } from "@zaigang/db";
import { type Instant, NoChain } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { rowId, staffOf } from "../../changes/references.ts";
import { EmptyPeriod, KeyReused, PeriodTooLong, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay } from "../../graphql/rights.ts";
import { LeaveOverlaps } from "../absences/leave-overlaps.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { assertFiledInTime, assertGoesOn } from "./assert-filed-in-time.ts";
import { attachFiles } from "./attach-files.ts";
import { readDeciders } from "./deciders.ts";
import { LeaveInput, type LeaveInputShape } from "./leave-input.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { newsOfFiled } from "./news-of-filed.ts";
import { assertBalance, assertNothingElseThen, planLeave } from "./plan-leave.ts";
import { readApplicant } from "./read-applicant.ts";
import { InsufficientBalance, LeaveImpossible } from "./refusals.ts";
import { FiledTooLate, NoExtension } from "./return-refusals.ts";
import { tellAboutLeave } from "./tell-leave.ts";
import { TooManyFiles } from "./too-many-files.ts";
import { absenceOf, columnsOf, roundOf } from "./write-request.ts";

builder.mutationField("fileLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Asks for leave. It is never refused because of a post: where it would leave one without anybody it is held until somebody settles that.",
    type: LeaveRequestRef,
    errors: {
      types: [
        UnknownReference,
        TooManyFiles,
        LeaveImpossible,
        InsufficientBalance,
        FiledTooLate,
        NoExtension,
        LeaveOverlaps,
        NotEmployed,
        NoChain,
        EmptyPeriod,
        PeriodTooLong,
        TextTooLong,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: LeaveInput, required: true, description: "What is asked for." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is filed once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "fileLeave", key, input };
      const id = await changeOffice(context, request, (office) => fileLeave(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function fileLeave(office: LockedOffice, input: LeaveInputShape): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const staff = await readApplicant(office, input);
  assertMay(viewer, "fileLeave", staff.id);
  const planned = await planLeave(office, staff, input);
  const { range } = planned;
  assertNothingElseThen(planned);
  assertBalance(planned);
  assertFiledInTime(office, planned, input);
  await assertGoesOn(office, planned, input);
  const others = await othersNamed(office, staff.id, input);
  const deciders = await readDeciders(office, staff.id);

  const columns = columnsOf(planned, input);
  return {
    concerns: { type: "LeaveRequest", person: staff.id, others: [others.handoverToId], rows: "readLeave" },
    touches: null,
    announces: range,
    write: async () => {
      const [id, absenceId] = [randomUUIDv7(), randomUUIDv7()];
      const request = {
        officeId,
        id,
        staffId: staff.id,
        ...columns,
        ...others,
        ...askedFor(others.handoverToId, now),
        extendsId: input.extends ? rowId(input.extends, "LeaveRequest") : null,
        filedAt: new Date(now),
        filedById: staff.id === viewer.staffId ? null : viewer.staffId,
        absenceId,
      };
      await insertTogether(tx, {
        Absence: [{ officeId, id: absenceId, ...absenceOf(planned, now) }],
        LeaveRequest: [request],
        ...roundOf(office, id, 1, planned),
      });
      await attachFiles(office, id, input.files ?? []);
      const shownFrom = await tellAboutLeave(office, id, [
        ...newsOfFiled(office, planned, deciders, absenceId),
        { kind: "HANDOVER_ASKED", staffId: others.handoverToId },
      ]);
      return { id, after: { ...columns, status: "PENDING" }, ...(shownFrom && { shownFrom }) };
    },
  };
}

/** What is written of a handover of which nobody has said anything yet. */
export function askedFor(handoverToId: string | null, now: Instant) {
  if (handoverToId === null) return { handoverState: null, handoverAskedAt: null };
  return { handoverState: "ASKED" as const, handoverAskedAt: new Date(now) };
}

/**
 * People that a request names, by id.
 *
 * @throws {UnknownReference}
 * @throws {NotEmployed} for who is to take over and does not work here all the time
 */
export async function othersNamed(office: LockedOffice, applicant: string, input: LeaveInputShape) {
  const [handoverTo, noticeTo] = [input.handoverTo, input.noticeTo];
  const handoverToId = handoverTo ? (await staffOf(office, handoverTo)).id : null;
  if (handoverToId === applicant) throw new UnknownReference("STAFF", handoverTo as string);
  const taker = new Map(handoverTo && handoverToId ? [[handoverTo, handoverToId]] : []);
  for (const on of new Set([input.firstDate, input.lastDate])) await assertEmployed(office, taker, on);
  return { handoverToId, noticeToId: noticeTo ? (await staffOf(office, noticeTo)).id : null };
}
