import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { Rights } from "./Rights.tsx";

const READ_PHONE = {
  __typename: "RightRule",
  right: "READ_PHONE",
  name: "看手机号和分机",
  nameEn: "See mobile number and extension",
  isPrivate: true,
  holders: ["SELF", "DEPARTMENT_HEAD_OF", "HALL_MANAGER"],
};
const PAUSE = {
  __typename: "RightRule",
  right: "PAUSE_WINDOW",
  name: "让窗口暂离、恢复",
  nameEn: "Pause a window and open it again",
  isPrivate: false,
  holders: ["HALL_MANAGER"],
};

test("each right stands under what one sees or what one does, with a tick for whoever has it", async () => {
  renderPage(<Rights />, {
    session: sessionWith({}),
    now: Date.parse("2026-12-09T10:24:00+08:00"),
    server: { rights: [READ_PHONE, PAUSE] },
  });
  const see = within(await screen.findByRole("table", { name: "看" }));
  const row = see.getByRole("row", { name: /看手机号和分机/ });
  expect(within(row).getByRole("rowheader").textContent).toBe("看手机号和分机私密");
  const ticked = within(row)
    .getAllByRole("cell")
    .map((cell) => within(cell).getByRole("img").getAttribute("aria-label"));
  expect(ticked).toEqual([
    "可以",
    "可以",
    "不可以",
    "不可以",
    "不可以",
    "可以",
    "不可以",
    "不可以",
    "不可以",
    "不可以",
  ]);
  expect(see.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "本人",
    "科室负责人",
    "分管领导",
    "审批人",
    "收到抄送",
    "大厅负责人",
    "党政办主任",
    "纪检监察",
    "主要领导",
    "系统管理员",
  ]);
  const act = within(screen.getByRole("table", { name: "做" }));
  expect(act.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(["让窗口暂离、恢复"]);
});
