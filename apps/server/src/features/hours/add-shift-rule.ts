import { addDays, BadSessions, dateOf, instantAt, laterDate, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { postOf } from "../../changes/references.ts";
import { DateTooEarly, KeyReused, TextMissing, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PairingRoleRef, ShiftDaysRef, ShiftRuleRef } from "./shift-rule.ts";

/** A rota turns every week or every few. */
export class BadWeeks extends Refusal {
  readonly code = "BAD_WEEKS";
  readonly most: number;

  constructor(most: number) {
    super(`A shift comes again every 1 to ${most} weeks`);
    this.most = most;
  }
}

builder.objectType(BadWeeks, {
  name: "BadWeeks",
  description: "A rota turns every week or every few.",
  interfaces: [RefusalRef],
  fields: (t) => ({ most: t.exposeInt("most", { description: "The most weeks." }) }),
});

const MOST_WEEKS = 8;

export const ShiftRuleInput = builder.inputType("ShiftRuleInput", {
  description: "Work outside the sessions that comes again.",
  fields: (t) => ({
    post: t.string({ required: true, description: "Whose primary or backup works, by code." }),
    role: t.field({ type: PairingRoleRef, required: true, description: "Which of the two." }),
    days: t.field({ type: ShiftDaysRef, required: true, description: "On which days." }),
    everyWeeks: t.int({
      required: true,
      defaultValue: 1,
      description: "Every so many weeks, from the first day's on.",
    }),
    from: t.field({ type: "Date", required: true, description: "The first date, from today on." }),
    startsAt: t.string({ description: "Such as 12:00; at noon the end of the morning session if left out." }),
    endsAt: t.string({ description: "Such as 13:00; at noon the start of the afternoon session if left out." }),
    posts: t.stringList({ required: true, description: "The posts that they hold then, by code." }),
  }),
});

builder.mutationField("addShiftRule", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Has the primary or backup of a post work outside the sessions from a date on, again and again.",
    type: ShiftRuleRef,
    errors: { types: [UnknownReference, BadSessions, BadWeeks, DateTooEarly, TextMissing, KeyReused] },
    args: {
      input: t.arg({ type: ShiftRuleInput, required: true, description: "The shift." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "addShiftRule", key, input };
      const id = await changeOffice(context, request, (office) => addShiftRule(office, input));
      return context.db.shiftRule.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

type Asked = typeof ShiftRuleInput.$inferInput;

export async function addShiftRule(office: LockedOffice, input: Asked): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const today = dateOf(now, timeZone);
  if (laterDate(input.from, today) !== input.from) throw new DateTooEarly(today);
  const everyWeeks = input.everyWeeks ?? 1;
  if (!(everyWeeks >= 1 && everyWeeks <= MOST_WEEKS)) throw new BadWeeks(MOST_WEEKS);
  assertTimes(input);
  const post = await postOf(office, input.post);
  const posts = await postIds(office, input.posts);
  return {
    concerns: { type: "ShiftRule", person: null, others: [post.id, ...posts] },
    touches: {
      startsAt: instantAt(input.from, 0, timeZone),
      endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone),
    },
    write: async () => {
      const { id } = await tx.shiftRule.create({
        data: {
          officeId,
          postId: post.id,
          role: input.role,
          days: input.days,
          everyWeeks,
          startsOn: asDate(input.from),
          startsAt: input.startsAt ?? null,
          endsAt: input.endsAt ?? null,
        },
        select: { id: true },
      });
      await tx.shiftRulePost.createMany({ data: posts.map((postId) => ({ officeId, ruleId: id, postId })) });
      return { id, after: input };
    },
  };
}

/** Only a workday has a noon: other days say when. @throws {TextMissing} @throws {BadSessions} */
function assertTimes({ days, startsAt, endsAt }: Asked): void {
  if (days !== "WORKDAYS" && !startsAt) throw new TextMissing("startsAt");
  if (days !== "WORKDAYS" && !endsAt) throw new TextMissing("endsAt");
  // A time that is left out is one at noon, whenever that is.
  const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
  for (const [field, text] of [
    ["startsAt", startsAt],
    ["endsAt", endsAt],
  ] as const) {
    if (text && !time.test(text)) throw new BadSessions("MALFORMED", field, text);
  }
  if (startsAt && endsAt && startsAt === endsAt) throw new BadSessions("EMPTY", "endsAt", `${startsAt}-${endsAt}`);
  if (startsAt && endsAt && endsAt < startsAt)
    throw new BadSessions("CROSSES_MIDNIGHT", "endsAt", `${startsAt}-${endsAt}`);
}

/** @throws {TextMissing} for none @throws {UnknownReference} for the first that the office does not have */
async function postIds({ tx, officeId }: LockedOffice, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) throw new TextMissing("posts");
  const rows = await tx.post.findMany({
    where: { officeId, code: { in: [...codes] } },
    select: { id: true, code: true },
  });
  const unknown = codes.find((code) => !rows.some((row) => row.code === code));
  if (unknown !== undefined) throw new UnknownReference("POST", unknown);
  return rows.map(({ id }) => id);
}
