import { createServer, type IncomingMessage, type Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import type { Database } from "@zaigang/db";
import { toNodeHandler } from "better-auth/node";
import express, { type Express } from "express";
import { CLIENT_ADDRESS_HEADER, createAuth } from "./auth/auth.ts";
import { entry } from "./auth/entry.ts";
import { lastingSessions, readViewer } from "./auth/read-viewer.ts";
import { setupRouter } from "./auth/setup/setup-router.ts";
import { keepTime } from "./changes/keep-time.ts";
import { OfficeChanges } from "./changes/office-changes.ts";
import type { Clock } from "./clock.ts";
import { apolloLog } from "./graphql/apollo-log.ts";
import type { Context } from "./graphql/context.ts";
import { LIMITS } from "./graphql/limits.ts";
import { logOperations } from "./graphql/log-operations.ts";
import { maskErrors } from "./graphql/mask-errors.ts";
import { answerErrors, answerNotFound } from "./http/answer-errors.ts";
import { clientAddress } from "./http/client-address.ts";
import { demoAccounts } from "./http/demo-accounts.ts";
import { health } from "./http/health.ts";
import { ownPagesOnly } from "./http/own-pages.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { serveSubscriptions } from "./http/serve-subscriptions.ts";
import { serveWeb } from "./http/serve-web.ts";
import type { Logger } from "./log.ts";
import { schema } from "./schema.ts";

export type AppOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Signs session cookies. */
  readonly secret: string;
  /** Where people reach the server, if it stands behind a proxy. */
  readonly origin: string | null;
  /** The public password of the demo's accounts; `null` outside the demo. */
  readonly demoPassword: string | null;
  /** Whether this process lets time pass in the offices, as every server does; tests that count statements do not. */
  readonly keepsTime?: boolean;
};

export type App = {
  /** Not listening yet. */
  readonly http: Server;
  /** Where further addresses can be added, before the server listens. */
  readonly express: Express;
  /** Ends the connections and what the app started itself; the database is its owner's to close. */
  stop(): Promise<void>;
};

/** Puts the product together: sign-in, API and web app on one port. */
export async function createApp({
  db,
  clock,
  log,
  secret,
  origin,
  demoPassword,
  keepsTime = true,
}: AppOptions): Promise<App> {
  const app = express();
  const http = createServer(app);
  app.disable("x-powered-by");
  // One proxy: what stands before its own entry in the header is the client's word.
  app.set("trust proxy", origin === null ? false : 1);
  app.use(securityHeaders(origin?.startsWith("https:") ?? false));

  app.use(health(db, clock));

  const library = createAuth(db, { secret, origin });
  const auth = toNodeHandler(library);
  for (const path of ["/api/auth/sign-in/username", "/api/auth/sign-out"]) {
    app.post(path, express.json({ limit: LIMITS.bodyBytes }), (request, response) => {
      request.headers[CLIENT_ADDRESS_HEADER] = request.ip;
      return auth(request, response);
    });
  }
  app.get("/api/entry", entry(db));
  const json = [ownPagesOnly(origin), express.json({ limit: LIMITS.bodyBytes })];
  app.use("/api/setup", json, setupRouter({ db, auth: library, secret, clock }));
  if (demoPassword !== null) app.get("/api/demo", demoAccounts(db, demoPassword));
  app.use("/api", answerNotFound);

  const apollo = new ApolloServer<Context>({
    schema,
    introspection: demoPassword !== null,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError: maskErrors(log),
    logger: apolloLog(log),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 2_000 }),
      logOperations(log),
    ],
  });
  await apollo.start();
  const changes = await OfficeChanges.hear(db, log);
  const contextOf = async (request: IncomingMessage): Promise<Context> => ({
    db,
    clock,
    changes,
    now: clock(),
    client: { address: clientAddress(request, origin !== null), channel: "SESSION", token: null },
    viewer: await readViewer(db, secret, request.headers.cookie),
  });
  app.use(
    "/graphql",
    express.json({ limit: LIMITS.bodyBytes }),
    expressMiddleware(apollo, { context: ({ req }) => contextOf(req) }),
  );
  const stopSubscriptions = serveSubscriptions(http, {
    schema,
    origin,
    log,
    contextOf,
    personOf: ({ viewer }) => viewer?.staffId ?? null,
    stillSignedIn: (requests) => lastingSessions(db, secret, requests, ({ headers }) => headers.cookie),
  });
  const time = keepsTime ? await keepTime(db, clock, log) : null;
  app.use(serveWeb());
  app.use(answerNotFound);
  app.use(answerErrors(log));

  const stop = async () => {
    await stopSubscriptions();
    await Promise.all([apollo.stop(), time?.stop(), changes.stop()]);
  };
  return { http, express: app, stop };
}
