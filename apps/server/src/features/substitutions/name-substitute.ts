import { dateOf, ExemptPost } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertPeriod, readText } from "../../changes/period.ts";
import { postOf, staffOf } from "../../changes/references.ts";
import {
  EmptyPeriod,
  KeyReused,
  PeriodOver,
  PeriodTooLong,
  TextTooLong,
  UnknownReference,
  WouldUncover,
} from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { SubstitutionRef } from "./substitution.ts";

export const SubstitutionInput = builder.inputType("SubstitutionInput", {
  description: "A named person for a post and a time.",
  fields: (t) => ({
    post: t.string({ required: true, description: "The post, by code." }),
    staff: t.string({ required: true, description: "Who, by code." }),
    startsAt: t.field({ type: "DateTime", required: true, description: "Its start." }),
    endsAt: t.field({ type: "DateTime", required: true, description: "Its end, which no longer belongs to it." }),
    reason: t.string({ description: "Why; needed where another post would be uncovered by it." }),
  }),
});

export type SubstitutionInputShape = typeof SubstitutionInput.$inferInput;

builder.mutationField("nameSubstitute", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Names a person for a post and a time. Of two that overlap the one made later counts.",
    type: SubstitutionRef,
    errors: {
      types: [
        UnknownReference,
        NotEmployed,
        EmptyPeriod,
        PeriodTooLong,
        PeriodOver,
        TextTooLong,
        ExemptPost,
        WouldUncover,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: SubstitutionInput, required: true, description: "Who, where and when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "nameSubstitute", key, input };
      const id = await changeOffice(context, request, (office) => nameSubstitute(office, input));
      return context.db.substitution.findUniqueOrThrow({
        ...query,
        where: inMyOffice(id, context),
      });
    },
  }),
);

async function nameSubstitute(office: LockedOffice, input: SubstitutionInputShape): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  const { startsAt, endsAt } = input;
  assertMayForAll(viewer, "nameSubstitute");
  const post = await postOf(office, input.post);
  const staff = await staffOf(office, input.staff);
  assertPeriod({ startsAt, endsAt });
  if (endsAt <= now) throw new PeriodOver(endsAt);
  await assertEmployed(office, new Map([[staff.code, staff.id]]), dateOf(Math.max(startsAt, now), timeZone));
  if (post.exemptReason !== null) throw new ExemptPost(post.code);
  const reason = readText("reason", input.reason);

  const substitution = { post: post.code, staff: staff.code, startsAt, endsAt, madeAt: now };
  const facts = { postId: post.id, staffId: staff.id, startsAt: new Date(startsAt), endsAt: new Date(endsAt), reason };
  return {
    concerns: { type: "Substitution", person: staff.id, others: [post.id] },
    touches: { startsAt, endsAt },
    planned: { change: { kind: "SUBSTITUTION", substitution }, reason },
    write: async () => {
      const data = { officeId, ...facts, madeAt: new Date(now) };
      const { id } = await tx.substitution.create({ data, select: { id: true } });
      return { id, after: facts };
    },
  };
}
