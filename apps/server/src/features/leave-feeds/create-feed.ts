import type { Feed } from "@zaigang/db";
import { Refusal } from "@zaigang/domain";
import { newSecretToken } from "../../auth/secret-token.ts";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { departmentOf } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertInPerson } from "../accounts/account.ts";
import { FEED_PREFIX, FeedRef } from "./feed.ts";

const MOST_FEEDS = 20;

/** Somebody has enough calendars that programs read. */
export class TooManyFeeds extends Refusal {
  readonly code = "TOO_MANY_FEEDS";
  readonly most = MOST_FEEDS;

  constructor() {
    super(`A person has at most ${MOST_FEEDS} calendars that programs read`);
  }
}

builder.objectType(TooManyFeeds, {
  name: "TooManyFeeds",
  description: "I have enough calendars; one that is not needed can be revoked.",
  interfaces: [RefusalRef],
  fields: (t) => ({ most: t.exposeInt("most", { description: "How many one may have." }) }),
});

type Created = { readonly feed: Feed; readonly path: string | null };

const CreatedFeed = builder.objectRef<Created>("CreatedFeed").implement({
  description: "A new calendar.",
  fields: (t) => ({
    feed: t.prismaField({
      description: "The calendar.",
      type: FeedRef,
      resolve: (query, { feed }, _args, context) =>
        context.db.feed.findUniqueOrThrow({ ...query, where: inMyOffice(feed.id, context) }),
    }),
    path: t.exposeString("path", {
      description:
        "Its address on this server; whoever knows it reads the calendar. It is told once: null when asked again.",
      nullable: true,
    }),
  }),
});

const CreateFeedInput = builder.inputType("CreateFeedInput", {
  description: "What the calendar shows.",
  fields: (t) => ({
    department: t.string({ description: "Who of a department is away, by its code; my own leave if left out." }),
  }),
});

builder.mutationField("createFeed", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Makes an address at which a calendar program finds my leave, or who of a department is away.",
    type: CreatedFeed,
    errors: { types: [UnknownReference, TooManyFeeds, KeyReused] },
    args: {
      input: t.arg({ type: CreateFeedInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const secret = newSecretToken(FEED_PREFIX, context.viewer.officeId);
      const request = { action: "createFeed", key, input };
      const id = await changeOffice(context, request, (office) =>
        create(office, input.department ?? null, secret.hash),
      );
      const feed = await context.db.feed.findUniqueOrThrow({ where: inMyOffice(id, context) });
      return { feed, path: feed.tokenHash === secret.hash ? `/api/feeds/${secret.text}.ics` : null };
    },
  }),
);

async function create(office: LockedOffice, code: string | null, tokenHash: string): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const { staffId } = viewer;
  const department = code === null ? null : await departmentOf(office, code);
  if ((await tx.feed.count({ where: { officeId, staffId, revokedAt: null } })) >= MOST_FEEDS) throw new TooManyFeeds();
  return {
    concerns: { type: "Feed", person: staffId, others: [department?.id ?? null] },
    touches: null,
    write: async () => {
      const { id } = await tx.feed.create({
        data: { officeId, staffId, departmentId: department?.id ?? null, tokenHash, createdAt: new Date(now) },
        select: { id: true },
      });
      return { id, after: { departmentId: department?.id ?? null } };
    },
  };
}
