import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import type { Language } from "../../ui/format/language.ts";
import { ANNUAL, request } from "../leave/leave-fixtures.ts";
import type { Session } from "../session/session-context.ts";
import { Home } from "./Home.tsx";

const TODAY = "2026-12-09";
const TOMORROW = "2026-12-10";
const asksForSignIn: Partial<Session["office"]> = { signInRequiredFrom: "2026-12-01", signInsPerDay: 4 };

describe("before the morning", () => {
  test("says who and when, in which season", async () => {
    open("08:52");
    expect(await screen.findByRole("heading", { level: 1, name: "鲍景行" })).toBeTruthy();
    expect(screen.getByText(/^12月9日 周三 · 冬季作息/)).toBeTruthy();
    expect(screen.getByText("08:52")).toBeTruthy();
    expect(screen.getByText("上午上班")).toBeTruthy();
  });

  test("says where I am: my own window and the one I cover, from which seat and for whom", async () => {
    open("08:52");
    const [own, cover] = await heldRows();
    expect(own?.textContent).toBe("6医疗保险A09:00–12:00\u200314:00–18:00");
    expect(cover?.textContent).toBe("5养老保险B在6号窗口办理09:00–12:00\u200314:00–18:00，顶晏如初");
    expect(screen.getByText("满岗 2/2")).toBeTruthy();
    expect(screen.getByText("接下来 09:00 6号窗口 医疗保险")).toBeTruthy();
  });

  test("says what I cover tomorrow", async () => {
    open("08:52");
    expect((await screen.findByText(/^明天/)).textContent).toBe(
      "明天 09:00–12:00 顶5号窗口 养老保险（晏如初的岗）在6号窗口办理",
    );
  });

  test("never says why another is away", async () => {
    open("08:52");
    const [cover] = (await heldRows()).slice(1);
    expect(cover?.closest("section")?.textContent).not.toMatch(/出差|年休假|病假/);
  });

  test("speaks English", async () => {
    open("08:52", { language: "en" });
    const [, cover] = await heldRows();
    expect(cover?.textContent).toBe("5Pension insuranceBat window 609:00–12:00\u200314:00–18:00, for Yan Ruchu");
    expect(screen.getByText(/^Wed 9 Dec, Winter hours/)).toBeTruthy();
    expect(screen.getByText("at limit 2/2")).toBeTruthy();
    expect(screen.getByText("Outing, 11 Dec 14:00–16:00")).toBeTruthy();
  });
});

describe("sign-in", () => {
  test("is not spoken of while the office has not switched it on", async () => {
    open("08:52");
    await heldRows();
    expect(screen.queryByRole("list", { name: "今天的签到" })).toBeNull();
    expect(screen.queryByText(/签到/)).toBeNull();
  });

  test("shows the day's four dots with the evidence", async () => {
    open("10:24", { office: asksForSignIn, signIns: ["IN 08:50"] });
    const dots = within(await screen.findByRole("list", { name: "今天的签到" })).getAllByRole("listitem");
    expect(dots.map((dot) => dot.getAttribute("aria-label"))).toEqual([
      "09:00 上午上班，已签 08:50",
      "12:00 上午下班，还没到",
      "14:00 下午上班，还没到",
      "18:00 下午下班，还没到",
    ]);
  });

  test("says until when the first is due", async () => {
    open("08:52", { office: asksForSignIn });
    expect(await screen.findByText("09:00 前签到，09:10 后算未到岗")).toBeTruthy();
  });

  test("is not asked for before the day it is switched on", async () => {
    open("08:52", { office: { ...asksForSignIn, signInRequiredFrom: TOMORROW } });
    await heldRows();
    expect(screen.queryByRole("list", { name: "今天的签到" })).toBeNull();
  });
});

test("what leave is left stands before what I asked for", async () => {
  open("08:52");
  const balances = (await screen.findByRole("heading", { name: "假期余额" })).closest("section")!;
  expect(within(balances).getByRole("link").textContent).toMatch(/^年休假剩 4 天/);
  const requests = screen.getByRole("heading", { name: "我的申请和不在岗" });
  expect(balances.compareDocumentPosition(requests) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test("my requests say where they are and lead to them, what is over is not among them, and nothing stands twice", async () => {
  open("08:52");
  const section = (await screen.findByRole("heading", { name: "我的申请和不在岗" })).closest("section")!;
  const lines = within(section)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  expect(lines).toEqual(["年休假 12-16 下午 至 12-182.5 天等成砚秋审批", "公出 12-11 14:00–16:00待批"]);
  expect(within(section).getByRole("link").getAttribute("href")).toBe("/leave/requests/L1");
});

test("during a session the post of the moment is marked", async () => {
  open("10:24");
  const [own] = await heldRows();
  expect(within(own!).getByText("现在")).toBeTruthy();
  expect(screen.getByText("到 12:00，还有 1 小时 36 分")).toBeTruthy();
});

test("who holds nothing is told so", async () => {
  open("08:52", { staff: { id: "S099" } });
  expect(await screen.findByText("今天不用上窗口")).toBeTruthy();
});

test("a day off says so", async () => {
  open("08:52", { isRestDay: true });
  expect(await screen.findByRole("heading", { name: "今天休息" })).toBeTruthy();
  expect(screen.getByText("今天休息，不用上岗")).toBeTruthy();
});

type Situation = {
  language?: Language;
  office?: Partial<Session["office"]>;
  staff?: Partial<Session["staff"]>;
  signIns?: string[];
  isRestDay?: boolean;
};

function open(clock: string, { language, office, staff, signIns = [], isRestDay = false }: Situation = {}) {
  const now = Date.parse(at(TODAY, clock));
  const server = {
    now: new Date(now).toISOString(),
    viewer: {
      signIns: signIns.map((sign) => {
        const [direction, signedAt] = sign.split(" ") as [string, string];
        return { id: sign, direction, signedAt: at(TODAY, signedAt) };
      }),
      absences: [
        {
          id: "A1",
          version: 1,
          mayEnd: true,
          kind: "OUTING",
          pending: true,
          startsAt: at("2026-12-11", "14:00"),
          endsAt: at("2026-12-11", "16:00"),
        },
        {
          id: "A2",
          version: 1,
          mayEnd: true,
          kind: "LEAVE",
          pending: false,
          startsAt: at("2026-12-16", "12:00"),
          endsAt: at("2026-12-19", "00:00"),
        },
      ],
      staff: {
        id: "S027",
        leaveBalances: [
          {
            ...{ type: ANNUAL, year: 2026, child: null, granted: 5, carried: 0, used: 1, reserved: 0, expired: 0 },
            ...{ available: 4, carriedLeft: 0, carriedUntil: null },
          },
        ],
        leaveRequests: {
          edges: [
            { node: request({ absence: { id: "A2" } }) },
            { node: request({ id: "L0", status: "REJECTED", absence: null }) },
          ],
        },
      },
    },
    days: isRestDay
      ? [officeDay(TODAY, []), officeDay(TOMORROW, [])]
      : [
          officeDay(TODAY, [...held(TODAY, own, ...SESSIONS), ...held(TODAY, cover, ...SESSIONS)], SESSIONS),
          officeDay(TOMORROW, held(TOMORROW, cover, "09:00-12:00"), SESSIONS),
        ],
  };
  return renderPage(<Home />, {
    session: sessionWith({ ...(office && { office }), ...(staff && { staff }) }),
    now,
    server,
    ...(language && { language }),
  });
}

const SESSIONS = ["09:00-12:00", "14:00-18:00"];
const own = {
  code: "PW06",
  window: 6,
  name: "医疗保险",
  nameEn: "Medical insurance",
  state: "PRIMARY",
  primary: person("S027", "鲍景行", "鲍", "Bao", "Jingxing"),
};
const cover = {
  code: "PW05",
  window: 5,
  name: "养老保险",
  nameEn: "Pension insurance",
  state: "BACKUP",
  primary: person("S026", "晏如初", "晏", "Yan", "Ruchu"),
};

function held(date: string, post: typeof own, ...clocks: string[]) {
  const { code, window, name, nameEn, state, primary } = post;
  return clocks.map((clock) => ({
    ...stretch(date, clock),
    state,
    actingStaff: { id: "S027" },
    servedAt: { id: "W06", number: 6 },
    post: {
      id: code,
      code,
      name,
      nameEn,
      window: { id: `W${window}`, number: window, name, nameEn },
      pairing: { id: code, primary },
    },
  }));
}

function officeDay(date: string, spans: object[], sessions: string[] = []) {
  return {
    date,
    kind: sessions.length > 0 ? "WORKDAY" : "REST_DAY",
    name: null,
    provisional: false,
    season: "冬季作息",
    seasonEn: "Winter hours",
    absences: [],
    sessions: sessions.map((clock) => stretch(date, clock)),
    coverage: { spans, gaps: [] },
  };
}

function person(id: string, name: string, familyName: string, familyReading: string, givenReading: string) {
  return { id, name, familyName, familyReading, givenReading };
}

function stretch(date: string, clock: string) {
  const [from, to] = clock.split("-") as [string, string];
  return { startsAt: at(date, from), endsAt: at(date, to) };
}

function at(date: string, clock: string): string {
  return new Date(`${date}T${clock}:00+08:00`).toISOString();
}

async function heldRows(): Promise<HTMLElement[]> {
  const section = (await screen.findByRole("heading", { name: /今天在哪|Where I am today/ })).closest("section")!;
  return within(section).getAllByRole("listitem");
}
