import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// What React has to say about markup that no browser would keep, keys that are missing and the like is a fault.
const complaints = vi.spyOn(console, "error");
beforeEach(() => {
  complaints.mockClear();
});
afterEach(() => {
  expect(complaints.mock.calls.map(([text]) => String(text)).filter((text) => text.includes("React"))).toEqual([]);
});

// Files of one worker share a page: each test leaves it as it found it.
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
