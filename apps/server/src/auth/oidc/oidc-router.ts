import type { Database } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import { type CookieOptions, type Request, type Response, Router } from "express";
import * as openid from "openid-client";
import type { Logger } from "../../log.ts";
import type { Auth } from "../auth.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { startSession } from "../start-session.ts";
import { findAccount, type Identity } from "./find-account.ts";
import { seal, unseal } from "./sealed.ts";

/** A provider of OpenID Connect by which people sign in. */
export type OidcProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** Which claim holds the user name. */
  readonly claim: string;
  /** What stands on the button, such as 统一身份认证. */
  readonly label: string;
};

export type OidcOptions = {
  readonly provider: OidcProvider;
  readonly db: Database;
  readonly auth: Auth;
  readonly secret: string;
  readonly origin: string | null;
  readonly clock: () => Instant;
  readonly log: Logger;
};

type Refused = "UNKNOWN_PERSON" | "NOT_CONFIRMED" | "UNREACHABLE";

const COOKIE = "zaigang.oidc";
const PATH = "/api/oidc";
/** Long enough to find one's password there, in milliseconds. */
const PATIENCE_MS = 10 * 60_000;
const TRIES_PER_MINUTE = 60;

/**
 * Signing in at a provider: `GET /start` sends the browser there, `GET /callback` is where it comes back. Code flow with
 * PKCE, state and nonce; the library checks issuer, audience, signature and times of the id token. Nobody gets an account
 * by it: only those who have one get in.
 */
export function oidcRouter({ provider, db, auth, secret, origin, clock, log }: OidcOptions): Router {
  const router = Router();
  const configuration = once(() => discover(provider));
  const cookie: CookieOptions = {
    path: PATH,
    httpOnly: true,
    sameSite: "lax",
    secure: origin?.startsWith("https:") ?? false,
  };
  const originOf = (request: Request) => origin ?? `${request.protocol}://${request.headers.host}`;
  router.use(limitAttempts(TRIES_PER_MINUTE, clock));

  router.get("/start", async (request, response) => {
    const attempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      to: ownPath(request.query["to"]),
    };
    try {
      const address = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${originOf(request)}${PATH}/callback`,
        scope: "openid profile",
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: "S256",
      });
      response.cookie(COOKIE, seal(attempt, secret), { ...cookie, maxAge: PATIENCE_MS }).redirect(address.href);
    } catch (error) {
      log.warn({ err: error }, "the OpenID provider cannot be reached");
      refuse(response, "UNREACHABLE");
    }
  });

  router.get("/callback", async (request, response) => {
    const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(request.headers.cookie ?? "")?.[1];
    const attempt = kept === undefined ? null : unseal(decodeURIComponent(kept), secret);
    response.clearCookie(COOKIE, cookie);
    if (!attempt) return refuse(response, "NOT_CONFIRMED");
    let identity: Identity;
    try {
      const address = new URL(request.originalUrl, originOf(request));
      identity = await identify(await configuration(), provider, address, attempt);
    } catch (error) {
      log.warn({ err: error }, "a sign-in by OpenID was not confirmed");
      return refuse(response, "NOT_CONFIRMED");
    }
    const accountId = await findAccount(db, identity, clock());
    if (accountId === null) return refuse(response, "UNKNOWN_PERSON");
    await startSession(auth, accountId, { request, response });
    response.redirect(attempt.to);
  });
  return router;
}

/** @throws where the provider does not confirm, or confirms something else than was asked */
async function identify(
  configuration: openid.Configuration,
  { issuer, claim }: OidcProvider,
  address: URL,
  { state, nonce, verifier }: { readonly state: string; readonly nonce: string; readonly verifier: string },
): Promise<Identity> {
  const tokens = await openid.authorizationCodeGrant(configuration, address, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims()!;
  const said: Record<string, unknown> =
    claim in claims || !configuration.serverMetadata().userinfo_endpoint
      ? claims
      : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  const username = said[claim];
  return { issuer, subject: claims.sub, username: typeof username === "string" ? username : null };
}

function discover({ issuer, clientId, clientSecret }: OidcProvider): Promise<openid.Configuration> {
  const server = new URL(issuer);
  const client = clientSecret === null ? openid.None() : openid.ClientSecretBasic(clientSecret);
  // The signature too, which the library would leave to TLS. Whoever configured http, in an office's own network, meant it.
  const execute = [
    openid.enableNonRepudiationChecks,
    ...(server.protocol === "http:" ? [openid.allowInsecureRequests] : []),
  ];
  return openid.discovery(server, clientId, undefined, client, { execute });
}

/** Asks once; what failed is asked again next time. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

/** An address on this server: no other is anybody's to send people to. */
function ownPath(asked: unknown): string {
  return typeof asked === "string" && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : "/";
}

function refuse(response: Response, why: Refused): void {
  response.redirect(`/?refused=${why}`);
}
