import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import ErrorsPlugin from "@pothos/plugin-errors";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import type PrismaTypes from "@zaigang/db/pothos";
import { getDatamodel } from "@zaigang/db/pothos";
import type { CivilDate, Instant } from "@zaigang/domain";
import type { Context, SignedInContext } from "./context.ts";
import { forbidden, unauthenticated } from "./errors.ts";
import { readGlobalId } from "./global-id.ts";
import "./access-plugin.ts";
import { LIMITS, LIST_MULTIPLIER, tooComplex } from "./limits.ts";

/**
 * Every type and field of the API is declared on this builder. Fields are non-null unless they say otherwise.
 *
 * The order of the plugins matters: limits are checked before anything runs, ids are parsed before scopes see
 * them, and a missing right stays an error of the operation instead of becoming a typed refusal.
 */
export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  AuthScopes: { signedIn: boolean; mayChange: boolean };
  AuthContexts: { signedIn: SignedInContext };
  DefaultFieldNullability: false;
  Scalars: {
    /** Instants come in and go out as milliseconds; rows of the database hold them as dates. */
    DateTime: { Input: Instant; Output: Instant | Date };
    /** Civil dates are ISO texts; rows hold them as midnight in UTC. */
    Date: { Input: CivilDate; Output: CivilDate | Date };
    ID: { Input: string; Output: string };
  };
}>({
  plugins: [ComplexityPlugin, RelayPlugin, ScopeAuthPlugin, "access", ErrorsPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultListMultiplier: LIST_MULTIPLIER,
    limit: LIMITS,
    complexityError: (kind) => tooComplex(kind),
  },
  relay: {
    decodeGlobalID: readGlobalId,
    nodeTypeOptions: { description: "Anything that can be read again by its id." },
    nodeQueryOptions: { description: "One thing of my office by its id." },
    nodesQueryOptions: {
      description: "Several things of my office by their ids, in that order.",
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    },
    defaultConnectionTypeOptions: { description: "A part of a list, and where it stands in it." },
    defaultEdgeTypeOptions: { description: "One entry of a list, and its place." },
    edgesFieldOptions: { description: "The entries." },
    nodeFieldOptions: { description: "What the entry is." },
    cursorFieldOptions: { description: "Its place, to go on from." },
    pageInfoFieldOptions: { description: "What there is before and after." },
    pageInfoTypeOptions: { description: "What there is before and after a part of a list." },
    startCursorFieldOptions: { description: "Place of the first entry." },
    endCursorFieldOptions: { description: "Place of the last entry." },
    hasNextPageFieldOptions: { description: "Whether there is more after it." },
    hasPreviousPageFieldOptions: { description: "Whether there is more before it." },
    firstArgOptions: { description: "How many from the start, at most 100." },
    lastArgOptions: { description: "How many from the end, at most 100." },
    afterArgOptions: { description: "The place after which to start." },
    beforeArgOptions: { description: "The place before which to end." },
  },
  scopeAuth: {
    authScopes: ({ viewer }) => ({
      signedIn: viewer !== null,
      // A program may change things only with a token that says so.
      mayChange: viewer !== null && (viewer.token === null || viewer.token.scopes.includes("CHANGE")),
    }),
    unauthorizedError: (_parent, { viewer }) => (viewer ? forbidden() : unauthenticated()),
    authorizeOnSubscribe: true,
  },
  errors: {
    directResult: true,
    defaultTypes: [],
    defaultUnionOptions: {
      description: "What was done, or why it was not.",
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  prisma: {
    client: ({ db }) => db,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    onUnusedQuery: "error",
  },
});

/** Everything but `viewer` is for people who have signed in. */
builder.queryType({ authScopes: { signedIn: true } });
builder.mutationType({
  description: "Each goes through the office's write transaction, and is done once however often it is sent.",
  authScopes: { mayChange: true },
});
builder.subscriptionType({ description: "What is pushed to open screens.", authScopes: { signedIn: true } });

/** Names a row of the viewer's own office by its code. */
export function inMyOfficeByCode(
  code: string,
  { viewer }: Context,
): { officeId_code: { officeId: string; code: string } } {
  if (!viewer) throw unauthenticated();
  return { officeId_code: { officeId: viewer.officeId, code } };
}

/**
 * Names a row of the viewer's own office. The office comes from the session and never from the id, so no id
 * reaches another office's row.
 */
export function inMyOffice(id: string, { viewer }: Context): { officeId_id: { officeId: string; id: string } } {
  if (!viewer) throw unauthenticated();
  return { officeId_id: { officeId: viewer.officeId, id } };
}
