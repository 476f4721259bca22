import { addDays, dateOf, instantAt, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { assertVersion, postOf } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { asDate, fieldsOf } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PostRef } from "./post.ts";
import { BadPriority, readPost } from "./read-post.ts";

/** A post that is to have no backup has one. */
export class HasBackup extends Refusal {
  readonly code = "HAS_BACKUP";

  constructor() {
    super("Somebody is behind the post's holder; change the pairing first");
  }
}

builder.objectType(HasBackup, {
  name: "HasBackup",
  description: "A post that is to have no backup has one, or will have; the pairing is changed first.",
  interfaces: [RefusalRef],
});

export const PostInput = builder.inputType("PostInput", {
  description: "What a post says of itself from now on.",
  fields: (t) => ({
    post: t.string({ required: true, description: "The post, by code." }),
    department: t.string({ required: true, description: "The department it belongs to, by code." }),
    name: t.string({ required: true, description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    business: t.string({ description: "What is mainly done there." }),
    businessEn: t.string({ description: "What is mainly done there, in English." }),
    priority: t.int({ required: true, description: "The higher, the sooner it is covered." }),
    watched: t.boolean({ required: true, description: "Whether its gaps raise alerts." }),
    special: t.boolean({
      description: "Whether leave of its holder takes the chain of special posts; as it is if left out.",
    }),
    exemptReason: t.string({ description: "Why it may have no backup, such as accounting; left out where it may." }),
    version: t.int({ description: "The version it was decided on; refused if another is there by then." }),
  }),
});

builder.mutationField("changePost", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Changes a post's name, business, department, priority, whether it is watched and may have a backup.",
    type: PostRef,
    errors: {
      types: [UnknownReference, HasBackup, BadPriority, ChangedMeanwhile, TextMissing, TextTooLong, KeyReused],
    },
    args: {
      input: t.arg({ type: PostInput, required: true, description: "The post." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changePost", key, input };
      const id = await changeOffice(context, request, (office) => changePost(office, input));
      return context.db.post.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

export async function changePost(office: LockedOffice, input: typeof PostInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const post = await postOf(office, input.post);
  await assertVersion(office, post, input.version);
  const today = dateOf(now, timeZone);
  const words = await readPost(office, input, post.endsOn);
  if (words.exemptReason && !post.exemptReason) {
    const paired = await tx.pairing.findFirst({
      where: {
        officeId,
        postId: post.id,
        AND: [
          { OR: [{ endsOn: null }, { endsOn: { gt: asDate(today) } }] },
          { OR: [{ backupId: { not: null } }, { reserves: { some: {} } }] },
        ],
      },
      select: { id: true },
    });
    if (paired) throw new HasBackup();
  }
  const decides =
    words.priority !== post.priority ||
    words.watched !== post.watched ||
    (words.exemptReason === null) !== (post.exemptReason === null);
  return {
    concerns: { type: "Post", person: null, others: [post.windowId] },
    touches: decides ? { startsAt: now, endsAt: instantAt(addDays(today, MOST_DATES), 0, timeZone) } : null,
    write: async () => {
      await tx.post.update({
        where: { officeId_id: { officeId, id: post.id } },
        data: { ...words, version: { increment: 1 } },
      });
      return { id: post.id, before: fieldsOf(post, words), after: words };
    },
  };
}
