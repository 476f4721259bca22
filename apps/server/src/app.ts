import { createServer, type IncomingMessage, type Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import type { Database } from "@zaigang/db";
import express, { type Express } from "express";
import { askLibrary } from "./auth/ask-library.ts";
import { createAuth } from "./auth/auth.ts";
import { changePassword } from "./auth/change-password.ts";
import { entry } from "./auth/entry.ts";
import { guardSignIn } from "./auth/guard-sign-in.ts";
import { invitationRouter } from "./auth/invitations/invitation-router.ts";
import { limitAttempts } from "./auth/limit-attempts.ts";
import { type OidcProvider, oidcRouter } from "./auth/oidc/oidc-router.ts";
import { lastingSessions, readViewer } from "./auth/read-viewer.ts";
import { setupRouter } from "./auth/setup/setup-router.ts";
import { keepTime } from "./changes/keep-time.ts";
import { OfficeChanges } from "./changes/office-changes.ts";
import { recordLooks } from "./changes/record-looks.ts";
import type { Clock } from "./clock.ts";
import { serveTables } from "./features/imports/serve-tables.ts";
import { serveFeeds } from "./features/leave-feeds/serve-feeds.ts";
import { type S3Options, s3Store } from "./features/leave-files/s3-store.ts";
import { serveFiles } from "./features/leave-files/serve-files.ts";
import { answerUnreadQuery } from "./graphql/answer-unread-query.ts";
import { apolloLog } from "./graphql/apollo-log.ts";
import type { Context } from "./graphql/context.ts";
import { LIMITS } from "./graphql/limits.ts";
import { logOperations } from "./graphql/log-operations.ts";
import { Looks } from "./graphql/looks.ts";
import { maskErrors } from "./graphql/mask-errors.ts";
import { writeLooks } from "./graphql/write-looks.ts";
import { answerErrors, answerNotFound } from "./http/answer-errors.ts";
import { clientAddress } from "./http/client-address.ts";
import { demoAccounts } from "./http/demo-accounts.ts";
import { health } from "./http/health.ts";
import { isOwnPage, ownPagesOnly } from "./http/own-pages.ts";
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
  /** Where people sign in beside user name and password. */
  readonly oidc?: OidcProvider | null;
  /** Where files are kept; in the database if left out. */
  readonly files?: S3Options | null;
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

/** From one address. It slows guessing down; what ends it is that accounts lock. */
const SIGN_INS_PER_MINUTE = 60;

/** Puts the product together: sign-in, API and web app on one port. */
export async function createApp({
  db,
  clock,
  log,
  secret,
  origin,
  demoPassword,
  oidc = null,
  files = null,
  keepsTime = true,
}: AppOptions): Promise<App> {
  const app = express();
  const http = createServer(app);
  app.disable("x-powered-by");
  // One proxy: what stands before its own entry in the header is the client's word.
  app.set("trust proxy", origin === null ? false : 1);
  app.use(securityHeaders(origin?.startsWith("https:") ?? false));

  app.use(health(db, clock));

  const auth = createAuth(db, { secret, origin });
  const json = express.json({ limit: LIMITS.bodyBytes });
  const library = askLibrary(auth);
  const signIn = guardSignIn({ db, clock }, library);
  app.post("/api/auth/sign-in/username", limitAttempts(SIGN_INS_PER_MINUTE, clock), json, signIn);
  app.post("/api/auth/sign-out", json, (request, response) => library(request, response));
  app.get("/api/entry", entry({ db, secret, clock, oidcLabel: oidc?.label ?? null }));
  const own = [ownPagesOnly(origin), json];
  app.use("/api/setup", own, setupRouter({ db, auth, secret, clock }));
  if (oidc) app.use("/api/oidc", oidcRouter({ provider: oidc, db, auth, secret, origin, clock, log }));
  if (demoPassword !== null) app.get("/api/demo", demoAccounts(db, demoPassword));

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
      writeLooks(recordLooks),
    ],
  });
  await apollo.start();
  const changes = await OfficeChanges.hear(db, log);
  const store = files && s3Store(files);
  const contextOf = async (request: IncomingMessage): Promise<Context> => {
    const now = clock();
    const viewer = await readViewer(db, secret, request.headers, now);
    const token = viewer?.token?.name ?? null;
    const address = clientAddress(request, origin !== null);
    return {
      db,
      clock,
      changes,
      now,
      client: { address, channel: token === null ? "SESSION" : "TOKEN", token },
      files: store,
      looks: new Looks(),
      viewer,
    };
  };
  const password = changePassword({ secret, clock, contextOf });
  app.post("/api/password", limitAttempts(SIGN_INS_PER_MINUTE, clock), own, password);
  const onOwnPages = { contextOf, isOwnPage: (request: IncomingMessage) => isOwnPage(request, origin) };
  app.use("/api", serveTables(onOwnPages));
  app.use("/api", serveFeeds(db, clock));
  app.use("/api", serveFiles({ ...onOwnPages, store }));
  app.use("/api/invitation", own, invitationRouter({ auth, clock, contextOf }));
  app.use("/api", answerNotFound);
  app.use(
    "/graphql",
    express.json({ limit: LIMITS.bodyBytes }),
    expressMiddleware(apollo, { context: ({ req }) => contextOf(req) }),
    answerUnreadQuery,
  );
  const stopSubscriptions = serveSubscriptions(http, {
    schema,
    origin,
    log,
    contextOf,
    settle: recordLooks,
    personOf: ({ viewer }) => viewer?.staffId ?? null,
    stillSignedIn: (requests) => lastingSessions(db, secret, requests, ({ headers }) => headers.cookie, clock()),
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
