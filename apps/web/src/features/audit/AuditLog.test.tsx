import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { AuditLog } from "./AuditLog.tsx";

const jian = {
  id: "S009",
  code: "S009",
  name: "简书宁",
  familyName: "简",
  familyReading: "Jian",
  givenReading: "Shuning",
};
const bao = {
  id: "S027",
  code: "S027",
  name: "鲍景行",
  familyName: "鲍",
  familyReading: "Bao",
  givenReading: "Jingxing",
};

function entry(id: string, more: object = {}) {
  return {
    id,
    kind: "CHANGE",
    at: "2026-12-09T02:20:00.000Z",
    action: "changePerson",
    address: "192.0.2.7",
    channel: "SESSION",
    token: null,
    fields: [],
    actor: jian,
    people: [bao],
    things: [],
    values: [],
    ...more,
  };
}

type Asked = { filter?: object; after?: string | null };

function open(entries: object[], hasNext = false) {
  const asked: Asked[] = [];
  const page = renderPage(<AuditLog />, {
    session: sessionWith({ rights: ["READ_AUDIT_LOG"] }),
    now: Date.parse("2026-12-09T10:24:00+08:00"),
    address: "/settings/audit",
    server: {
      people: [],
      auditLog: ({ filter, after }: Asked) => {
        asked.push({ filter: filter ?? {}, after: after ?? null });
        if (JSON.stringify(filter).includes("X")) throw new GraphQLError("not now");
        return {
          edges: (after ? [entry("CHANGE:1", { action: "addPerson" })] : entries).map((node) => ({
            cursor: "c",
            node,
          })),
          pageInfo: { hasNextPage: hasNext && !after, endCursor: "here" },
        };
      },
    },
  });
  return { ...page, asked };
}

test("tells in plain words who did what about whom, and opens before and after", async () => {
  open([
    entry("CHANGE:2", {
      values: [
        { name: "phoneExt", before: "8603", after: "8688", hidden: false },
        { name: "mobile", before: null, after: null, hidden: true },
      ],
    }),
  ]);
  await userEvent.click(await screen.findByRole("button", { name: /简书宁.*改资料.*鲍景行/ }));
  const drawer = await screen.findByRole("dialog");
  expect(within(drawer).getByRole("row", { name: "phoneExt 8603 8688" })).toBeTruthy();
  expect(within(drawer).getByRole("row", { name: "mobile 无权查看" })).toBeTruthy();
  expect(drawer.textContent).toContain("192.0.2.7 · 登录后操作");
});

test("tells looks, the system's own entries, and what it has no words for", async () => {
  open([
    entry("LOOK:a", {
      kind: "LOOK",
      action: "Phones",
      fields: ["Staff.employmentKind", "Employment.kind", "Staff.new"],
    }),
    entry("CHANGE:3", { action: "removeOldRecords", actor: null, people: [], address: null, channel: null }),
    entry("CHANGE:4", { action: "somethingNew" }),
  ]);
  expect(await screen.findByText("看了 人员性质、Staff.new")).toBeTruthy();
  expect(screen.getByRole("button", { name: /系统.*清理过期记录/ })).toBeTruthy();
  expect(screen.getByText("somethingNew")).toBeTruthy();
});

test("goes on with earlier entries from where the page ended", async () => {
  const { asked } = open([entry("CHANGE:2")], true);
  await userEvent.click(await screen.findByRole("button", { name: "更早的" }));
  expect(await screen.findByText("加人")).toBeTruthy();
  expect(screen.getByText("改资料")).toBeTruthy();
  expect(asked.at(-1)?.after).toBe("here");
});

test("asks for what is typed, says when nothing fits, and clears", async () => {
  const { asked } = open([]);
  await userEvent.type(await screen.findByRole("textbox", { name: "岗位、窗口或科室的编号" }), "PW05{Enter}");
  expect(await screen.findByText("没有符合条件的记录")).toBeTruthy();
  await expect.poll(() => asked.at(-1)?.filter).toEqual({ thing: "PW05" });
  await userEvent.click(screen.getByRole("button", { name: "清除条件" }));
  await expect.poll(() => asked.some(({ filter }) => JSON.stringify(filter) === "{}")).toBe(true);
});

test("shows no entries of another filter where this one's could not be loaded", async () => {
  open([entry("CHANGE:2"), entry("CHANGE:3", { action: "removeOldRecords", actor: null })]);
  expect(await screen.findByRole("button", { name: /系统.*清理过期记录/ })).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox", { name: "岗位、窗口或科室的编号" }), "X{Enter}");
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("改资料")).toBeNull();
});
