import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Results must not depend on the machine's zone. Workers inherit it; what varies it says so itself.
process.env["TZ"] = "UTC";

const folder = (path: string) => join(import.meta.dirname, path);

/** Vite takes graphql's .mjs and Node its .js: two copies, and each rejects the other's schema. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };

/** One embedded PostgreSQL for the whole run, and scratch databases copied from a migrated template. */
const database = [folder("prisma/testing/global-setup.ts")];

/**
 * Files of one worker share their modules: the server has hundreds, and reading and warming them up anew for each file
 * takes longer than its tests. What a file sets up it takes down.
 */
const isolate = false;

export default defineConfig({
  resolve: oneGraphql,
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "domain", root: folder("packages/domain"), include: ["src/**/*.test.ts"], isolate } },
      { test: { name: "db", root: folder("prisma"), include: ["**/*.test.ts"], globalSetup: database, isolate } },
      {
        test: {
          name: "server",
          root: folder("apps/server"),
          include: ["src/**/*.test.ts"],
          globalSetup: database,
          isolate,
          // Each sign-in hashes a password, which takes its time on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: folder("apps/web/vite.config.ts"),
        resolve: oneGraphql,
        // It shares its modules, and so is run beside the others, by as many as they are.
        test: { name: "web", root: folder("apps/web"), maxWorkers: 2 },
      },
      {
        test: { name: "repository", root: folder("tests"), include: ["{architecture,contract}/**/*.test.ts"], isolate },
      },
      {
        test: {
          name: "end-to-end",
          root: folder("tests"),
          include: ["end-to-end/**/*.test.ts"],
          // One browser at a time, and after everything else: on two cores they would only disturb each other.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "soak",
          root: folder("tests"),
          include: ["soak/**/*.test.ts"],
          globalSetup: database,
          // Last, and with nothing beside it: it kills servers and databases while they are busy.
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
