/** Which workspace may import which. The table in ARCHITECTURE.md says the same, and a test compares them. */
export const WORKSPACES: Record<string, readonly string[]> = {
  "packages/domain": [],
  prisma: ["packages/domain"],
  "apps/server": ["packages/domain", "prisma"],
  "apps/web": ["packages/domain"],
  tests: ["packages/domain", "prisma", "apps/server"],
};

/**
 * Inside a workspace: which part may import which. A part is a folder, or a file named in full, and the longest
 * that fits counts. What is not listed here is an offence too, so a new folder has to find its place.
 */
export const PARTS: Record<string, Record<string, readonly string[]>> = {
  "packages/domain/src": {
    "index.ts": ["time", "calendar", "hours", "coverage"],
    time: [],
    calendar: ["time"],
    hours: ["time", "calendar"],
    coverage: ["time", "calendar", "hours"],
  },
  "apps/server/src": {
    "main.ts": ["production.ts", "app.ts", "auth", "clock.ts", "config.ts", "log.ts"],
    "app.ts": ["auth", "clock.ts", "graphql", "http", "log.ts", "schema.ts"],
    "print-schema.ts": ["schema.ts"],
    "schema.ts": [
      "graphql",
      "features/absences",
      "features/attendance",
      "features/calendar",
      "features/coverage",
      "features/departments",
      "features/office",
      "features/pairings",
      "features/posts",
      "features/staff",
      "features/windows",
    ],
    "features/calendar": ["graphql", "features/coverage"],
    "features/office": ["graphql", "features/absences", "features/attendance"],
    "features/coverage": ["graphql", "features/absences", "features/posts", "features/staff", "features/windows"],
    "features/posts": ["graphql", "features/pairings"],
    "features/pairings": ["graphql", "features/staff"],
    "features/absences": ["graphql"],
    "features/attendance": ["graphql"],
    "features/departments": ["graphql"],
    "features/staff": ["graphql"],
    "features/windows": ["graphql"],
    auth: ["graphql"],
    http: ["log.ts"],
    graphql: ["log.ts"],
    "clock.ts": [],
    "config.ts": [],
    "log.ts": [],
    "production.ts": [],
  },
  "apps/web/src": {
    "main.tsx": ["app"],
    app: [
      "app/i18n/translation.ts",
      "features/board",
      "features/coverage",
      "features/fourteen-days",
      "features/home",
      "features/session",
      "ui",
    ],
    "features/board": ["app/i18n/translation.ts", "features/coverage", "features/session", "ui"],
    "features/fourteen-days": ["app/i18n/translation.ts", "features/coverage", "features/session", "ui"],
    "features/home": ["app/i18n/translation.ts", "features/coverage", "features/session", "ui"],
    "features/coverage": ["app/i18n/translation.ts", "features/session", "ui"],
    "features/session": ["app/i18n/translation.ts", "ui"],
    "app/i18n/translation.ts": [],
    ui: [],
  },
};
