import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const commands = join(import.meta.dirname, "../../apps/server/src/commands");

/** How an operator's command ended, with all it said. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs one of the operators' commands as npm does. @param settings variables of its environment */
export async function runCommand(
  name: "backup" | "restore" | "retention",
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ended> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(commands, `${name}.ts`), ...args], {
    env: { ...environment, ...settings },
  });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, ...said };
}
