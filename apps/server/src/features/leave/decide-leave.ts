import type { StepDecision } from "@zaigang/db";
import { addDays, DAYS_TO_RETURN, returnDueOn } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { ChangedMeanwhile, KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { forbidden } from "../../graphql/errors.ts";
import { assertMay, mayForAll } from "../../graphql/rights.ts";
import { assertSettled } from "./assert-settled.ts";
import { deciderOf, readDeciders } from "./deciders.ts";
import { giveBack } from "./give-back.ts";
import { newsOfNoHandover } from "./handover.ts";
import { StepDecisionRef } from "./leave-enums.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { dateText } from "./plan-leave.ts";
import { assertPending, currentStep, type RequestWithSteps, requestOf } from "./read-request.ts";
import { AlreadyDecided, LeaveHeld, NotPending, NotYourStep, OutsideNumberMissing } from "./refusals.ts";
import { tellAboutLeave } from "./tell-leave.ts";
import { putInForce, writeDecision } from "./write-decision.ts";

export const DecisionInput = builder.inputType("DecisionInput", {
  description: "A decision on the step of a request whose turn it is.",
  fields: (t) => ({
    request: t.id({ required: true, description: "Which request, by id." }),
    version: t.int({ required: true, description: "The version that was decided on." }),
    decision: t.field({ type: StepDecisionRef, required: true, description: "What is decided." }),
    note: t.string({ description: "An opinion; needed where it goes back or is refused." }),
    outsideNumber: t.string({
      description: "The number of the approval from outside, for a step that is decided there.",
    }),
  }),
});

export type DecisionInputShape = typeof DecisionInput.$inferInput;

/** What a decision may be refused for. */
export const DECISION_REFUSALS = [
  UnknownReference,
  AlreadyDecided,
  NotPending,
  NotYourStep,
  LeaveHeld,
  OutsideNumberMissing,
  ChangedMeanwhile,
  TextMissing,
  TextTooLong,
  KeyReused,
];

builder.mutationField("decideLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Decides a step of a request for leave. With the last one it is granted, and the absence is in force.",
    type: LeaveRequestRef,
    errors: { types: DECISION_REFUSALS },
    args: {
      input: t.arg({ type: DecisionInput, required: true, description: "On which, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is decided once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "decideLeave", key, input };
      const id = await changeOffice(context, request, (office) => decideLeave(office, input));
      return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

/** @throws FORBIDDEN on one's own request, whatever one's roles */
export async function decideLeave(office: LockedOffice, input: DecisionInputShape): Promise<Intent> {
  const { viewer, now, timeZone } = office;
  const request = await requestOf(office, input.request);
  const { staffId } = request;
  if (staffId === viewer.staffId) throw forbidden();
  assertMay(viewer, "decideLeave", staffId);
  await assertPending(office, request, input.version);
  const step = currentStep(request) as NonNullable<ReturnType<typeof currentStep>>;
  const deciders = await readDeciders(office, staffId);
  const applicant = { applicant: staffId, workingDays: request.workingDays };
  const decider = deciderOf(deciders, { role: step.role, approver: step.approverId }, applicant, now);
  assertTheirTurn(office, step, decider.staff);
  const note = readText("note", input.note);
  if (input.decision !== "APPROVED" && note === null) throw new TextMissing("note");
  const outsideNumber = readText("outsideNumber", input.outsideNumber);
  if (step.role === "DISTRICT" && input.decision === "APPROVED" && outsideNumber === null)
    throw new OutsideNumberMissing();

  // Whose turn it is then: nobody's where it was the last step, or does not go on.
  const next = input.decision === "APPROVED" ? (request.steps[step.position] ?? null) : null;
  const isGranted = input.decision === "APPROVED" && next === null;
  const [first, last] = [dateText(request.firstDate), dateText(request.lastDate)];
  const range = { startsAt: request.startsAt.getTime(), endsAt: request.endsAt.getTime() };
  const isJudged = input.decision === "APPROVED" && step.role !== "ELIGIBILITY";
  const loaded = isJudged || isGranted ? await office.facts({ from: first, to: addDays(last, DAYS_TO_RETURN) }) : null;
  if (isJudged && loaded) assertSettled({ ...request, range, loaded }, now, timeZone);

  const status = isGranted ? "APPROVED" : STATUS_AFTER[input.decision];
  return {
    concerns: { type: "LeaveRequest", person: staffId, others: [step.approverId], rows: "readLeave" },
    touches: isGranted ? range : null,
    ...(status !== "PENDING" && { announces: range }),
    write: async () => {
      const dueOn =
        isGranted && loaded
          ? returnDueOn(dateText(request.lastDate), request.type, request, loaded.facts.calendar)
          : null;
      await writeDecision(office, request, { ...input, note, outsideNumber, step, next, status, dueOn });
      if (isGranted) await putInForce(office, request);
      else if (status !== "PENDING") await giveBack(office, request);
      const upcoming = next
        ? deciderOf(deciders, { role: next.role, approver: next.approverId }, applicant, now)
        : null;
      const copies = isGranted ? request.copies : [];
      const shownFrom = await tellAboutLeave(office, request.id, [
        { kind: "LEAVE_DECIDED", staffId },
        { kind: "LEAVE_TO_DECIDE", staffId: upcoming?.staff ?? null },
        ...(status === "REJECTED" ? [newsOfNoHandover(request)] : []),
        ...copies.map((copy) => ({ kind: "LEAVE_COPY" as const, staffId: copy })),
      ]);
      return {
        id: request.id,
        before: { status: request.status },
        after: { status, steps: [{ role: step.role, decision: input.decision, note }] },
        ...(shownFrom && { shownFrom }),
      };
    },
  };
}

const STATUS_AFTER = { APPROVED: "PENDING", RETURNED: "RETURNED", REJECTED: "REJECTED" } as const satisfies Record<
  StepDecision,
  string
>;

/** What is decided outside is recorded by whoever keeps the office. @throws {NotYourStep} */
function assertTheirTurn(
  { viewer }: LockedOffice,
  { role, approverId }: RequestWithSteps["steps"][number],
  decides: string | null,
): void {
  if (role === "DISTRICT") {
    if (!mayForAll(viewer, "fileLeave")) throw new NotYourStep(null);
    return;
  }
  // Who has a delegate may still decide by themselves.
  if (viewer.staffId !== decides && viewer.staffId !== approverId) throw new NotYourStep(decides);
}
