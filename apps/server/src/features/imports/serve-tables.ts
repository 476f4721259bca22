import { TABLES } from "@zaigang/domain";
import express, { type Request, type Response, type Router } from "express";
import type { Context, SignedInContext } from "../../graphql/context.ts";
import { forbidden, unauthenticated } from "../../graphql/errors.ts";
import { answering, bodyReader, refuse, uploadedName } from "../../http/uploads.ts";
import { type ExportedFile, exportOffice, importTemplate } from "./export-office.ts";
import { UnreadableTable } from "./reading/unreadable-table.ts";
import { receiveTable } from "./receive-table.ts";

/** Of an uploaded file. */
export const MOST_BYTES = 10 * 1024 * 1024;

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
    await answering(response, refusedFor, async () => {
      // Who may not import sends no megabytes first.
      const context = await signedIn(request);
      const { token } = context.viewer;
      if (token && !token.scopes.includes("CHANGE")) throw forbidden();
      const bytes = await bodyOf(request, response);
      const table = typeof request.query["table"] === "string" ? request.query["table"] : null;
      const id = await receiveTable(context, { bytes, fileName: uploadedName(request), table });
      response.status(201).json({ id });
    });
  });
  const download = (path: string, make: (context: SignedInContext) => Promise<ExportedFile>) =>
    router.get(path, (request, response) =>
      answering(response, refusedFor, async () => send(response, await make(await signedIn(request)))),
    );
  download("/exports/office.xlsx", (context) => exportOffice(context, null));
  download("/exports/template.xlsx", () => importTemplate());
  for (const table of TABLES)
    download(`/exports/${table.toLowerCase()}.csv`, (context) => exportOffice(context, table));
  return router;
}

const readBody = bodyReader(MOST_BYTES);

async function bodyOf(request: Request, response: Response): Promise<Uint8Array> {
  const bytes = await readBody(request, response);
  if (!bytes) throw new UnreadableTable("TOO_LARGE", MOST_BYTES);
  return bytes;
}

function refusedFor(error: unknown) {
  return error instanceof UnreadableTable ? { code: error.code, value: error.value } : null;
}

function send(response: Response, { name, type, bytes }: ExportedFile): void {
  response
    .setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .setHeader("Cache-Control", "no-store")
    .type(type)
    .send(bytes);
}
