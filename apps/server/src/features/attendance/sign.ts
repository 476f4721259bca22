import { dateOf, dayBounds, type Instant, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { staffOf } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMay } from "../../graphql/rights.ts";
import { SignInRef } from "./sign-in.ts";

/** How long a sign-in that was kept while offline may take to arrive, in milliseconds: a working day. */
const KEPT_AT_MOST = 12 * 3_600_000;

const SECOND_MS = 1_000;

/** It was kept for too long; what is older is corrected by those who may. */
export class SignInTooOld extends Refusal {
  readonly code = "SIGN_IN_TOO_OLD";
  readonly oldest: Instant;

  constructor(oldest: Instant) {
    super("The sign-in was kept for too long");
    this.oldest = oldest;
  }
}

builder.objectType(SignInTooOld, {
  name: "SignInTooOld",
  description: "It was kept for too long.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    oldest: t.field({
      description: "From when on it would be taken.",
      type: "DateTime",
      resolve: ({ oldest }) => oldest,
    }),
  }),
});

const SignInInput = builder.inputType("SignInInput", {
  description: "My own evidence of presence.",
  fields: (t) => ({
    staff: t.string({ description: "My own code; mine if left out." }),
    at: t.field({ type: "DateTime", description: "When, for one that was kept while offline; now if left out." }),
  }),
});

for (const [action, direction, description] of [
  ["signIn", "IN", "Says that I am here."],
  ["signOut", "OUT", "Says that I have gone. I am away until I sign in again or the session ends."],
] as const) {
  builder.mutationField(action, (t) =>
    t.withAuth({ signedIn: true }).prismaField({
      description,
      type: SignInRef,
      errors: { types: [UnknownReference, SignInTooOld, KeyReused] },
      args: {
        input: t.arg({ type: SignInInput, required: true, defaultValue: {}, description: "Mine, now, if empty." }),
        key: t.arg.id({ required: true, description: "Sent again with the same key, it is kept once." }),
      },
      resolve: async (query, _root, { input, key }, context) => {
        const request = { action, key, input };
        const id = await changeOffice(context, request, (office) => sign(office, input, direction));
        return context.db.signIn.findUniqueOrThrow({
          ...query,
          where: inMyOffice(id, context),
        });
      },
    }),
  );
}

async function sign(
  office: LockedOffice,
  { staff, at }: typeof SignInInput.$inferInput,
  direction: "IN" | "OUT",
): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  const staffId = staff ? (await staffOf(office, staff)).id : viewer.staffId;
  assertMay(viewer, "signIn", staffId);
  if (at != null && at < now - KEPT_AT_MOST) throw new SignInTooOld(now - KEPT_AT_MOST);
  // A phone's clock may run ahead of ours; nothing is evidence of the future.
  const signedAt = Math.min(at ?? now, now);
  const dayEndsAt = dayBounds(dateOf(signedAt, timeZone), timeZone).endsAt;
  return {
    concerns: { type: "SignIn", person: staffId, rows: "readSignIns" },
    touches: { startsAt: signedAt, endsAt: dayEndsAt },
    write: async () => {
      const own = { officeId, staffId, device: "" };
      const there = await tx.signIn.findMany({
        where: { ...own, signedAt: { gte: new Date(signedAt), lt: new Date(signedAt + SECOND_MS) } },
        orderBy: { signedAt: "asc" },
      });
      const same = there.find((each) => each.signedAt.getTime() === signedAt && each.direction === direction);
      if (same) return { id: same.id };
      // Evidence of one person and device has an instant each: the second of one millisecond gets the next.
      const taken = new Set(there.map((each) => each.signedAt.getTime()));
      let free = signedAt;
      while (taken.has(free)) free++;
      const data = { ...own, direction, source: "WEB" as const, signedAt: new Date(free), receivedAt: new Date(now) };
      const { id } = await tx.signIn.create({ data, select: { id: true } });
      return { id, after: { direction, source: data.source, signedAt: data.signedAt } };
    },
  };
}
