import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workingTime } from "../testing/leave.ts";
import { addDays } from "../time/civil.ts";
import {
  dueLeaveAlerts,
  type LeaveWaits,
  leaveAlertKey,
  leaveResolutionOf,
  type OpenLeaveAlert,
  reconcileLeaveAlerts,
} from "./leave-alerts.ts";

const at = (text: string) => Date.parse(`${text}+08:00`);
const RULES = { timeZone: "Asia/Shanghai", stalledAfterDays: 1, calendar: workingTime().calendar };
const AWAITED = { request: "r1", staff: "S029", dueOn: "2026-12-02" };
const WAITING = { request: "r2", staff: "S026", since: at("2026-12-04T16:00") };

const due = (waits: Partial<LeaveWaits>, now: string) =>
  dueLeaveAlerts({ awaited: [], waiting: [], ...waits }, RULES, at(now)).map(leaveAlertKey);

test("E8: a return that is due on 12-02 is overdue from 12-03 00:00 on, and stays so", () => {
  expect(due({ awaited: [AWAITED] }, "2026-12-02T23:59")).toEqual([]);
  expect(due({ awaited: [AWAITED] }, "2026-12-03T00:00")).toEqual(["RETURN_OVERDUE 2026-12-03 r1"]);
  expect(due({ awaited: [AWAITED] }, "2027-02-01T09:00")).toEqual(["RETURN_OVERDUE 2026-12-03 r1"]);
});

test("a step that came on Friday is stalled once Monday is over", () => {
  expect(due({ waiting: [WAITING] }, "2026-12-07T23:59")).toEqual([]);
  expect(due({ waiting: [WAITING] }, "2026-12-08T00:00")).toEqual(["APPROVAL_STALLED 2026-12-08 r2"]);
});

test("after bringing in line the open alerts are those that are due", () => {
  const waits = fc.record({
    awaited: fc.uniqueArray(
      fc.record({ request: fc.nat(6).map(String), staff: fc.constant("S029"), days: fc.nat(20) }),
      {
        selector: ({ request }) => request,
      },
    ),
    waiting: fc.uniqueArray(
      fc.record({ request: fc.nat(6).map(String), staff: fc.constant("S026"), days: fc.nat(20) }),
      {
        selector: ({ request }) => request,
      },
    ),
  });
  const dueOf = ({ awaited, waiting }: typeof waits extends fc.Arbitrary<infer W> ? W : never, day: number) =>
    dueLeaveAlerts(
      {
        awaited: awaited.map(({ days, ...rest }) => ({ ...rest, dueOn: addDays("2026-12-01", days) })),
        waiting: waiting.map(({ days, ...rest }) => ({ ...rest, since: at(`${addDays("2026-12-01", days)}T10:00`) })),
      },
      RULES,
      at(`${addDays("2026-12-01", day)}T09:00`),
    );
  fc.assert(
    fc.property(waits, waits, fc.nat(25), fc.nat(25), (before, after, day, laterDay) => {
      const open: OpenLeaveAlert[] = dueOf(before, day).map((alert, index) => ({ ...alert, id: String(index) }));
      const ought = dueOf(after, laterDay);
      const { opened, closed } = reconcileLeaveAlerts(open, ought);
      const stay = open.filter((alert) => !closed.includes(alert));
      expect([...stay, ...opened].map(leaveAlertKey).sort()).toEqual(ought.map(leaveAlertKey).sort());
      expect(reconcileLeaveAlerts([...stay, ...opened.map((alert) => ({ ...alert, id: "" }))], ought)).toEqual({
        opened: [],
        closed: [],
      });
    }),
  );
});

describe("an alert about leave closes", () => {
  const OPENED = at("2026-12-08T00:00");
  const because = (kind: OpenLeaveAlert["kind"], state: Partial<Parameters<typeof leaveResolutionOf>[1]>) =>
    leaveResolutionOf(
      { kind },
      { status: "APPROVED", isBack: false, isExtended: false, waitsSince: null, ...state },
      OPENED,
    );

  test("with the return, with leave that goes on, with another due day", () => {
    expect(because("RETURN_OVERDUE", { isBack: true })).toBe("RETURNED");
    expect(because("RETURN_OVERDUE", { isExtended: true })).toBe("EXTENDED");
    expect(because("RETURN_OVERDUE", {})).toBe("NOT_DUE");
  });

  test("with the decision, whatever it was and whoever is next", () => {
    expect(because("APPROVAL_STALLED", { status: "APPROVED" })).toBe("DECIDED");
    expect(because("APPROVAL_STALLED", { status: "RETURNED" })).toBe("DECIDED");
    expect(because("APPROVAL_STALLED", { status: "PENDING", waitsSince: OPENED + 1 })).toBe("DECIDED");
    expect(because("APPROVAL_STALLED", { status: "PENDING", waitsSince: OPENED - 1 })).toBe("NOT_DUE");
  });

  test("when the request is taken back", () => {
    expect(because("APPROVAL_STALLED", { status: "WITHDRAWN" })).toBe("WITHDRAWN");
    expect(because("RETURN_OVERDUE", { status: "CANCELLED" })).toBe("WITHDRAWN");
  });
});
