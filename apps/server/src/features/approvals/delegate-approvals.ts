import { addDays, type Delegation, dateOf, delegationLoop, instantAt, laterDate } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertPeriod, readText } from "../../changes/period.ts";
import { staffIds } from "../../changes/references.ts";
import {
  DateTooEarly,
  EmptyPeriod,
  KeyReused,
  PeriodTooLong,
  TextTooLong,
  UnknownReference,
} from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay } from "../../graphql/rights.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { DelegationRef } from "./delegation.ts";
import { DelegateSuspended, DelegationLoop, DelegationsOverlap, OwnDelegate } from "./refusals.ts";
import { inHundredths } from "./set-approval-matrix.ts";

const DelegationInput = builder.inputType("DelegationInput", {
  description: "Who decides on leave instead of whom, and when.",
  fields: (t) => ({
    staff: t.string({ description: "Instead of whom, by code; instead of me if left out." }),
    to: t.string({ required: true, description: "Who decides, by code." }),
    from: t.field({ type: "Date", required: true, description: "The first day, from today on." }),
    lastDay: t.field({ type: "Date", required: true, description: "The last day." }),
    upTo: t.float({ description: "Requests of at most so many working days; of any length if left out." }),
    reason: t.string({ description: "Why." }),
  }),
});

type Input = typeof DelegationInput.$inferInput;

builder.mutationField("delegateApprovals", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Lets somebody decide on leave instead of another, for some days.",
    type: DelegationRef,
    errors: {
      types: [
        OwnDelegate,
        DelegationsOverlap,
        DelegationLoop,
        DelegateSuspended,
        NotEmployed,
        DateTooEarly,
        EmptyPeriod,
        PeriodTooLong,
        UnknownReference,
        TextTooLong,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: DelegationInput, required: true, description: "Who and when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "delegateApprovals", key, input };
      const id = await changeOffice(context, request, (office) => delegateApprovals(office, input));
      return context.db.delegation.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function delegateApprovals(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  const people = await staffIds(office, [input.to, ...(input.staff ? [input.staff] : [])]);
  const fromId = input.staff ? (people.get(input.staff) as string) : viewer.staffId;
  const toId = people.get(input.to) as string;
  assertMay(viewer, "delegateApprovals", fromId);
  if (toId === fromId) throw new OwnDelegate();

  const today = dateOf(now, timeZone);
  const endsOn = addDays(input.lastDay, 1);
  const time = { startsAt: instantAt(input.from, 0, timeZone), endsAt: instantAt(endsOn, 0, timeZone) };
  assertPeriod(time);
  if (laterDate(input.from, today) !== input.from) throw new DateTooEarly(today);
  await assertEmployed(office, people, input.from);
  await assertEmployed(office, people, input.lastDay);
  await assertNotSuspended(office, toId, time);

  const upTo = typeof input.upTo === "number" ? inHundredths("input.upTo", input.upTo) : null;
  const added = { from: fromId, to: toId, startsOn: input.from, endsOn, upTo };
  await assertFits(office, added);
  const data = {
    officeId,
    fromId,
    toId,
    startsOn: asDate(input.from),
    endsOn: asDate(endsOn),
    upTo,
    reason: readText("reason", input.reason),
    madeAt: new Date(now),
  };
  return {
    concerns: { type: "Delegation", person: fromId, others: [toId] },
    touches: null,
    write: async () => {
      const { id } = await tx.delegation.create({ data, select: { id: true } });
      const { reason } = data;
      return { id, after: { from: fromId, to: toId, startsOn: input.from, lastDay: input.lastDay, upTo, reason } };
    },
  };
}

/** @throws {DelegateSuspended} */
async function assertNotSuspended(
  { tx, officeId }: LockedOffice,
  staffId: string,
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number },
): Promise<void> {
  const suspension = await tx.absence.findFirst({
    where: {
      officeId,
      staffId,
      kind: "SUSPENSION",
      status: "IN_FORCE",
      startsAt: { lt: new Date(endsAt) },
      endsAt: { gt: new Date(startsAt) },
    },
  });
  if (suspension) throw new DelegateSuspended(staffId);
}

/** @throws {DelegationsOverlap} @throws {DelegationLoop} */
async function assertFits({ tx, officeId }: LockedOffice, added: Delegation): Promise<void> {
  const rows = await tx.delegation.findMany({
    where: {
      officeId,
      withdrawnAt: null,
      startsOn: { lt: asDate(added.endsOn) },
      endsOn: { gt: asDate(added.startsOn) },
    },
  });
  const same = rows.find(({ fromId }) => fromId === added.from);
  if (same) throw new DelegationsOverlap(same.id);
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const others = rows.map(({ fromId, toId, startsOn, endsOn, upTo }) => ({
    from: fromId,
    to: toId,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    upTo,
  }));
  const loop = delegationLoop(others, added);
  if (loop) throw new DelegationLoop(loop);
}
