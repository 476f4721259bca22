import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type Router } from "express";

export const WEB_FOLDER = join(import.meta.dirname, "../../../web/dist");

const YEAR = "365d";

/**
 * Serves the built web app. Its assets carry a hash in their names and are kept for ever; the page itself is asked for
 * anew each time. Every other address that a browser asks a page of is the app's own to resolve.
 */
export function serveWeb(folder: string = WEB_FOLDER): Router {
  const router = express.Router();
  router.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: YEAR, fallthrough: false }));
  router.use(express.static(folder, { index: false, maxAge: "1h" }));
  router.get(/.*/, (request, response, next) => {
    if (!request.accepts("html")) return next();
    const page = join(folder, "index.html");
    if (!existsSync(page)) {
      response.status(503).type("text").send("The web app has not been built: run npm start, or npm run demo.\n");
      return;
    }
    response.set("cache-control", "no-cache").sendFile(page);
  });
  return router;
}
