import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env["ZAIGANG_SERVER"] ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    port: 5170,
    proxy: { "/graphql": { target: server, ws: true }, "/api": server },
  },
  // What every page shares is one file: antd, 230 kB as it travels.
  build: { chunkSizeWarningLimit: 1_000, sourcemap: false },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    // The pages share hundreds of modules of the component library, and reading them anew for each file takes longer than
    // its tests. What a file sets up it takes down.
    isolate: false,
    // Far from the office's zone, so that a time written in the machine's zone is caught.
    env: { TZ: "America/New_York" },
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
