import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { onPhone } from "../../testing/on-phone.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import type { Language } from "../../ui/format/language.ts";
import type { CoverageDay, SpanOfDay } from "./coverage-days.ts";
import { at, day, gap, hall, someone, span, usual } from "./days-fixtures.ts";
import { FourteenDays } from "./FourteenDays.tsx";

const TODAY = "2026-12-09";
const now = Date.parse(at(TODAY, "10:24"));

describe("the grid", () => {
  test("asks once and names every half-day in full", async () => {
    const { asked } = open(demoDays());
    expect(await cell("5号窗口 5号的事，12-09 周三 上午，B岗顶岗，由鲍顶，在6号窗口办理")).toBeTruthy();
    expect(await cell("8号窗口 8号的事，12-09 周三 下午，空岗")).toBeTruthy();
    expect(await cell("11号窗口 11号的事，12-10 周四 下午，待批后，由闵顶")).toBeTruthy();
    expect(await cell("5号窗口 5号的事，12-12 周六 上午，不开放")).toBeTruthy();
    expect(await cell("5号窗口 5号的事，12-13 周日，不开放")).toBeTruthy();
    expect(asked).toEqual(["FourteenDays"]);
  });

  test("speaks English, with family names and the letters of the language", async () => {
    open(demoDays(), { language: "en" });
    const covered = await cell("Window 5 Matter 5, Wed 9 Dec am, Backup, covered by Family鲍 Given at window 6");
    expect(within(covered).getByText("B")).toBeTruthy();
    expect(screen.getByRole("grid", { name: "Next 14 days" })).toBeTruthy();
  });

  test("marks today and dates that are provisional", async () => {
    open(demoDays());
    const head = await screen.findByRole("columnheader", { current: "date" });
    expect(head.textContent).toContain("周三 今天");
    expect(screen.getAllByText("暂定")).toHaveLength(1);
  });

  test("shows only what changes, and remembers it in the address", async () => {
    const { location } = open(demoDays());
    expect(await screen.findByRole("rowheader", { name: /12号的事/ })).toBeTruthy();
    await userEvent.click(screen.getByText("只看有变化"));
    expect(screen.queryByRole("rowheader", { name: /12号的事/ })).toBeNull();
    expect(screen.getByRole("rowheader", { name: /5号的事/ })).toBeTruthy();
    expect(location()).toBe("/days?show=changes");
  });

  test("says so where nothing changes", async () => {
    open([day(TODAY, { spans: usual(TODAY, "P12") })], { address: "/days?show=changes" });
    expect(await screen.findByText(/14 天内没有变化/)).toBeTruthy();
    expect(screen.getByText("14 天内没有要安排的")).toBeTruthy();
  });
});

describe("the keyboard", () => {
  test("reaches the grid in one stop and moves by cell, Home and End to the ends of the row", async () => {
    open(demoDays());
    const grid = await screen.findByRole("grid");
    const stops = [...grid.querySelectorAll("[tabindex='0']")];
    expect(stops).toHaveLength(1);
    (stops[0] as HTMLElement).focus();
    const where = () => [
      document.activeElement?.getAttribute("data-row"),
      document.activeElement?.getAttribute("data-column"),
    ];

    await userEvent.keyboard("{ArrowRight}{ArrowDown}");
    expect(where()).toEqual(["1", "1"]);
    await userEvent.keyboard("{End}");
    expect(where()).toEqual(["1", "6"]);
    await userEvent.keyboard("{ArrowRight}");
    expect(where()).toEqual(["1", "6"]);
    await userEvent.keyboard("{Home}");
    expect(where()).toEqual(["1", "0"]);
    await userEvent.keyboard("{Control>}{End}{/Control}");
    expect(where()).toEqual(["3", "6"]);
    await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowUp}");
    expect(where()).toEqual(["0", "0"]);
    expect(grid.querySelectorAll("[tabindex='0']")).toHaveLength(1);
  });

  test("opens a half-day's reasons with Enter", async () => {
    const { location } = open(demoDays());
    (await cell(/^8号窗口.*12-09 周三 下午/)).focus();
    await userEvent.keyboard("{Enter}");
    expect(location()).toBe("/days?why=W8&at=2026-12-09T07%3A00%3A00.000Z");
    expect(await screen.findByRole("dialog")).toBeTruthy();
  });

  test("is back at the half-day when its reasons are closed", async () => {
    const { location } = open(demoDays());
    const uncovered = await cell(/^8号窗口.*12-09 周三 下午/);
    uncovered.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(await screen.findByRole("button", { name: "关闭" }));
    expect(location()).toBe("/days");
    await waitFor(() => expect(document.activeElement).toBe(uncovered));
  });

  test("closes the popover with Escape and stays where it was", async () => {
    open(demoDays());
    const covered = await cell(/^5号窗口.*12-09 周三 上午/);
    covered.focus();
    expect(await screen.findByText("未轮到", {}, PATIENT)).toBeTruthy();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText("未轮到")).toBeNull());
    expect(document.activeElement).toBe(covered);
  });
});

test("a half-day looked at shows its candidates with their verdicts", async () => {
  open(demoDays());
  await userEvent.hover(await cell(/^5号窗口.*12-09 周三 上午/));
  const popover = await screen.findByRole("tooltip", {}, PATIENT);
  expect(await within(popover).findByText("未轮到")).toBeTruthy();
  expect(within(popover).getByText("不在岗 至 12-09")).toBeTruthy();
  expect(within(popover).getByText("在岗，由他顶")).toBeTruthy();
  expect(within(popover).getByText("在6号窗口办理")).toBeTruthy();
});

describe("the nearest things to arrange", () => {
  test("come soonest first, with the reason and the way to it", async () => {
    open(demoDays());
    const things = await screen
      .findAllByRole("listitem")
      .then((items) => items.filter((item) => within(item).queryByText("看原因")));
    expect(things.map((item) => item.querySelector("strong")?.textContent)).toEqual([
      "12-09 周三 15:00",
      "12-10 周四 上午",
    ]);
    expect(things[0]?.textContent).toContain("蔺出差，窦已满岗 2/2。缺 3 小时。");
    expect(things[1]?.textContent).toContain("如果批准盛的申请，缺 3 小时。");
    expect(within(things[1]!).getByRole("link", { name: "看原因" }).getAttribute("href")).toBe(
      "/days?why=W11&at=2026-12-10T01%3A00%3A00.000Z",
    );
  });
});

test("a pending takeover says who would take over", async () => {
  open(demoDays());
  await userEvent.hover(await cell(/^11号窗口.*12-10 周四 下午/));
  const note = await screen.findByText(/待批的申请通过后/, {}, PATIENT);
  expect(note.textContent).toBe("待批的申请通过后B闵");
});

test("prints on request", async () => {
  const print = vi.spyOn(window, "print").mockReturnValue(undefined);
  open(demoDays());
  await userEvent.click(await screen.findByRole("button", { name: /打\s*印/ }));
  expect(print).toHaveBeenCalledOnce();
});

test("a failure says so and can be tried again", async () => {
  const server = serverOf(demoDays());
  let isBroken = true;
  const days = () => {
    if (isBroken) throw new Error("out of order");
    return server.days();
  };
  renderPage(<FourteenDays />, { session: session(), now, server: { ...server, days }, address: "/days" });
  expect(await screen.findByText("没有载入")).toBeTruthy();
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: /重\s*试/ }));
  expect(await screen.findByRole("grid")).toBeTruthy();
});

test("on a phone the days are a list of their changes", async () => {
  onPhone();
  open(demoDays());
  const today = await screen.findByRole("region", { name: "12-09 周三" });
  expect(within(today).getByRole("heading").textContent).toBe("今天12-09 周三");
  expect(
    within(today)
      .getAllByRole("link")
      .map(({ textContent }) => textContent),
  ).toEqual(["B5号窗口 5号的事B岗顶岗，由鲍顶，在6号窗口办理09:00–12:00", "空8号窗口 8号的事空岗15:00–18:00"]);
  expect(within(screen.getByRole("region", { name: "12-13 周日" })).getByText("全天不开放")).toBeTruthy();
  expect(screen.queryByRole("grid")).toBeNull();
});

/** The popover waits before it opens, and the test machine may be busy. */
const PATIENT = { timeout: 5_000 };

const WINDOWS = [5, 8, 11, 12];

/** Wednesday: 5 covered from 6, 8 uncovered from 15:00. Thursday: 11 hangs on requests. Then a weekend and a date beyond the notices. */
function demoDays(): CoverageDay[] {
  const [wednesday, thursday, saturday, sunday, beyond] = [
    "2026-12-09",
    "2026-12-10",
    "2026-12-12",
    "2026-12-13",
    "2027-01-04",
  ] as const;
  const trip = { id: "A1", kind: "TRIP", pending: false };
  const asked = { id: "A2", kind: null, pending: true };
  return [
    day<unknown>(wednesday, {
      spans: [
        span(wednesday, { post: "P5", clock: "09:00-12:00", state: "BACKUP", by: "鲍", servedAt: 6 }),
        ...usual(wednesday, "P5").slice(1),
        ...usual(wednesday, "P8").slice(0, 1),
        span(wednesday, { post: "P8", clock: "14:00-15:00", state: "PRIMARY", by: "蔺" }),
        span(wednesday, { post: "P8", clock: "15:00-18:00", state: "UNCOVERED" }),
        ...usual(wednesday, "P11", "P12"),
      ],
      gaps: [
        gap(wednesday, "P8", "15:00-18:00", [
          { verdict: "ABSENT", staff: someone("蔺"), holding: [], absence: trip },
          { verdict: "AT_LIMIT", staff: someone("窦"), holding: [{ id: "P1" }, { id: "P2" }], absence: null },
        ]),
      ],
    }),
    day<unknown>(thursday, {
      spans: usual(thursday, "P5", "P8", "P11", "P12"),
      possibleSpans: [
        ...usual(thursday, "P5", "P8", "P12"),
        span(thursday, { post: "P11", clock: "14:00-18:00", state: "BACKUP", by: "闵" }),
      ],
      possibleGaps: [
        gap(thursday, "P11", "09:00-12:00", [{ verdict: "ABSENT", staff: someone("盛"), holding: [], absence: asked }]),
      ],
    }),
    day(saturday, {
      kind: "REST_DAY",
      sessions: [],
      spans: [span(saturday, { post: "P12", clock: "09:00-12:00", state: "PRIMARY", by: "汪" })],
    }),
    day(sunday, { kind: "REST_DAY", sessions: [] }),
    day(beyond, {
      provisional: true,
      spans: usual(beyond, "P5", "P8", "P11", "P12").filter(({ startsAt }) => startsAt === at(beyond, "09:00")),
    }),
  ];
}

function session() {
  const windows = hall(...WINDOWS).map((one) => ({ ...one, id: one.code, businesses: [], businessesEn: [] }));
  return sessionWith({ office: { windows: windows as never } });
}

function serverOf(days: readonly CoverageDay[]) {
  const spansOf = (spans: readonly SpanOfDay[]) =>
    spans.map((one) => ({
      ...one,
      presence: one.actingStaff ? "EXPECTED" : "NONE",
      reasons: [
        verdict("PRIMARY", 0, one.state === "PRIMARY" ? "ACTING" : "ABSENT", "晏"),
        verdict("BACKUP", 1, one.state === "BACKUP" ? "ACTING" : "NOT_NEEDED", "鲍"),
        verdict("RESERVE", 2, "NOT_NEEDED", "倪"),
      ],
    }));
  return {
    now: () => new Date(now).toISOString(),
    days: ({ from = TODAY, count = 14 } = {}) =>
      days
        .filter(({ date }) => date >= from)
        .slice(0, count)
        .map((one) => ({
          ...one,
          coverage: ({ forecast }: { forecast: string }) =>
            forecast === "POSSIBLE"
              ? { spans: spansOf(one.possible.spans), gaps: [] }
              : { ...one.coverage, spans: spansOf(one.coverage.spans) },
        })),
  };
}

function verdict(role: string, position: number, verdict: string, name: string) {
  const until = verdict === "ABSENT" ? "2026-12-09T16:00:00Z" : null;
  return {
    role,
    position,
    verdict,
    since: null,
    until,
    staff: { ...someone(name), title: "专干" },
    holding: [],
    absence: null,
  };
}

function open(days: readonly CoverageDay[], page: { language?: Language; address?: string } = {}) {
  return renderPage(<FourteenDays />, { session: session(), now, server: serverOf(days), address: "/days", ...page });
}

function cell(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole("gridcell", { name });
}
