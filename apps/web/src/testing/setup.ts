import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// Files of one worker share a page: each test leaves it as it found it.
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
