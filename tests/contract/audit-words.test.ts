import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSchema } from "./schema-files.ts";

const folder = join(import.meta.dirname, "../../apps/web/src/features/audit");
const changes = Object.keys(readSchema().getMutationType()?.getFields() ?? {});

test.each(["audit.zh.ts", "audit.en.ts"])("%s has words for every change that the log may hold", async (file) => {
  const words = await readFile(join(folder, file), "utf8");
  expect(changes.length).toBeGreaterThan(50);
  expect(changes.filter((change) => !new RegExp(`^ {4}${change}: "`, "m").test(words))).toEqual([]);
});
