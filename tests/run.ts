/**
 * What `npm test` runs: generate, types, lint, build, then every test. The last line counts them.
 *
 * With arguments only what the tests themselves need is done, and the arguments go to vitest:
 * `npm test -- coverage` runs the files whose path contains "coverage", `npm test -- --project web` one project.
 */
import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const resultsFolder = join(root, ".results");
const reportPath = join(resultsFolder, "vitest.json");
const schemaPath = join(root, "apps/server/schema.graphql");

const CHECKS = {
  generate: ["node", "turbo.ts", "generate"],
  types: ["node", "turbo.ts", "typecheck"],
  lint: ["biome", "check", "--error-on-warnings", "."],
  build: ["node", "turbo.ts", "build"],
} as const;

type Counts = { passed: number; failed: number; skipped: number };

await rm(resultsFolder, { recursive: true, force: true });
await mkdir(resultsFolder);

const vitestArguments = process.argv.slice(2);
const failures: string[] = [];

const committedSchema = await readFile(schemaPath, "utf8");
if (!(await passes("generate"))) await finish({ passed: 0, failed: 0, skipped: 0 });
await checkSchemaIsCurrent();

if (vitestArguments.length === 0) {
  await passes("types");
  await passes("lint");
}
await passes("build");
await finish(await runTests());

/** Runs one check under its heading; a failure is remembered for the summary. */
async function passes(check: keyof typeof CHECKS): Promise<boolean> {
  const passed = (await run(check, CHECKS[check])) === 0;
  if (!passed) failures.push(check);
  return passed;
}

/** A stale schema is put right on the spot; CI refuses it, so that every change to the API is seen in review. */
async function checkSchemaIsCurrent(): Promise<void> {
  if ((await readFile(schemaPath, "utf8")) === committedSchema) return;
  console.log("apps/server/schema.graphql was stale and has been printed anew: commit it with the change.");
  if (process.env["CI"]) failures.push("the committed schema.graphql");
}

async function runTests(): Promise<Counts> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
  const exitCode = await run("tests", ["vitest", "run", ...reporters, ...vitestArguments]);
  const counts = await readCounts();
  // A crash, or an error outside any test, must never look like success.
  if (exitCode !== 0 && counts.failed === 0) failures.push("the test run itself");
  return counts;
}

/** A file that fails before its first test, by a wrong import say, counts as one failure. */
async function readCounts(): Promise<Counts> {
  const text = await readFile(reportPath, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(text) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function finish({ passed, failed, skipped }: Counts): Promise<never> {
  const allFailed = failed + failures.length;
  const summary = `${passed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`;
  await writeFile(join(resultsFolder, "summary"), summary);
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  process.stdout.write(`\n${summary}`);
  process.exit(allFailed === 0 ? 0 : 1);
}

/** Runs a command of this repository in its root, with its own Node and tools first on the path. */
function run(heading: string, [command, ...commandArguments]: readonly string[]): Promise<number> {
  console.log(`\n── ${heading} ${"─".repeat(Math.max(0, 76 - heading.length))}`);
  const child = spawn(command!, commandArguments, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter) },
    shell: process.platform === "win32",
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
