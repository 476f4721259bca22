import type { LeaveRequest, LeaveStep, LeaveType, Prisma, Staff } from "@zaigang/db";
import {
  addDays,
  countLeave,
  earlierDate,
  entriesOf,
  foreseenBalance,
  hasBalance,
  type LeavePeriod,
  type LeavePerson,
  yearlyGrants,
} from "@zaigang/domain";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import type { Context, SignedInContext } from "../../graphql/context.ts";
import { may, mayForAll } from "../../graphql/rights.ts";
import { personOf, personOrNobody } from "../../graphql/rows-at-hand.ts";
import { signedIn } from "../../graphql/signed-in.ts";
import { officeCoverage } from "../coverage/office-coverage.ts";
import { CoveragePreview } from "../coverage/preview-coverage.ts";
import { inUnits } from "../leave-types/leave-type.ts";
import { StaffRef } from "../staff/staff.ts";
import { heldBy } from "./assert-settled.ts";
import { deciderOf } from "./deciders.ts";
import { LeaveDayRef } from "./leave-day.ts";
import { HalfRef, HandoverStateRef, LeaveStatusRef } from "./leave-enums.ts";
import { LeaveStepRef } from "./leave-step.ts";
import { type LeaveView, leaveView } from "./leave-view.ts";
import { mayWithdraw } from "./may-call-off.ts";
import { dateText, effectOf, othersAway, readPeriod } from "./plan-leave.ts";
import { workingTimeOf } from "./working-time.ts";

/** What most computed fields need of a request. */
export const OF_REQUEST = {
  id: true,
  staffId: true,
  status: true,
  round: true,
  workingDays: true,
  startsAt: true,
  endsAt: true,
  firstDate: true,
  firstHalf: true,
  lastDate: true,
  lastHalf: true,
  fromTime: true,
  toTime: true,
  absenceId: true,
  coverReason: true,
  childId: true,
  typeCode: true,
  type: true,
  steps: { orderBy: [{ round: "asc" as const }, { position: "asc" as const }] },
} satisfies Prisma.LeaveRequestSelect;

type Row = Pick<
  LeaveRequest,
  | "id"
  | "staffId"
  | "status"
  | "round"
  | "workingDays"
  | "startsAt"
  | "endsAt"
  | "firstDate"
  | "firstHalf"
  | "lastDate"
  | "lastHalf"
  | "fromTime"
  | "toTime"
  | "absenceId"
  | "coverReason"
  | "childId"
  | "typeCode"
> & { readonly type: LeaveType; readonly steps: readonly LeaveStep[] };

export const LeaveRequestRef = builder.prismaNode("LeaveRequest", {
  description: "A request for leave (请假), from the asking to the return.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  about: ({ staffId }) => staffId,
  rows: () => "readLeave",
  fields: (t) => ({
    staff: t.field({
      description: "Whose.",
      type: StaffRef,
      resolve: ({ staffId }, _args, context) => personOf(signedIn(context), staffId),
    }),
    type: t.relation("type", { description: "The kind of leave." }),
    firstDate: t.expose("firstDate", { type: "Date", description: "The first day." }),
    firstHalf: t.expose("firstHalf", { type: HalfRef, description: "The half with which it begins." }),
    lastDate: t.expose("lastDate", { type: "Date", description: "The last day." }),
    lastHalf: t.expose("lastHalf", { type: HalfRef, description: "The half with which it ends." }),
    fromTime: t.exposeString("fromTime", { nullable: true, description: "For hours of one day: from when." }),
    toTime: t.exposeString("toTime", { nullable: true, description: "Until when." }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "Its start." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "Its end, which no longer belongs to it." }),
    amount: t.float({ description: "What it takes, in the type's unit.", resolve: ({ amount }) => inUnits(amount) }),
    workingDays: t.float({
      description: "Its length in working days, by which the chain is chosen.",
      resolve: ({ workingDays }) => inUnits(workingDays),
    }),
    provisional: t.exposeBoolean("provisional", { description: "Whether a notice may still change what it takes." }),
    reason: t.exposeString("reason", { nullable: true, description: "Why." }),
    place: t.exposeString("place", { nullable: true, description: "Where the person will be." }),
    phone: t.exposeString("phone", { nullable: true, description: "How they are reached meanwhile." }),
    leavesCity: t.exposeBoolean("leavesCity", { description: "Whether they leave the city." }),
    transport: t.exposeString("transport", { nullable: true, description: "By what they travel." }),
    status: t.expose("status", { type: LeaveStatusRef, description: "How far it has come." }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
    round: t.exposeInt("round", { description: "How often it was filed." }),
    filedAt: t.expose("filedAt", { type: "DateTime", description: "When it was filed last." }),
    filedBy: t.relation("filedBy", { nullable: true, description: "Who filed it, where another did." }),
    decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true, description: "When it came to its end." }),
    outsideNumber: t.exposeString("outsideNumber", {
      nullable: true,
      description: "The number of the approval from outside.",
    }),
    noticeAt: t.expose("noticeAt", {
      type: "DateTime",
      nullable: true,
      description: "Filed late: when it was reported before.",
    }),
    noticeTo: t.relation("noticeTo", { nullable: true, description: "To whom." }),
    noticeBy: t.exposeString("noticeBy", { nullable: true, description: "How." }),
    handoverTo: t.field({
      description: "Who takes over.",
      type: StaffRef,
      nullable: true,
      resolve: ({ handoverToId }, _args, context) => personOrNobody(signedIn(context), handoverToId),
    }),
    handoverNote: t.exposeString("handoverNote", { nullable: true, description: "What they have to know." }),
    handoverState: t.expose("handoverState", {
      type: HandoverStateRef,
      nullable: true,
      description: "Whether they have said so.",
    }),
    handoverAskedAt: t.expose("handoverAskedAt", {
      type: "DateTime",
      nullable: true,
      description: "When they were asked.",
    }),
    handoverAt: t.expose("handoverAt", { type: "DateTime", nullable: true, description: "When they answered." }),
    handoverReply: t.exposeString("handoverReply", { nullable: true, description: "What they answered." }),
    coverReason: t.exposeString("coverReason", {
      nullable: true,
      description: "Why it may leave a post without anybody, or its primary and backup away together.",
    }),
    coverAnsweredBy: t.field({
      description: "Who wrote that.",
      type: StaffRef,
      nullable: true,
      resolve: ({ coverAnsweredById }, _args, context) => personOrNobody(signedIn(context), coverAnsweredById),
    }),
    returnDueOn: t.expose("returnDueOn", {
      type: "Date",
      nullable: true,
      description: "The last day on which the return is to be reported; null where nobody reports it, or not yet.",
    }),
    returnedAt: t.expose("returnedAt", { type: "DateTime", nullable: true, description: "When the person was back." }),
    returnConfirmedAt: t.expose("returnConfirmedAt", {
      type: "DateTime",
      nullable: true,
      description: "When that was confirmed.",
    }),
    returnConfirmedBy: t.relation("returnConfirmedBy", { nullable: true, description: "By whom." }),
    extends: t.relation("extends", { nullable: true, description: "The leave that it goes on from." }),
    absence: t.relation("absence", { nullable: true, description: "The absence that it stands for." }),
    steps: t.field({
      description: "The steps of its chain in order.",
      type: [LeaveStepRef],
      select: (_args, _context, nestedSelection) => ({
        round: true,
        steps: nestedSelection({ orderBy: [{ round: "asc" }, { position: "asc" }] }),
      }),
      resolve: ({ steps, round }) => steps.filter((step) => step.round === round),
    }),
    formerSteps: t.field({
      description: "What was decided before it was filed again.",
      type: [LeaveStepRef],
      select: (_args, _context, nestedSelection) => ({
        round: true,
        steps: nestedSelection({ orderBy: [{ round: "asc" }, { position: "asc" }] }),
      }),
      resolve: ({ steps, round }) => steps.filter((step) => step.round !== round && step.decision !== null),
    }),
    waitsFor: t.field({
      description: "Who decides now; null where it waits for nobody in the office.",
      type: StaffRef,
      nullable: true,
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        const view = await leaveView(signedIn(context));
        return personIn(view, whoseTurn(row, view, context)?.staff);
      },
    }),
    waitsInsteadOf: t.field({
      description: "Instead of whom they decide; null where the turn is their own.",
      type: StaffRef,
      nullable: true,
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        const view = await leaveView(signedIn(context));
        return personIn(view, whoseTurn(row, view, context)?.insteadOf);
      },
    }),
    mayDecide: t.boolean({
      description: "Whether it is my turn.",
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        const { viewer } = context;
        if (!viewer || row.status !== "PENDING" || row.staffId === viewer.staffId) return false;
        const step = currentOf(row);
        if (step?.role === "DISTRICT") return mayForAll(viewer, "fileLeave");
        if (!may(viewer, "decideLeave", row.staffId)) return false;
        const turn = whoseTurn(row, await leaveView(signedIn(context)), context);
        return turn?.staff === viewer.staffId || step?.approverId === viewer.staffId;
      },
    }),
    mayWithdraw: t.boolean({
      description: "Whether I may take it back.",
      resolve: (row, _args, { viewer }) => mayWithdraw(row, viewer),
    }),
    mayAnswerCover: t.boolean({
      description: "Whether I may say why it may leave a post without anybody.",
      resolve: ({ status, staffId }, _args, { viewer }) =>
        viewer !== null && status === "PENDING" && staffId !== viewer.staffId && mayForAll(viewer, "leaveUncovered"),
    }),
    held: t.boolean({
      description: "Whether it waits until somebody is named for a post, or says why it may do without.",
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        if (row.status !== "PENDING") return false;
        const view = await leaveView(signedIn(context));
        return heldBy(asJudged(row, view), context.now, view.loaded.facts.rules.timeZone) !== null;
      },
    }),
    effect: t.field({
      description: "What granting it would do to coverage at this moment; null for what is decided or over.",
      type: CoveragePreview,
      nullable: true,
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        if (row.status !== "PENDING") return null;
        const view = await leaveView(signedIn(context));
        const { loaded } = view;
        const seen = effectOf(asJudged(row, view), row.absenceId, context.now, loaded.facts.rules.timeZone);
        return seen && { effect: seen.effect, before: loaded, after: seen.after };
      },
    }),
    balanceBefore: t.float({
      description:
        "What there is of this leave, of the year in which it begins, without this request; null as with balanceAfter.",
      nullable: true,
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        const balance = await foreseen(row, signedIn(context));
        return balance && inUnits(balance.available + balance.held);
      },
    }),
    balanceAfter: t.float({
      description: "What is left of it once it is granted; null where nothing limits it, or it is decided.",
      nullable: true,
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        const balance = await foreseen(row, signedIn(context));
        return balance && inUnits(balance.available);
      },
    }),
    othersAway: t.int({
      description: "How many of the department are away in that time, or have asked to be; 0 for what is decided.",
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        if (row.status !== "PENDING") return 0;
        return othersAway(asJudged(row, await leaveView(signedIn(context))));
      },
    }),
    days: t.field({
      description: "Its days, each with what it takes.",
      type: [LeaveDayRef],
      select: OF_REQUEST,
      resolve: async (row, _args, context) => {
        const asking = signedIn(context);
        const { loaded } =
          row.status === "PENDING"
            ? await leaveView(asking)
            : await officeCoverage(asking, dateText(row.firstDate), addDays(dateText(row.lastDate), 1));
        const { code } = await personOf(asking, row.staffId);
        return [...countLeave(periodOf(row), row.type.unit, workingTimeOf(loaded, code)).days];
      },
    }),
  }),
});

/** The period that a row tells of. */
export function periodOf(
  row: Pick<Row, "firstDate" | "firstHalf" | "lastDate" | "lastHalf" | "fromTime" | "toTime">,
): LeavePeriod {
  return readPeriod({ ...row, firstDate: dateText(row.firstDate), lastDate: dateText(row.lastDate) });
}

function asJudged(row: Row, { people, loaded }: LeaveView) {
  const { staffId, startsAt, endsAt, type, absenceId, coverReason } = row;
  const range = { startsAt: startsAt.getTime(), endsAt: endsAt.getTime() };
  return { staff: people.get(staffId) as Staff, range, type, absenceId, coverReason, loaded };
}

/**
 * The balance as it will be by the last of its days in the year in which it begins, with this request, and what of that
 * the request holds; `null` where nothing limits it, or it is decided.
 */
async function foreseen({ id, staffId, status, type, childId, firstDate, lastDate }: Row, context: SignedInContext) {
  if (status !== "PENDING" || !hasBalance(type)) return null;
  const { ledgers, entitled } = await leaveView(context);
  const ledger = ledgers.get(staffId) ?? [];
  const year = firstDate.getUTCFullYear();
  const account = { type: type.code, year, child: childId };
  const person = entitled.get(staffId) as LeavePerson;
  const on = earlierDate(dateText(lastDate), `${year}-12-31`);
  const balance = foreseenBalance(type, (of) => yearlyGrants(type, person, of), ledger, account, on);
  const own = entriesOf(ledger, account).filter(({ request }) => request === id);
  return { ...balance, held: 0 - own.reduce((sum, { amount }) => sum + amount, 0) };
}

function currentOf({ steps, round }: Pick<Row, "steps" | "round">): LeaveStep | undefined {
  return steps.find((step) => step.round === round && step.decision === null);
}

function whoseTurn(row: Row, { deciders }: LeaveView, { now }: Context) {
  const step = row.status === "PENDING" ? currentOf(row) : undefined;
  const applicant = { applicant: row.staffId, workingDays: row.workingDays };
  return step && deciderOf(deciders, { role: step.role, approver: step.approverId }, applicant, now);
}

function personIn({ people }: LeaveView, id: string | null | undefined): Staff | null {
  return (id && people.get(id)) || null;
}
