import { expect, test } from "vitest";
import { sendEach } from "./send-each.ts";
import type { SentFile } from "./send-file.ts";

const EMPTY = { code: "EMPTY", value: null };

test("one that is not taken keeps nothing from those after it, and each of them is named with why", async () => {
  const files = ["证明.png", "空.png", "清单.pdf", "说明.docx"].map((name) => ({ name }));
  const tried: string[] = [];
  const taken: string[] = [];
  const refused = await sendEach(
    files,
    async ({ name }): Promise<SentFile> => {
      tried.push(name);
      return name === "空.png" ? { refused: EMPTY } : { id: `id of ${name}` };
    },
    async (id, { name }) => {
      if (name === "说明.docx") return "一张请假单最多 12 个文件";
      taken.push(id);
      return null;
    },
  );
  expect(tried).toEqual(["证明.png", "空.png", "清单.pdf", "说明.docx"]);
  expect(taken).toEqual(["id of 证明.png", "id of 清单.pdf"]);
  expect(refused).toEqual([
    { position: 1, name: "空.png", why: EMPTY },
    { position: 3, name: "说明.docx", why: "一张请假单最多 12 个文件" },
  ]);
});
