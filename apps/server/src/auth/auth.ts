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
    // Tries are counted before they come here: guard-sign-in.ts, limit-attempts.ts.
    rateLimit: { enabled: false },
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
