import type { Database } from "@zaigang/db";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { username } from "better-auth/plugins/username";
import { hashPassword, verifyPassword } from "./password.ts";

/** Header in which the server hands the sign-in library the address of the client's end of the connection. */
export const CLIENT_ADDRESS_HEADER = "x-zaigang-client-address";

const HOUR = 3_600;
/** A session lasts a long working day and is not prolonged. */
const SESSION_HOURS = 12;
/**
 * From one address. A hall's people share one and come at nine together, so it cannot be much lower; it slows guessing
 * down and does not end it. Counted in the memory of each server process, anew after a restart.
 */
const SIGN_INS_PER_MINUTE = 60;

export type AuthOptions = { readonly secret: string; readonly origin: string | null };

export type Auth = ReturnType<typeof createAuth>;

/** Signing in and out by user name and password, with sessions in the database. */
export function createAuth(db: Database, { secret, origin }: AuthOptions) {
  return betterAuth({
    secret,
    ...(origin !== null && { baseURL: origin }),
    basePath: "/api/auth",
    database: prismaAdapter(db, { provider: "postgresql" }),
    user: { modelName: "account" },
    session: { modelName: "accountSession", expiresIn: SESSION_HOURS * HOUR, disableSessionRefresh: true },
    account: { modelName: "accountCredential" },
    verification: { modelName: "accountVerification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [username()],
    // A browser may post from the address it was served from, whatever name the office's network gives it.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin, ...(origin === null ? [] : [origin])] : []),
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { "/sign-in/username": { window: 60, max: SIGN_INS_PER_MINUTE } },
    },
    advanced: {
      // The library would leave this check out in tests.
      disableOriginCheck: false,
      useSecureCookies: origin?.startsWith("https:") ?? false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
