import { expect, test } from "vitest";
import { formatFileSize } from "./file-size.ts";

test.each([
  [0, "1 KB"],
  [1536, "2 KB"],
  [123 * 1024, "123 KB"],
  [1024 * 1024, "1.0 MB"],
  [3_355_443, "3.2 MB"],
  [10 * 1024 * 1024, "10.0 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(formatFileSize(bytes)).toBe(words);
});
