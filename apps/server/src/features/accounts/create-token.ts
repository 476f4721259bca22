import type { ApiToken, TokenScope } from "@zaigang/db";
import { addDays, dateOf, dayBounds, Refusal } from "@zaigang/domain";
import { API_TOKEN_PREFIX } from "../../auth/read-viewer.ts";
import { newSecretToken } from "../../auth/secret-token.ts";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, TextTooLong } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertInPerson } from "./account.ts";
import { ApiTokenRef } from "./my-account.ts";

const LONGEST_NAME = 60;
const MOST_DAYS = 366;

/** A token ends at the end of a day from today on, within a year. */
export class BadTokenEnd extends Refusal {
  readonly code = "BAD_TOKEN_END";
  readonly latest: string;

  constructor(latest: string) {
    super(`A token ends on a day from today to ${latest}`);
    this.latest = latest;
  }
}

builder.objectType(BadTokenEnd, {
  name: "BadTokenEnd",
  description: "A token ends on a day from today on, within a year.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    latest: t.field({ description: "The latest.", type: "Date", resolve: ({ latest }) => latest }),
  }),
});

type CreatedToken = { readonly token: ApiToken; readonly secret: string | null };

const CreatedTokenRef = builder.objectRef<CreatedToken>("CreatedToken").implement({
  description: "A new token.",
  fields: (t) => ({
    token: t.field({ description: "The token.", type: ApiTokenRef, resolve: ({ token }) => token }),
    secret: t.exposeString("secret", {
      description: "What the program sends, as `Authorization: Bearer …`. It is told once: null when asked again.",
      nullable: true,
    }),
  }),
});

const CreateTokenInput = builder.inputType("CreateTokenInput", {
  description: "What a program of mine may do, and how long.",
  fields: (t) => ({
    name: t.string({ required: true, description: "What I call it, at most 60 characters." }),
    mayChange: t.boolean({ required: true, description: "Whether it may change things; reading it always may." }),
    lastDay: t.field({ type: "Date", required: true, description: "The last day on which it is good." }),
  }),
});

builder.mutationField("createToken", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Makes a token with which a program acts for me, with my rights but never on accounts.",
    type: CreatedTokenRef,
    errors: { types: [TextTooLong, BadTokenEnd, KeyReused] },
    args: {
      input: t.arg({ type: CreateTokenInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      assertInPerson(context);
      const { officeId } = context.viewer;
      const secret = newSecretToken(API_TOKEN_PREFIX, officeId);
      const request = { action: "createToken", key, input };
      const id = await changeOffice(context, request, (office) => create(office, input, secret.hash));
      const token = await context.db.apiToken.findUniqueOrThrow({ where: { officeId_id: { officeId, id } } });
      return { token, secret: token.tokenHash === secret.hash ? secret.text : null };
    },
  }),
);

async function create(
  { tx, officeId, viewer, timeZone, now }: LockedOffice,
  { name: typed, mayChange, lastDay }: typeof CreateTokenInput.$inferInput,
  tokenHash: string,
): Promise<Intent> {
  const name = typed.trim() || "–";
  if ([...name].length > LONGEST_NAME) throw new TextTooLong("name", LONGEST_NAME);
  const today = dateOf(now, timeZone);
  const latest = addDays(today, MOST_DAYS - 1);
  if (lastDay < today || lastDay > latest) throw new BadTokenEnd(latest);
  const { staffId } = viewer;
  const scopes: TokenScope[] = mayChange ? ["READ", "CHANGE"] : ["READ"];
  const expiresAt = new Date(dayBounds(lastDay, timeZone).endsAt);
  return {
    concerns: { type: "ApiToken", person: staffId },
    touches: null,
    write: async () => {
      const { id } = await tx.apiToken.create({
        data: { officeId, staffId, name, tokenHash, scopes, createdAt: new Date(now), expiresAt },
        select: { id: true },
      });
      return { id, after: { name, scopes, expiresAt } };
    },
  };
}
