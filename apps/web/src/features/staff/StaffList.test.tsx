import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import type { Session } from "../session/session-context.ts";
import { StaffList } from "./StaffList.tsx";

const department = { id: "D06", code: "D06", name: "劳动保障办", nameEn: "Labour" };

function person(code: string, name: string, familyReading: string, givenReading: string, more: object = {}) {
  return {
    id: code,
    code,
    name,
    familyName: name.charAt(0),
    familyReading,
    givenReading,
    title: "窗口人员",
    titleEn: "Clerk",
    rank: "STAFF",
    state: "ACTIVE",
    awayUntil: null,
    phoneExt: null,
    mobile: null,
    department,
    ...more,
  };
}

const chen = person("S001", "陈实", "Chen", "Shi");
const shan = person("S002", "单雪", "Shan", "Xue", { state: "AWAY", awayUntil: "2026-12-10T16:00:00.000Z" });

type Asked = { search?: string | null; filter?: object; after?: string | null };

function open(
  people: object[] = [chen, shan],
  more: { rights?: Session["rights"]; hasNext?: boolean; address?: string } = {},
) {
  const asked: Asked[] = [];
  const page = renderPage(<StaffList />, {
    session: sessionWith({ rights: more.rights ?? [] }),
    now: Date.parse("2026-12-09T10:24:00+08:00"),
    address: more.address ?? "/people",
    server: {
      now: "2026-12-09T02:24:00.000Z",
      departments: [department],
      nameReading: "shan xue",
      staffList: ({ search, filter, after }: Asked) => {
        asked.push({ search: search ?? null, filter, after: after ?? null });
        const isFirst = !after;
        return {
          totalCount: people.length + (more.hasNext ? 1 : 0),
          pageInfo: { hasNextPage: (more.hasNext ?? false) && isFirst, endCursor: "here" },
          edges: (isFirst ? people : [person("S003", "张三", "Zhang", "San")]).map((node) => ({ node })),
        };
      },
    },
  });
  return { ...page, asked };
}

test("everybody is listed with their department and state, and leads to their page", async () => {
  open();
  expect((await screen.findByRole("link", { name: "陈实" })).getAttribute("href")).toBe("/people/S001");
  expect(screen.getByText("不在岗，至 12-10 周四")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("2 人");
});

test("what is typed is searched for and stands in the address", async () => {
  const { asked, location } = open();
  await screen.findByRole("link", { name: "陈实" });
  await userEvent.keyboard("/");
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  await userEvent.keyboard("sx");
  await waitFor(() => expect(asked.at(-1)?.search).toBe("sx"), { timeout: 4_000 });
  await waitFor(() => expect(location()).toBe("/people?q=sx"));
});

test("an address says what is shown; filters that are misspelt are left out", async () => {
  const { asked } = open(undefined, { address: "/people?department=D06&state=AWAY&rank=KING" });
  await screen.findByRole("link", { name: "陈实" });
  expect(asked[0]?.filter).toEqual({ department: "D06", state: "AWAY" });
});

test("nobody found says so and how to go on", async () => {
  open([], { address: "/people?q=zzz" });
  expect(await screen.findByText("没有这样的人")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "去掉筛选" }));
  expect((screen.getByRole("searchbox") as HTMLInputElement).value).toBe("");
});

test("further people come when they are asked for", async () => {
  const { asked } = open(undefined, { hasNext: true });
  await userEvent.click(await screen.findByRole("button", { name: "再显示 1 人" }));
  expect(await screen.findByRole("link", { name: "张三" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "陈实" })).toBeTruthy();
  expect(asked.at(-1)?.after).toBe("here");
});

test("who may not keep the staff has no way to add anybody, and who sees no phones has no column for them", async () => {
  open();
  await screen.findByRole("link", { name: "陈实" });
  expect(screen.queryByRole("button", { name: "加人" })).toBeNull();
  expect(screen.queryByRole("columnheader", { name: "电话" })).toBeNull();
});

test("who keeps the staff adds somebody with the reading that is proposed", async () => {
  open([chen, { ...shan, phoneExt: "8001" }], { rights: ["MANAGE_PEOPLE"] });
  await screen.findByRole("columnheader", { name: "电话" });
  await userEvent.click(screen.getByRole("button", { name: "加人" }));
  const form = within(await screen.findByRole("dialog"));
  await userEvent.click(form.getByRole("button", { name: "加" }));
  expect(form.getByText("写姓名")).toBeTruthy();
  await userEvent.type(form.getByLabelText("姓名"), "单雪");
  await waitFor(() => expect((form.getByLabelText("读音") as HTMLInputElement).value).toBe("shan xue"));
  expect(form.getByRole("button", { name: "加单雪" })).toBeTruthy();
  expect(form.getByText("选科室")).toBeTruthy();
});
