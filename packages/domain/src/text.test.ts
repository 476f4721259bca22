import { expect, test } from "vitest";
import { tidyText } from "./text.ts";

test.each([
  [" 单慕远\u3000", "单慕远"],
  ["\u202e13800000000\u202c", "13800000000"],
  ["张\u200b三", "张三"],
  ["\ufeff工号", "工号"],
  ["第一行\n第二行", "第一行\n第二行"],
  ["👩‍👧 阿依古丽·买买提", "👩‍👧 阿依古丽·买买提"],
  ["–", "–"],
  ["\u202e\u200f\u200b", ""],
  ["\u200d", ""],
  ["   ", ""],
])("%j is kept as %j", (typed, kept) => {
  expect(tidyText(typed)).toBe(kept);
});
