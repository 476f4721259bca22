import { expect, test } from "vitest";
import { barLabel } from "./bar-label.ts";

const bao = {
  names: ["鲍景行", "鲍"],
  notes: ["→ 在6号窗口办理", "→ 在6号"],
  hasTag: true,
};

test("a wide bar says everything", () => {
  expect(barLabel(bao, 240)).toEqual({ tag: true, name: "鲍景行", note: "→ 在6号窗口办理" });
});

test("as a bar narrows it drops the long place, the place, the name, the tag", () => {
  const shown = [170, 140, 100, 60, 40, 20].map((width) => barLabel(bao, width));
  expect(shown).toEqual([
    { tag: true, name: "鲍景行", note: "→ 在6号" },
    { tag: true, name: "鲍景行", note: "→ 在6号" },
    { tag: true, name: "鲍景行", note: null },
    { tag: true, name: "鲍", note: null },
    { tag: true, name: null, note: null },
    { tag: false, name: null, note: null },
  ]);
});

test("English falls back to the family name", () => {
  const dou = { names: ["Dou Qinghe", "Dou"], notes: [], hasTag: true };
  expect(barLabel(dou, 130).name).toBe("Dou Qinghe");
  expect(barLabel(dou, 88).name).toBe("Dou");
});

test("a name is never cut: it is whole, short or absent", () => {
  for (let width = 0; width < 300; width++) {
    expect([...bao.names, null]).toContain(barLabel(bao, width).name);
  }
});
