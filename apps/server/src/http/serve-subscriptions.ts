import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { useServer as answerSockets } from "graphql-ws/use/ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Logger } from "../log.ts";
import { isOwnPage } from "./own-pages.ts";

export type SubscriptionOptions<Context> = {
  readonly schema: GraphQLSchema;
  /** Where people reach the server, if it stands behind a proxy. */
  readonly origin: string | null;
  readonly log: Logger;
  /** Made anew for each subscription: a session can end, and rights change. */
  readonly contextOf: (request: IncomingMessage) => Promise<Context>;
  /** What has to be done before an event of that name is sent; one for which it fails is not. */
  readonly settle: (context: Context, operation: string) => Promise<void>;
  /** Who is behind a subscription; `null` for nobody. */
  readonly personOf: (context: Context) => string | null;
  /** Of the sockets' upgrade requests, those whose session still lasts: one question for all of them. */
  readonly stillSignedIn: (requests: readonly IncomingMessage[]) => Promise<ReadonlySet<IncomingMessage>>;
};

const PATH = "/graphql";
const LARGEST_MESSAGE = 16_384;
const MOST_TOKENS = 200;
const MOST_PER_SOCKET = 10;
/** Open pages of one session, or of one person on all their devices; some of them sleep in forgotten tabs. */
const MOST_SOCKETS = 1_000;
/** How long a socket may be open before it says what it wants, in milliseconds. */
const INITIALISED_WITHIN_MS = 3_000;
/** How long sockets have to close before they are cut, in milliseconds. */
const CLOSING_MS = 1_000;
/** A line that has gone dead is noticed within twice this, in milliseconds. */
const KEEP_ALIVE_MS = 10_000;
/** Who has signed out, or was signed out, hears nothing more after this, in milliseconds. */
const SESSIONS_CHECKED_EVERY_MS = 15_000;
/** As HTTP's 401 and 403, in the range that WebSocket leaves to applications. */
const SESSION_ENDED = 4401;

/**
 * Answers subscriptions over WebSocket at the address of the API, and nothing but subscriptions: whatever is asked or
 * changed goes over HTTP, where limits and logs are.
 *
 * @returns ends it, and every socket
 */
export function serveSubscriptions<Context>(http: Server, options: SubscriptionOptions<Context>): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const open = new Map<WebSocket, IncomingMessage>();
  const people = new Map<IncomingMessage, string>();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node has no hand on the connection from here on: an error that nobody hears would end the process.
    socket.on("error", () => socket.destroy());
    const refusal = refusalOf(request, open.values(), options.origin);
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      open.set(opened, request);
      opened.once("close", () => {
        open.delete(opened);
        people.delete(request);
      });
      sockets.emit("connection", opened, request);
    });
  };
  http.on("upgrade", upgrade);

  const server = answerSockets(
    {
      connectionInitWaitTimeout: INITIALISED_WITHIN_MS,
      onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
        if (Object.keys(subscriptions).length > MOST_PER_SOCKET) return [clientError("TOO_MANY_SUBSCRIPTIONS")];
        const subscription = await readSubscription(options, extra.request, payload);
        if (!("contextValue" in subscription)) return subscription;
        const person = options.personOf(subscription.contextValue as Context);
        if (person !== null) people.set(extra.request, person);
        const own = count(people.values(), (other) => other === person);
        return own > MOST_SOCKETS ? [clientError("TOO_MANY_SOCKETS")] : subscription;
      },
      onNext: async (_context, _id, { operationName }, { contextValue }, { errors, ...result }) => {
        await options.settle(contextValue as Context, operationName ?? "subscription");
        return errors ? { ...result, errors: errors.map((error) => shown(error, options.log)) } : undefined;
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => shown(error, options.log)),
    },
    sockets,
    KEEP_ALIVE_MS,
  );

  const check = setInterval(() => {
    closeEnded(open, options).catch((error: unknown) => options.log.error({ err: error }, "sessions not checked"));
  }, SESSIONS_CHECKED_EVERY_MS);
  return async () => {
    clearInterval(check);
    http.off("upgrade", upgrade);
    const cut = setTimeout(() => {
      for (const socket of open.keys()) socket.terminate();
    }, CLOSING_MS);
    await server.dispose();
    clearTimeout(cut);
    sockets.close();
  };
}

/** Why a socket is not opened, as HTTP says it; `null` where it is. */
function refusalOf(request: IncomingMessage, open: Iterable<IncomingMessage>, origin: string | null): string | null {
  const { url, headers } = request;
  if (url?.split("?")[0] !== PATH) return "404 Not Found";
  if (!isOwnPage(request, origin)) return "403 Forbidden";
  if (headers.cookie === undefined) return "401 Unauthorized";
  const own = count(open, ({ headers: { cookie } }) => cookie === headers.cookie);
  return own < MOST_SOCKETS ? null : "429 Too Many Requests";
}

function count<Item>(items: Iterable<Item>, isCounted: (item: Item) => boolean): number {
  let counted = 0;
  for (const item of items) if (isCounted(item)) counted++;
  return counted;
}

type Payload = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
};

async function readSubscription<Context>(
  { schema, contextOf }: SubscriptionOptions<Context>,
  request: IncomingMessage,
  { query, operationName, variables }: Payload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    return [error as GraphQLError];
  }
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [clientError("ONLY_SUBSCRIPTIONS")];
  }
  const errors = validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule]);
  if (errors.length > 0) return errors;
  return {
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? {},
    contextValue: await contextOf(request),
  };
}

const MESSAGES = {
  ONLY_SUBSCRIPTIONS: "Only subscriptions are answered here; send the rest over HTTP",
  TOO_MANY_SOCKETS: `At most ${MOST_SOCKETS} connections of one person`,
  TOO_MANY_SUBSCRIPTIONS: `At most ${MOST_PER_SOCKET} subscriptions on one connection`,
};

function clientError(reason: keyof typeof MESSAGES): GraphQLError {
  return new GraphQLError(MESSAGES[reason], { extensions: { code: "BAD_USER_INPUT", reason } });
}

/** The client's own mistakes as they are, ours without a word of what they are. */
function shown(error: GraphQLError, log: Logger) {
  if (error.originalError === undefined || error.extensions["code"] !== undefined) return error.toJSON();
  log.error({ err: error.originalError }, "unexpected error in a subscription");
  return { message: "Something went wrong on the server", extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

async function closeEnded<Context>(
  open: ReadonlyMap<WebSocket, IncomingMessage>,
  { stillSignedIn }: SubscriptionOptions<Context>,
): Promise<void> {
  if (open.size === 0) return;
  const checked = [...open];
  const lasting = await stillSignedIn(checked.map(([, request]) => request));
  for (const [socket, request] of checked) if (!lasting.has(request)) socket.close(SESSION_ENDED, "Sign in again");
}
