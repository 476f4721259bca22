import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { Home } from "./Home.tsx";

const TODAY = "2026-12-09";
const at = (clock: string) => new Date(`${TODAY}T${clock}:00+08:00`).toISOString();

type Sign = { input: { at: string }; key: string };

beforeEach(() => {
  dispatchEvent(new StorageEvent("storage", { key: null }));
  online(true);
});

test("before the session there is one button; after it the time, and the dot is done", async () => {
  const { server } = open("08:52");
  await userEvent.click(await screen.findByRole("button", { name: "签到" }));
  expect(await screen.findByText(/^已签到 08:52/)).toBeTruthy();
  expect(server.taken).toHaveLength(1);
  expect(dots()[0]).toBe("09:00 上午上班，已签 08:52");
  expect(localStorage.getItem("zaigang.signIns")).toBe("[]");
});

test("signing out before the end says what it means, and asks once more", async () => {
  const { server } = open("10:24", { signedIn: "08:50" });
  await userEvent.click(await screen.findByRole("button", { name: "签退" }));
  expect(screen.getByText("还没到 12:00，签退后到再签到前算不在岗。")).toBeTruthy();
  expect(server.taken).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "现在签退" }));
  await waitFor(() => expect(server.taken.map(({ direction }) => direction)).toEqual(["OUT"]));
  expect(await screen.findByRole("button", { name: "签到" })).toBeTruthy();
});

test("offline the press is kept with its time, and sent once when the network is back", async () => {
  const { server, live } = open("08:52");
  await screen.findByRole("button", { name: "签到" });
  online(false);
  await userEvent.click(screen.getByRole("button", { name: "签到" }));
  expect(await screen.findByText("已记下，等联网补传")).toBeTruthy();
  expect(screen.getByText("以 08:52 记，补传时会同时记收到时间。")).toBeTruthy();
  expect(server.taken).toEqual([]);
  const [kept] = JSON.parse(localStorage.getItem("zaigang.signIns")!) as { at: string; key: string }[];

  online(true);
  live.connection.answered(Date.parse(at("08:55")));
  await waitFor(() => expect(server.taken).toHaveLength(1));
  expect(server.taken[0]).toMatchObject({ at: kept!.at, key: kept!.key });
  expect(await screen.findByText("08:52 的签到已补传")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("已记下，等联网补传")).toBeNull());
  expect(localStorage.getItem("zaigang.signIns")).toBe("[]");
});

test("a press without an answer is sent again with the same key after the page was closed", async () => {
  const first = open("08:52", { isBroken: true });
  await userEvent.click(await screen.findByRole("button", { name: "签到" }));
  await waitFor(() => expect(first.server.asked.length).toBeGreaterThan(0));
  expect(await screen.findByText("已记下，等联网补传")).toBeTruthy();
  cleanup();

  const { server } = open("08:53");
  await waitFor(() => expect(server.taken).toHaveLength(1));
  const [{ input, key }] = first.server.asked as [Sign];
  expect(server.taken[0]).toMatchObject({ at: input.at, key });
  expect(Date.parse(input.at)).toBeLessThan(Date.parse(at("08:53")));
});

test("nobody else's press is sent", async () => {
  localStorage.setItem(
    "zaigang.signIns",
    JSON.stringify([{ key: "k", staff: "S001", direction: "IN", at: at("08:40") }]),
  );
  dispatchEvent(new StorageEvent("storage", { key: "zaigang.signIns" }));
  const { server } = open("08:52");
  await screen.findByRole("button", { name: "签到" });
  expect(screen.queryByText("已记下，等联网补传")).toBeNull();
  expect(server.asked).toEqual([]);
});

type Situation = { signedIn?: string; isBroken?: boolean };

function open(clock: string, { signedIn, isBroken = false }: Situation = {}) {
  const evidence = signedIn ? [{ id: "1", direction: "IN", signedAt: at(signedIn) }] : [];
  const asked: Sign[] = [];
  const taken: { direction: string; at: string; key: string }[] = [];
  const sign = (direction: string) => (sent: Sign) => {
    asked.push(sent);
    if (isBroken) throw new Error("out of order");
    taken.push({ direction, at: sent.input.at, key: sent.key });
    const signIn = { id: `${evidence.length + 1}`, direction, signedAt: sent.input.at };
    evidence.push(signIn);
    return { __typename: "SignIn", ...signIn };
  };
  const { live } = renderPage(<Home />, {
    session: sessionWith({ office: { signInRequiredFrom: "2026-12-01", signInsPerDay: 4 } }),
    now: Date.parse(at(clock)),
    server: {
      now: at(clock),
      viewer: () => ({
        ...{ signIns: [...evidence], absences: [] },
        staff: { id: "S027", leaveBalances: [], leaveRequests: { edges: [] } },
      }),
      days: [workday(), { ...workday(), date: "2026-12-10" }],
      signIn: sign("IN"),
      signOut: sign("OUT"),
    },
  });
  return { live, server: { asked, taken } };
}

function workday() {
  return {
    date: TODAY,
    kind: "WORKDAY",
    name: null,
    provisional: false,
    season: "冬季作息",
    seasonEn: null,
    absences: [],
    sessions: [
      { startsAt: at("09:00"), endsAt: at("12:00") },
      { startsAt: at("14:00"), endsAt: at("18:00") },
    ],
    coverage: { spans: [], gaps: [] },
  };
}

function online(isOnline: boolean) {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(isOnline);
  dispatchEvent(new Event(isOnline ? "online" : "offline"));
}

function dots() {
  const list = screen.getByRole("list", { name: "今天的签到" });
  return within(list)
    .getAllByRole("listitem")
    .map((dot) => dot.getAttribute("aria-label"));
}
