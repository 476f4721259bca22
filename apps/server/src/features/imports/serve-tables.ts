import { TABLES } from "@zaigang/domain";
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { GraphQLError } from "graphql";
import type { Context, SignedInContext } from "../../graphql/context.ts";
import { forbidden, unauthenticated } from "../../graphql/errors.ts";
import { type ExportedFile, exportOffice, importTemplate } from "./export-office.ts";
import { UnreadableTable } from "./reading/unreadable-table.ts";
import { receiveTable } from "./receive-table.ts";

/** Of an uploaded file. */
export const MOST_BYTES = 10 * 1024 * 1024;
const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, TRY_AGAIN: 503 };

export type TablesOptions = {
  readonly contextOf: (request: Request) => Promise<Context>;
  /** Whether a request comes from a page of ours. */
  readonly isOwnPage: (request: Request) => boolean;
};

/**
 * Tables in and out as files, which GraphQL carries badly. Uploads are raw bodies: `POST /imports` with the file's name
 * in `X-File-Name`, percent-encoded, answers with the id of an import. `GET /exports/office.xlsx`, `/exports/staff.csv` and
 * its like, and `/exports/template.xlsx` are downloads.
 */
export function serveTables({ contextOf, isOwnPage }: TablesOptions): Router {
  const router = express.Router();
  const signedIn = async (request: Request): Promise<SignedInContext> => {
    const context = await contextOf(request);
    if (!context.viewer) throw unauthenticated();
    return { ...context, viewer: context.viewer };
  };

  router.post("/imports", async (request, response) => {
    if (!isOwnPage(request)) return void refuse(response, 403, "FOREIGN_PAGE");
    await answering(response, async () => {
      // Who may not import sends no megabytes first.
      const context = await signedIn(request);
      const { token } = context.viewer;
      if (token && !token.scopes.includes("CHANGE")) throw forbidden();
      const bytes = await bodyOf(request, response);
      const table = typeof request.query["table"] === "string" ? request.query["table"] : null;
      const id = await receiveTable(context, { bytes, fileName: fileNameOf(request), table });
      response.status(201).json({ id });
    });
  });
  const download = (path: string, make: (context: SignedInContext) => Promise<ExportedFile>) =>
    router.get(path, (request, response) =>
      answering(response, async () => send(response, await make(await signedIn(request)))),
    );
  download("/exports/office.xlsx", (context) => exportOffice(context, null));
  download("/exports/template.xlsx", () => importTemplate());
  for (const table of TABLES)
    download(`/exports/${table.toLowerCase()}.csv`, (context) => exportOffice(context, table));
  return router;
}

const readBody: RequestHandler = express.raw({ type: () => true, limit: MOST_BYTES });

async function bodyOf(request: Request, response: Response): Promise<Uint8Array> {
  await new Promise<void>((resolve, reject) => {
    readBody(request, response, (error?: unknown) => {
      const isTooLarge = (error as { status?: unknown } | undefined)?.status === 413;
      if (isTooLarge) reject(new UnreadableTable("TOO_LARGE", MOST_BYTES));
      else if (error) reject(error);
      else resolve();
    });
  });
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** Answers what a request is refused for in JSON; anything else is for the app's own handler. */
async function answering(response: Response, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (error instanceof UnreadableTable) return void refuse(response, 422, error.code, error.value);
    const code = error instanceof GraphQLError ? String(error.extensions["code"]) : "";
    const status = STATUS[code];
    if (status === undefined) throw error;
    refuse(response, status, code);
  }
}

function refuse(response: Response, status: number, code: string, value: number | null = null): void {
  response.status(status).json({ error: { code, value } });
}

function send(response: Response, { name, type, bytes }: ExportedFile): void {
  response
    .setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .setHeader("Cache-Control", "no-store")
    .type(type)
    .send(bytes);
}

function fileNameOf(request: Request): string | null {
  try {
    return decodeURIComponent(request.get("x-file-name") ?? "").replaceAll(/\p{Cc}/gu, "") || null;
  } catch {
    return null;
  }
}
