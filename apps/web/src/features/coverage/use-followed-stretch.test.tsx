import { renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { DayStretch } from "./day-stretches.ts";
import { useFollowedStretch } from "./use-followed-stretch.ts";

const at = (clock: string) => Date.parse(`2026-12-09T${clock}:00+08:00`);
const iso = (clock: string) => new Date(at(clock)).toISOString();

function stretch(clock: string, state: DayStretch["state"]): DayStretch {
  const [startsAt, endsAt] = clock.split("-").map(at) as [number, number];
  return { post: "PW03", startsAt, endsAt, state, presence: "ACTUAL", acting: null, servedAt: 3, reasons: [] };
}
const whole = [stretch("09:00-12:00", "PRIMARY")];
const paused = [stretch("09:00-10:30", "PRIMARY"), stretch("10:30-10:50", "PAUSED"), stretch("10:50-12:00", "PRIMARY")];

test("a running stretch that is cut short gives way to what runs now", () => {
  const { follow, rerender } = look(whole, "10:29");
  rerender({ stretches: paused, now: "10:30" });
  expect(follow).toHaveBeenCalledExactlyOnceWith(iso("10:30"));
});

test("whoever looks at what is over is left there", () => {
  const { follow, rerender, result } = look(paused, "10:40");
  rerender({ stretches: paused, now: "10:41" });
  expect(result.current?.endsAt).toBe(at("10:30"));
  expect(follow).not.toHaveBeenCalled();
});

/** Looks at 09:00. */
function look(stretches: readonly DayStretch[], now: string) {
  const follow = vi.fn<(at: string) => void>();
  const hook = renderHook(({ stretches, now }) => useFollowedStretch(stretches, iso("09:00"), at(now), follow), {
    initialProps: { stretches, now },
  });
  return { follow, ...hook };
}
