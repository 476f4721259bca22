import type { IncomingMessage } from "node:http";
import { type Instant, passwordFlaw } from "@zaigang/domain";
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { changeOffice } from "../../changes/change-office.ts";
import type { Context, Viewer } from "../../graphql/context.ts";
import type { Auth } from "../auth.ts";
import { isLetIn } from "../guard-sign-in.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { hashPassword } from "../password.ts";
import { setPassword } from "../set-password.ts";
import { startSession } from "../start-session.ts";
import { type OpenInvitation, openInvitation } from "./open-invitation.ts";

type InvitationOptions = {
  readonly auth: Auth;
  readonly clock: () => Instant;
  /** What a resolver would be given. */
  readonly contextOf: (request: IncomingMessage) => Promise<Context>;
};

const TRIES_PER_MINUTE = 60;
const Token = z.object({ token: z.string().max(200) });
const Acceptance = Token.extend({ password: z.string().max(1_000) });

/** It was used or withdrawn while somebody typed. */
class InvitationOver extends Error {}

/**
 * Invitations: `POST /look` says whom a link invites, `POST /` sets their password by it, once, and signs them in. The
 * token comes in the body, never in an address, which would end up in logs.
 */
export function invitationRouter({ auth, clock, contextOf }: InvitationOptions): Router {
  const router = Router();
  router.use(limitAttempts(TRIES_PER_MINUTE, clock));

  /** @returns with the user name; `null` where it is over, or the person does not work here today */
  const find = async (context: Context, token: string) => {
    const invitation = await openInvitation(context.db, token, clock());
    const id = invitation?.staff.accountId;
    const account = id ? await context.db.account.findUnique({ where: { id }, select: { username: true } }) : null;
    const username = account?.username;
    return invitation && username && (await isLetIn(context.db, username, clock())) ? { invitation, username } : null;
  };

  router.post("/look", async (request: Request, response: Response) => {
    const asked = Token.safeParse(request.body);
    if (!asked.success) return refuse(response, 400, "BAD_REQUEST");
    const found = await find(await contextOf(request), asked.data.token);
    if (!found) return refuse(response, 410, "INVITATION_OVER");
    const { staff, office, expiresAt } = found.invitation;
    response.json({
      name: staff.name,
      reading: staff.reading,
      username: found.username,
      office: { name: office.name, nameEn: office.nameEn },
      expiresAt,
    });
  });

  router.post("/", async (request: Request, response: Response) => {
    const asked = Acceptance.safeParse(request.body);
    if (!asked.success) return refuse(response, 400, "BAD_REQUEST");
    const { token, password } = asked.data;
    const context = await contextOf(request);
    const found = await find(context, token);
    if (!found) return refuse(response, 410, "INVITATION_OVER");
    const { staff } = found.invitation;
    const flaw = passwordFlaw(password, [found.username, staff.name, staff.reading]);
    if (flaw) return refuse(response, 422, "WEAK_PASSWORD", { flaw });
    try {
      await accept(context, found.invitation, token, await hashPassword(password));
    } catch (error) {
      if (error instanceof InvitationOver) return refuse(response, 410, "INVITATION_OVER");
      throw error;
    }
    await startSession(auth, staff.accountId, { request, response });
    response.json({});
  });
  return router;
}

/** @throws {InvitationOver} if it was used or withdrawn meanwhile */
async function accept(
  context: Context,
  { id, officeId, staff, office }: OpenInvitation,
  token: string,
  hash: string,
): Promise<void> {
  const viewer = strangerAs({ officeId, staffId: staff.id, accountId: staff.accountId, timeZone: office.timeZone });
  // Whoever comes second is no repetition of the first, with a password of their own.
  const request = { action: "acceptInvitation", key: crypto.randomUUID(), input: {} };
  await changeOffice({ ...context, viewer }, request, async ({ tx, now }) => {
    if (!(await openInvitation(tx, token, now))) throw new InvitationOver();
    return {
      concerns: { type: "Account", person: staff.id },
      touches: null,
      write: async () => {
        await tx.invitation.update({ where: { officeId_id: { officeId, id } }, data: { usedAt: new Date(now) } });
        await setPassword(tx, staff.accountId, { passwordHash: hash, isInitial: false, keptSessionId: null });
        return { id: staff.id };
      },
    };
  });
}

/** Who holds the link is the person it invites, with no rights yet. */
function strangerAs(person: Pick<Viewer, "officeId" | "staffId" | "accountId" | "timeZone">): Viewer {
  return {
    ...person,
    roles: [],
    leads: new Set(),
    supervises: new Set(),
    approvesFor: new Set(),
    copiesOf: new Set(),
    sessionId: null,
    token: null,
  };
}

function refuse(response: Response, status: number, code: string, values: object = {}): void {
  response.status(status).json({ error: { code, ...values } });
}
