import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { person, previewOf } from "../what-if/preview-fixtures.ts";
import { MyAway } from "./MyAway.tsx";

const at = (clock: string) => new Date(`2026-12-09T${clock}:00+08:00`).toISOString();
const now = Date.parse(at("10:24"));
const sessions = [
  { __typename: "Session" as const, startsAt: at("09:00"), endsAt: at("12:00") },
  { __typename: "Session" as const, startsAt: at("14:00"), endsAt: at("18:00") },
];
const outing = {
  __typename: "Absence" as const,
  id: "A1",
  version: 2,
  startsAt: at("10:00"),
  endsAt: at("12:00"),
  pending: false,
  kind: "OUTING" as const,
  mayEnd: true,
};

test("going out is three taps: from now to the end of the session, with what it does to my windows", async () => {
  const { sent } = open([]);
  await userEvent.click(screen.getByRole("button", { name: "外出" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.queryByRole("combobox", { name: "人员" })).toBeNull();
  expect(await dialog.findByText("不影响任何岗位")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "登记鲍景行不在岗" }));
  expect(await screen.findByText("已登记鲍景行不在岗，10:24–12:00")).toBeTruthy();
  expect(sent).toEqual([
    ["recordAbsence", { staff: "S027", kind: "OUTING", startsAt: at("10:24"), endsAt: at("12:00"), pending: false }],
  ]);
});

test("while I am out there is one button: I am back, and once more by its name", async () => {
  const { sent } = open([outing]);
  expect(screen.getByText("公出，到 12:00")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "外出" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "我回来了" }));
  expect(screen.getByText("从现在 10:24 起算回来。")).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "结束公出" }));
  expect(await screen.findByText("鲍景行的不在岗已结束")).toBeTruthy();
  expect(sent).toEqual([["endAbsence", { absence: "A1", version: 2, endsAt: at("10:24") }]]);
});

test("leave that was asked for is reported back from where it was asked for", () => {
  open([{ ...outing, kind: "LEAVE", mayEnd: false }]);
  expect(screen.queryByRole("button", { name: "我回来了" })).toBeNull();
  expect(screen.getByRole("link", { name: "去请假单销假" }).getAttribute("href")).toBe("/leave");
});

test("what is only asked for, or not begun, is no reason to come back", () => {
  open([
    { ...outing, pending: true },
    { ...outing, id: "A2", startsAt: at("14:00"), endsAt: at("16:00") },
  ]);
  expect(screen.getByRole("button", { name: "外出" })).toBeTruthy();
});

type Absences = Parameters<typeof MyAway>[0]["absences"];

function open(absences: Absences) {
  const sent: [string, object][] = [];
  const keep =
    (name: string, result: object) =>
    ({ input }: { input: object }) => {
      sent.push([name, { ...input }]);
      return { ...result, ...input };
    };
  renderPage(<Mine absences={absences} />, {
    session: sessionWith(),
    now,
    server: {
      now: at("10:24"),
      people: [{ ...person("S027", "鲍景行"), title: "医保专干", titleEn: null, mayRecordAbsence: true }],
      days: [{ date: "2026-12-09", kind: "WORKDAY", provisional: false, sessions }],
      previewCoverage: previewOf({}),
      recordAbsence: keep("recordAbsence", { __typename: "Absence", id: "A1", version: 1 }),
      endAbsence: keep("endAbsence", {
        __typename: "Absence",
        id: "A1",
        version: 3,
        startsAt: at("10:00"),
        withdrawn: false,
      }),
    },
  });
  return { sent };
}

function Mine({ absences }: { absences: Absences }) {
  return <MyAway absences={absences} sessions={sessions} now={now} format={useOfficeFormat()} />;
}
