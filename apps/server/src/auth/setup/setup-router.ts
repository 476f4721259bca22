import { type Database, isEmpty, readingAs, readName } from "@zaigang/db";
import { type Instant, passwordFlaw } from "@zaigang/domain";
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { Auth } from "../auth.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { hashPassword } from "../password.ts";
import { isSetupCode, setupCode } from "../setup-code.ts";
import { startSession } from "../start-session.ts";
import { setUpOffice } from "./set-up-office.ts";
import { SetUpRequest } from "./set-up-request.ts";

export type SetupOptions = {
  readonly db: Database;
  readonly auth: Auth;
  readonly secret: string;
  readonly clock: () => Instant;
};

const TRIES_PER_MINUTE = 20;
const ReadingRequest = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .refine((name) => name.isWellFormed()),
});

/**
 * The first start: `POST /` sets the office up and signs its administrator in, `POST /reading` proposes how a name is
 * read. Both are there while the database holds no office, and the first needs the code that the server printed.
 */
export function setupRouter({ db, auth, secret, clock }: SetupOptions): Router {
  const router = Router();
  router.use(limitAttempts(TRIES_PER_MINUTE * 3, clock));
  router.use(async (_request, response, next) => {
    if (await isEmpty(db)) next();
    else refuse(response, 409, "OFFICE_EXISTS");
  });

  router.post("/reading", (request, response) => {
    const asked = ReadingRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 400, "BAD_REQUEST");
    response.json({ reading: readName(asked.data.name).reading });
  });

  router.post("/", limitAttempts(TRIES_PER_MINUTE, clock), async (request: Request, response: Response) => {
    const asked = SetUpRequest.safeParse(request.body);
    if (!asked.success) {
      return refuse(response, 400, "BAD_REQUEST", { fields: asked.error.issues.map(({ path }) => path.join(".")) });
    }
    const { code, administrator } = asked.data;
    const expected = await setupCode(db, secret);
    if (expected !== null && !isSetupCode(code, expected)) return refuse(response, 403, "WRONG_SETUP_CODE");
    const { name, reading, username, password } = administrator;
    if (reading !== null && readingAs(name, reading) === null) return refuse(response, 422, "BAD_READING");
    const flaw = passwordFlaw(password, [username, name, reading ?? readName(name).reading]);
    if (flaw) return refuse(response, 422, "WEAK_PASSWORD", { flaw });

    const accountId = await setUpOffice(db, asked.data, await hashPassword(password), {
      clock,
      address: request.ip ?? null,
    });
    if (accountId === null) return refuse(response, 409, "OFFICE_EXISTS");
    await startSession(auth, accountId, { request, response });
    response.status(201).json({});
  });
  return router;
}

function refuse(response: Response, status: number, code: string, values: object = {}): void {
  response.status(status).json({ error: { code, ...values } });
}
