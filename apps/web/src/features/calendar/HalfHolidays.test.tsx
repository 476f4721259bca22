import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { Calendar } from "./Calendar.tsx";

const person = (code: string, name: string, gender: string) => ({
  __typename: "Staff",
  id: code,
  code,
  name,
  familyName: name.slice(0, 1),
  familyReading: "Bai",
  givenReading: "Lu",
  gender,
  department: { __typename: "Department", id: "D1", name: "民政办", nameEn: null },
});
const [LU, SHI, YAN] = [
  person("S022", "白露", "FEMALE"),
  person("S026", "陈实", "MALE"),
  person("S023", "许雁", "FEMALE"),
];
const ref = ({ id, code }: typeof LU) => ({ __typename: "Staff", id, code });

function open(given: { morning: (typeof LU)[]; afternoon: (typeof LU)[] }) {
  const sent: unknown[] = [];
  const half = (occasion: string, date: string, who = given) => ({
    __typename: "HalfHoliday",
    occasion,
    date,
    morning: who.morning.map(ref),
    afternoon: who.afternoon.map(ref),
  });
  renderPage(<Calendar />, {
    session: sessionWith(),
    now: Date.parse("2027-03-01T10:24:00+08:00"),
    server: {
      calendarYear: { __typename: "CalendarYear", year: 2027, isCovered: true, coveredYears: [2027], notices: [] },
      seasons: [],
      halfHolidays: [half("WOMENS_DAY", "2027-03-08"), half("YOUTH_DAY", "2027-05-04", { morning: [], afternoon: [] })],
      people: [LU, SHI, YAN],
      viewer: {
        __typename: "Viewer",
        office: {
          __typename: "Office",
          id: "1",
          posts: [
            {
              __typename: "Post",
              id: "P1",
              pairing: { __typename: "Pairing", id: "A1", primary: ref(LU), backup: ref(YAN) },
            },
          ],
        },
      },
      previewOpening: null,
      grantHalfHoliday: ({ input }: { input: unknown }) => {
        sent.push(input);
        return half("WOMENS_DAY", "2027-03-08");
      },
    },
  });
  return sent;
}

test("offers the half-day to those for whom it is, A and B in two halves", async () => {
  const sent = open({ morning: [], afternoon: [] });
  await userEvent.click(await screen.findByRole("button", { name: "安排妇女节半天假" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("白露")).toBeTruthy();
  expect(dialog.queryByText("陈实")).toBeNull();
  await userEvent.click(dialog.getByRole("button", { name: "分两批，A岗B岗错开" }));
  await userEvent.click(await dialog.findByRole("button", { name: "2 人放半天" }));
  expect(await screen.findByText("妇女节半天假已安排")).toBeTruthy();
  expect(sent).toEqual([{ occasion: "WOMENS_DAY", year: 2027, morning: ["S023"], afternoon: ["S022"], reason: null }]);
});

test("is taken back by choosing nobody", async () => {
  const sent = open({ morning: [], afternoon: [LU] });
  expect(await screen.findByText(/1 人放下午/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "安排妇女节半天假" }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByText("白露");
  await userEvent.click(dialog.getByRole("button", { name: "都不放" }));
  await userEvent.click(await dialog.findByRole("button", { name: "取消安排" }));
  expect(await screen.findByText("妇女节半天假已取消")).toBeTruthy();
  expect(sent).toEqual([expect.objectContaining({ morning: [], afternoon: [] })]);
});

test("of the young everybody is chosen by hand, for nobody's age is known", async () => {
  open({ morning: [], afternoon: [] });
  await userEvent.click(await screen.findByRole("button", { name: "安排青年节半天假" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("陈实")).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>("button", { name: "都放下午" }).disabled).toBe(true);
  expect(dialog.getByText(/系统里没有年龄，逐个选/)).toBeTruthy();
});
