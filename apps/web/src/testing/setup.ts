import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// Whatever is said on the console, such as of markup that no browser would keep or a key that is missing, is a fault.
const complaints = vi.spyOn(console, "error");
/** An element of HTML that jsdom does not know yet. */
const UNKNOWN_HERE = /The tag <%s> is unrecognized in this browser.* search/;
beforeEach(() => {
  complaints.mockClear();
});
afterEach(() => {
  const said = complaints.mock.calls.map((words) => words.map(String).join(" ").slice(0, 300));
  expect(said.filter((text) => !UNKNOWN_HERE.test(text))).toEqual([]);
});

// Files of one worker share a page: each test leaves it as it found it.
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
