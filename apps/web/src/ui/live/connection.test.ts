import { beforeEach, expect, test, vi } from "vitest";
import { ConnectionMonitor } from "./connection.ts";

beforeEach(() => void vi.useFakeTimers());

const noEvents = { addEventListener: () => undefined };

test("a short break is not worth a word, a longer one says up to when the picture is true", () => {
  const monitor = new ConnectionMonitor(noEvents);
  monitor.caughtUp(1_000);
  monitor.behind();
  vi.advanceTimersByTime(4_900);
  expect(monitor.current()).toEqual({ state: "live", answeredAt: 1_000 });
  vi.advanceTimersByTime(200);
  expect(monitor.current()).toEqual({ state: "reconnecting", answeredAt: 1_000 });
});

test("silence that was waited for already counts", () => {
  const monitor = new ConnectionMonitor(noEvents);
  monitor.caughtUp(1_000);
  monitor.behind(4_000);
  monitor.behind();
  vi.advanceTimersByTime(1_000);
  expect(monitor.current().state).toBe("reconnecting");
});

test("an answer to one question makes no old picture new; everything read anew does", () => {
  const monitor = new ConnectionMonitor(noEvents);
  monitor.caughtUp(1_000);
  monitor.behind();
  vi.advanceTimersByTime(5_000);
  monitor.answered(9_000);
  expect(monitor.current()).toEqual({ state: "reconnecting", answeredAt: 1_000 });
  monitor.readAnew(9_500);
  expect(monitor.current()).toEqual({ state: "reconnecting", answeredAt: 9_500 });
  monitor.caughtUp(10_000);
  expect(monitor.current()).toEqual({ state: "live", answeredAt: 10_000 });
});

test("signs of life carry the time forward while nothing is missed", () => {
  const monitor = new ConnectionMonitor(noEvents);
  monitor.caughtUp(1_000);
  monitor.answered(2_000);
  expect(monitor.current()).toEqual({ state: "live", answeredAt: 2_000 });
});

test("requests that fail count until one is answered", () => {
  const monitor = new ConnectionMonitor(noEvents);
  monitor.answered(1_000);
  monitor.failed();
  vi.advanceTimersByTime(5_000);
  expect(monitor.current().state).toBe("reconnecting");
  monitor.answered(7_000);
  expect(monitor.current().state).toBe("live");
});

test("the browser's word that there is no network counts at once", () => {
  const events = new EventTarget();
  const monitor = new ConnectionMonitor(events);
  monitor.caughtUp(1_000);
  events.dispatchEvent(new Event("offline"));
  expect(monitor.current()).toEqual({ state: "offline", answeredAt: 1_000 });
  events.dispatchEvent(new Event("online"));
  expect(monitor.current().state).toBe("reconnecting");
  monitor.answered(2_000);
  expect(monitor.current().state).toBe("live");
});

test("changes are told once everything was read anew, and no more when they stop or a request fails", () => {
  const monitor = new ConnectionMonitor(noEvents);
  monitor.answered(1_000);
  expect(monitor.hearsChanges()).toBe(false);
  monitor.caughtUp(2_000);
  expect(monitor.hearsChanges()).toBe(true);
  monitor.failed();
  expect(monitor.hearsChanges()).toBe(false);
  monitor.answered(3_000);
  expect(monitor.hearsChanges()).toBe(true);
  monitor.behind();
  expect(monitor.hearsChanges()).toBe(false);
});
