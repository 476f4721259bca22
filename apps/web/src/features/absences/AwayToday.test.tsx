import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { at, person, previewOf, spans, windowPost } from "../what-if/preview-fixtures.ts";
import { AwayToday } from "./AwayToday.tsx";

const DAY = "2026-12-09";
const NEXT = "2026-12-10";
const zhuo = person("S040", "卓屿安");
const lin = person("S036", "蔺初晴");
const shao = person("S041", "邵鸣谦");
const ninth = windowPost(9, "退役军人");

test("says who is away and until when, why only where it may be seen, and ends only what one may end", async () => {
  open();
  const [away, named] = await screen.findAllByRole("list");
  expect(linesOf(away!)).toEqual(["蔺初晴 至 12-10", "卓屿安 至 18:00公出结束"]);
  expect(linesOf(named!)).toEqual(["邵鸣谦 顶9号窗口 14:00–16:00结束"]);
});

test("ending shows who holds the window then, and is confirmed by a button that names it", async () => {
  const { sent } = open();
  await userEvent.click(await screen.findByRole("button", { name: "结束卓屿安的不在岗" }));
  const dialog = await screen.findByRole("dialog", { name: "卓屿安提前回来" });
  const row = await within(dialog).findByRole("region", { name: "9 退役军人" });
  expect(
    within(row)
      .getAllByRole("listitem")
      .map((item) => item.getAttribute("aria-label")),
  ).toEqual(["14:00 到 18:00 空岗", "14:00 到 18:00 本人在岗卓屿安"]);
  await userEvent.click(within(dialog).getByRole("button", { name: "结束卓屿安的不在岗" }));
  expect(await screen.findByText("卓屿安的不在岗已结束")).toBeTruthy();
  expect(sent).toEqual([["endAbsence", { absence: "A2", version: 3, endsAt: at(DAY, "10:24") }]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("an end outside what is recorded says which would do", async () => {
  const { sent } = open();
  await userEvent.click(await screen.findByRole("button", { name: "结束卓屿安的不在岗" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByText("到别的时间结束"));
  await userEvent.type(within(dialog).getByRole("textbox", { name: "改到时刻" }), "19:00");
  await userEvent.click(within(dialog).getByRole("button", { name: "结束卓屿安的不在岗" }));
  expect(within(dialog).getByText(/^写登记时间之内的时刻：/)).toBeTruthy();
  expect(sent).toEqual([]);
});

test("whoever was slower is told who was first and when", async () => {
  open({
    refusal: {
      __typename: "ChangedMeanwhile",
      code: "CHANGED_MEANWHILE",
      message: "changed",
      at: at(DAY, "10:23"),
      by: lin,
      version: 4,
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "结束卓屿安的不在岗" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "结束卓屿安的不在岗" }));
  expect(await within(dialog).findByText("蔺初晴 10:23 先改了，填的内容还在")).toBeTruthy();
});

test("a substitute is let go in place, after one more press", async () => {
  const { sent } = open();
  await userEvent.click(await screen.findByRole("button", { name: "结束邵鸣谦顶9号窗口" }));
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "邵鸣谦不再顶9号窗口" }));
  await waitFor(() => expect(sent).toEqual([["endSubstitution", { substitution: "S1", version: 1 }]]));
});

function open({ refusal }: { refusal?: object } = {}) {
  const sent: [string, object][] = [];
  const keep =
    (name: string, result: object) =>
    ({ input }: { input: object }) => {
      sent.push([name, { ...input }]);
      return result;
    };
  const absence = (id: string, staff: typeof zhuo, from: string, to: string) => ({
    id,
    version: 3,
    staff,
    startsAt: from,
    endsAt: to,
    pending: false,
    withdrawn: false,
    kind: id === "A2" ? "OUTING" : null,
    mayEnd: id === "A2",
  });
  renderPage(<AwayToday />, {
    session: sessionWith(),
    now: Date.parse(at(DAY, "10:24")),
    server: {
      now: at(DAY, "10:24"),
      days: [
        {
          date: DAY,
          kind: "WORKDAY",
          provisional: false,
          sessions: [],
          absences: [
            absence("A1", lin, at(DAY, "00:00"), at("2026-12-11", "00:00")),
            absence("A2", zhuo, at(DAY, "09:00"), at(DAY, "18:00")),
            { ...absence("A3", shao, at(DAY, "09:00"), at(NEXT, "00:00")), withdrawn: true },
            { ...absence("A4", shao, at(DAY, "09:00"), at(NEXT, "00:00")), pending: true },
          ],
          substitutions: [
            {
              id: "S1",
              version: 1,
              withdrawn: false,
              mayEnd: true,
              staff: shao,
              post: ninth,
              startsAt: at(DAY, "14:00"),
              endsAt: at(DAY, "16:00"),
            },
          ],
        },
      ],
      previewCoverage: previewOf({
        before: spans(ninth, DAY, ["14:00-18:00"], { state: "UNCOVERED" }),
        after: spans(ninth, DAY, ["14:00-18:00"], { state: "PRIMARY", acting: zhuo, seat: 9 }),
      }),
      endAbsence: keep(
        "endAbsence",
        refusal ?? {
          __typename: "Absence",
          id: "A2",
          version: 4,
          startsAt: at(DAY, "09:00"),
          endsAt: at(DAY, "10:24"),
          withdrawn: false,
        },
      ),
      endSubstitution: keep("endSubstitution", {
        __typename: "Substitution",
        id: "S1",
        version: 2,
        endsAt: at(DAY, "10:24"),
        withdrawn: true,
      }),
    },
  });
  return { sent };
}

function linesOf(list: HTMLElement) {
  return within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}
