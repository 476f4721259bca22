import { expect, test } from "vitest";
import { dropDraft, keepDraft, loadDraft } from "./kept-draft.ts";
import { EMPTY_DRAFT } from "./leave-draft.ts";

test("a draft is there again, for its owner alone, until it is dropped", () => {
  const kept = { draft: { ...EMPTY_DRAFT, reason: "探亲" }, savedAt: 1 };
  keepDraft("S026", kept);
  expect(loadDraft("S026")).toEqual(kept);
  expect(loadDraft("S027")).toBeNull();
  dropDraft("S026");
  expect(loadDraft("S026")).toBeNull();
});

test("what another version or another hand has left there does no harm", () => {
  localStorage.setItem("zaigang.leave.S026", '{"draft":{"reason":"探亲"},"savedAt":1}');
  expect(loadDraft("S026")?.draft).toEqual({ ...EMPTY_DRAFT, reason: "探亲" });
  for (const text of ["{", "null", "[]", '{"draft":null,"savedAt":1}', '{"draft":{}}']) {
    localStorage.setItem("zaigang.leave.S026", text);
    expect(loadDraft("S026")).toBeNull();
  }
});
