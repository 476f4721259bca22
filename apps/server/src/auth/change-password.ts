import type { IncomingMessage } from "node:http";
import { type Instant, passwordFlaw } from "@zaigang/domain";
import type { RequestHandler, Response } from "express";
import { z } from "zod";
import { changeOffice } from "../changes/change-office.ts";
import type { Context, Viewer } from "../graphql/context.ts";
import { refuseUntil } from "./limit-attempts.ts";
import { countTry, forgetTries } from "./lockout.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { readVisitor } from "./read-viewer.ts";
import { setPassword } from "./set-password.ts";

type ChangeOptions = {
  readonly secret: string;
  readonly clock: () => Instant;
  /** What a resolver would be given. */
  readonly contextOf: (request: IncomingMessage) => Promise<Context>;
};

const ChangeRequest = z.object({ current: z.string().max(1_000), next: z.string().max(1_000) });

/**
 * Changes one's own password, by the present one, and ends one's other sessions. It is here and not in the API because
 * whoever got their password from somebody else may do this and nothing else.
 */
export function changePassword({ secret, clock, contextOf }: ChangeOptions): RequestHandler {
  return async (request, response) => {
    const asked = ChangeRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 400, "BAD_REQUEST");
    const context = await contextOf(request);
    const { db } = context;
    const visitor = await readVisitor(db, secret, request.headers, clock());
    if (!visitor) return refuse(response, 401, "UNAUTHENTICATED");
    const { viewer } = visitor;
    const { username, name, credentials } = await db.account.findUniqueOrThrow({
      where: { id: viewer.accountId },
      select: { username: true, name: true, credentials: { where: { providerId: "credential" } } },
    });

    const lockedUntil = await countTry(db, username ?? "", clock());
    if (lockedUntil !== null) return refuseUntil(response, lockedUntil, clock());
    const hash = credentials[0]?.password;
    const { current, next } = asked.data;
    if (!hash || !(await verifyPassword({ hash, password: current }))) return refuse(response, 403, "WRONG_PASSWORD");
    await forgetTries(db, username ?? "");
    const flaw = passwordFlaw(next, await namesOf(context, viewer, [username ?? "", name]));
    if (flaw) return refuse(response, 422, "WEAK_PASSWORD", { flaw });
    if (await verifyPassword({ hash, password: next })) return refuse(response, 422, "SAME_PASSWORD");

    await writePassword({ ...context, viewer }, await hashPassword(next));
    response.json({});
  };
}

/** What may not stand in somebody's password. */
async function namesOf({ db }: Context, { officeId, staffId }: Viewer, names: string[]): Promise<string[]> {
  const { reading } = await db.staff.findUniqueOrThrow({
    where: { officeId_id: { officeId, id: staffId } },
    select: { reading: true },
  });
  return [...names, reading];
}

async function writePassword(context: Context & { readonly viewer: Viewer }, passwordHash: string): Promise<void> {
  const { accountId, staffId, sessionId } = context.viewer;
  // No key that a client chose: each change is one.
  const request = { action: "changePassword", key: crypto.randomUUID(), input: {} };
  await changeOffice(context, request, async ({ tx }) => ({
    concerns: { type: "Account", person: staffId },
    touches: null,
    write: async () => {
      await setPassword(tx, accountId, { passwordHash, isInitial: false, keptSessionId: sessionId });
      return { id: staffId };
    },
  }));
}

function refuse(response: Response, status: number, code: string, values: object = {}): void {
  response.status(status).json({ error: { code, ...values } });
}
