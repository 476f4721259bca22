import { defineConfig } from "prisma/config";

/** For Prisma's own command line; the server migrates itself (migrate.ts) and needs none of this. */
export default defineConfig({
  schema: "schema.prisma",
  migrations: { path: "migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
