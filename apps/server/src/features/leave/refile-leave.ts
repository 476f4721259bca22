import { insertTogether } from "@zaigang/db";
import { NoChain } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertVersion } from "../../changes/references.ts";
import {
  ChangedMeanwhile,
  EmptyPeriod,
  KeyReused,
  PeriodTooLong,
  TextTooLong,
  UnknownReference,
} from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay } from "../../graphql/rights.ts";
import { LeaveOverlaps } from "../absences/leave-overlaps.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { assertFiledInTime, assertGoesOn } from "./assert-filed-in-time.ts";
import { attachFiles } from "./attach-files.ts";
import { readDeciders } from "./deciders.ts";
import { askedFor, othersNamed } from "./file-leave.ts";
import { LeaveInput } from "./leave-input.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { newsOfFiled } from "./news-of-filed.ts";
import { assertBalance, assertNothingElseThen, planLeave } from "./plan-leave.ts";
import { readApplicant } from "./read-applicant.ts";
import { requestOf } from "./read-request.ts";
import { InsufficientBalance, LeaveImpossible, NotPending } from "./refusals.ts";
import { FiledTooLate, NoExtension } from "./return-refusals.ts";
import { tellAboutLeave } from "./tell-leave.ts";
import { TooManyFiles } from "./too-many-files.ts";
import { absenceOf, columnsOf, roundOf } from "./write-request.ts";

const RefileLeaveInput = builder.inputType("RefileLeaveInput", {
  description: "A request that went back to be changed, as it is to be now.",
  fields: (t) => ({
    request: t.id({ required: true, description: "Which, by id." }),
    version: t.int({ required: true, description: "The version that it was changed from." }),
    leave: t.field({ type: LeaveInput, required: true, description: "What is asked for now; of the same person." }),
  }),
});

builder.mutationField("refileLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Files a request again that went back to be changed. Its steps begin anew.",
    type: LeaveRequestRef,
    errors: {
      types: [
        UnknownReference,
        TooManyFiles,
        NotPending,
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
        ChangedMeanwhile,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: RefileLeaveInput, required: true, description: "Which, and what is asked for." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is filed once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "refileLeave", key, input };
      const id = await changeOffice(context, request, (office) => refileLeave(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function refileLeave(office: LockedOffice, input: typeof RefileLeaveInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const request = await requestOf(office, input.request);
  assertMay(viewer, "fileLeave", request.staffId);
  if (request.status !== "RETURNED") throw new NotPending();
  await assertVersion(office, request, input.version);
  const staff = await readApplicant(office, { ...input.leave, staff: request.staff.code });
  const planned = await planLeave(office, staff, input.leave);
  const { range } = planned;
  assertNothingElseThen(planned, request.absenceId);
  assertBalance(planned);
  assertFiledInTime(office, planned, input.leave, request.filedAt.getTime());
  await assertGoesOn(office, planned, input.leave);
  const others = await othersNamed(office, staff.id, input.leave);
  const deciders = await readDeciders(office, staff.id);
  const round = request.round + 1;
  const columns = columnsOf(planned, input.leave);
  const isSameHandover = others.handoverToId === request.handoverToId;
  return {
    concerns: { type: "LeaveRequest", person: staff.id, others: [others.handoverToId], rows: "readLeave" },
    touches: null,
    announces: range,
    write: async () => {
      const { recordedAt, ...absence } = absenceOf(planned, now);
      await tx.absence.update({
        where: { officeId_id: { officeId, id: request.absenceId as string } },
        data: { ...absence, recordedAt, version: { increment: 1 } },
      });
      await tx.leaveRequest.update({
        where: { officeId_id: { officeId, id: request.id } },
        data: {
          ...columns,
          ...others,
          ...(!isSameHandover && {
            ...askedFor(others.handoverToId, now),
            handoverAt: null,
            handoverReply: null,
          }),
          // What was said of other days says nothing of these.
          coverReason: null,
          coverAnsweredById: null,
          status: "PENDING",
          round,
          filedAt: new Date(now),
          version: { increment: 1 },
        },
      });
      await tx.leaveCopy.deleteMany({ where: { officeId, requestId: request.id } });
      await insertTogether(tx, roundOf(office, request.id, round, planned));
      await attachFiles(office, request.id, input.leave.files ?? []);
      const shownFrom = await tellAboutLeave(office, request.id, [
        ...newsOfFiled(office, planned, deciders, request.absenceId),
        { kind: "HANDOVER_ASKED", staffId: isSameHandover ? null : others.handoverToId },
      ]);
      return {
        id: request.id,
        before: { status: request.status },
        after: { ...columns, status: "PENDING" },
        ...(shownFrom && { shownFrom }),
      };
    },
  };
}
