import { type ApiToken, TokenScope } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { ViewerRef } from "../office/viewer.ts";
import { assertInPerson } from "./account.ts";

type MySession = {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly isThis: boolean;
};

export type MyAccountRow = {
  readonly staffId: string;
  readonly username: string | null;
  readonly hasPassword: boolean;
  readonly passwordChangedAt: Date | null;
  readonly sessions: readonly MySession[];
  readonly tokens: readonly ApiToken[];
};

export const TokenScopeRef = builder.enumType("TokenScope", {
  description: "What a program may do with a token.",
  values: {
    READ: { description: "Read what its owner may read.", value: TokenScope.READ },
    CHANGE: { description: "Change what its owner may change too.", value: TokenScope.CHANGE },
  },
});

const MySessionRef = builder.objectRef<MySession>("MySession").implement({
  description: "A place where I am signed in.",
  fields: (t) => ({
    id: t.id({ description: "By this it is ended.", resolve: ({ id }) => id }),
    startedAt: t.expose("createdAt", { type: "DateTime", description: "When I signed in there." }),
    lastUsedAt: t.expose("updatedAt", { type: "DateTime", description: "When it was used last, to some minutes." }),
    address: t.exposeString("ipAddress", { description: "From which address.", nullable: true }),
    userAgent: t.exposeString("userAgent", { description: "With which browser, as it calls itself.", nullable: true }),
    isThis: t.exposeBoolean("isThis", { description: "Whether it is the one that asks." }),
  }),
});

export const ApiTokenRef = builder.objectRef<ApiToken>("ApiToken").implement({
  description: "What lets a program of mine act for me.",
  about: ({ staffId }) => staffId,
  rows: () => "SELF",
  fields: (t) => ({
    id: t.id({ description: "By this it is revoked.", resolve: ({ id }) => id }),
    name: t.exposeString("name", { description: "What I call it." }),
    scopes: t.field({ description: "What it may do.", type: [TokenScopeRef], resolve: ({ scopes }) => scopes }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When I made it." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", description: "When it ends." }),
    lastUsedAt: t.expose("lastUsedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was used last, to the minute; null if never.",
    }),
  }),
});

export const MyAccountRef = builder.objectRef<MyAccountRow>("MyAccount").implement({
  description: "My own way in.",
  about: ({ staffId }) => staffId,
  rows: () => "SELF",
  fields: (t) => ({
    username: t.exposeString("username", { description: "What I sign in with.", nullable: true }),
    hasPassword: t.exposeBoolean("hasPassword", {
      description: "Whether I have a password; others sign me in if not.",
    }),
    passwordChangedAt: t.expose("passwordChangedAt", {
      type: "DateTime",
      nullable: true,
      description: "When my password was set; null where it was not set here.",
    }),
    sessions: t.field({
      description: "Where I am signed in, this place first, then the latest.",
      type: [MySessionRef],
      resolve: ({ sessions }) => [...sessions],
    }),
    tokens: t.field({
      description: "My programs' tokens that are good, the latest first.",
      type: [ApiTokenRef],
      resolve: ({ tokens }) => [...tokens],
    }),
  }),
});

builder.objectField(ViewerRef, "account", (t) =>
  t.field({
    description: "My own way in; null for a program.",
    type: MyAccountRef,
    nullable: true,
    resolve: (viewer, _args, context) => (viewer.token ? null : readMyAccount({ ...context, viewer })),
  }),
);

/** @throws FORBIDDEN where a program asks */
export async function readMyAccount(context: SignedInContext): Promise<MyAccountRow> {
  assertInPerson(context);
  const { db, viewer, clock } = context;
  const { accountId, officeId, staffId, sessionId } = viewer;
  const [account, tokens] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: {
        username: true,
        passwordChangedAt: true,
        credentials: { where: { providerId: "credential" }, select: { id: true } },
        sessions: { where: { expiresAt: { gt: new Date() } }, orderBy: { createdAt: "desc" } },
      },
    }),
    db.apiToken.findMany({
      where: { officeId, staffId, revokedAt: null, expiresAt: { gt: new Date(clock()) } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  ]);
  const sessions = account.sessions.map((session) => ({ ...session, isThis: session.id === sessionId }));
  return {
    ...account,
    hasPassword: account.credentials.length > 0,
    staffId,
    tokens,
    sessions: sessions.toSorted((one, other) => Number(other.isThis) - Number(one.isThis)),
  };
}
