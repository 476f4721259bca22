import { DAY_KINDS, readNotice } from "@zaigang/domain";
import { expect, test } from "vitest";
import { decodeText, noticeText } from "./notice-text.ts";

test("what is written as rows is read as the same days", () => {
  const days = DAY_KINDS.map((kind, index) => ({ date: `2027-03-0${index + 1}`, kind, name: `第${index + 1}天` }));
  expect(readNotice(noticeText(days), 2027, new Set())).toEqual({ days, problems: [] });
});

test("a file in GB18030 is read as well as one in UTF-8", () => {
  // 元旦
  expect(decodeText(new Uint8Array([0xd4, 0xaa, 0xb5, 0xa9]).buffer)).toBe("元旦");
  expect(decodeText(new TextEncoder().encode("元旦").buffer as ArrayBuffer)).toBe("元旦");
});
