import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { at, gaps, person, previewOf, windowPost } from "../what-if/preview-fixtures.ts";
import { ChangePairingButton } from "./ChangePairingButton.tsx";

const DAY = "2026-12-09";
const lin = person("S036", "蔺初晴");
const dou = person("S037", "窦清和");
const tong = person("S038", "佟采薇");
const lan = person("S039", "蓝晓岸");
const eighth = windowPost(8, "生育登记");
const before = {
  post: "PW08",
  from: "2026-12-10",
  primary: "S036",
  backup: "S037",
  reserves: ["S038", "S039"],
  replacesPlanned: false,
};

test("begins with the present line; the order of the reserves can be changed, and the change taken back", async () => {
  const { sent, dialog } = await open();
  expect(dialog.getByText("现在：蔺初晴 → 窦清和 → 佟采薇 → 蓝晓岸")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "蓝晓岸往前" }));
  await userEvent.click(dialog.getByRole("button", { name: "从 12-10 周四 起改" }));
  expect(await screen.findByText("8号窗口的AB岗从 12-10 周四 起改")).toBeTruthy();
  expect(sent).toEqual([{ ...before, reserves: ["S039", "S038"], replaces: "R1" }]);
  await userEvent.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(await screen.findByText("已撤销")).toBeTruthy();
  expect(sent[1]).toEqual({ ...before, replaces: "R2", replacesPlanned: true });
});

test("the same person twice stands at the field", async () => {
  const { sent, dialog } = await open({ reserves: [dou, lan] });
  await userEvent.click(dialog.getByRole("button", { name: /起改$/ }));
  expect(dialog.getByText("同一个人只能出现一次，换一个人")).toBeTruthy();
  expect(document.activeElement?.id).toBe("pairing-reserves");
  expect(sent).toEqual([]);
});

test("a line that leaves the post empty is saved with a written reason alone", async () => {
  const { sent, dialog } = await open({
    preview: previewOf({ newlyUncovered: gaps(eighth, "2026-12-10", ["09:00-12:00"]) }),
  });
  await userEvent.click(await dialog.findByRole("button", { name: "写明理由，从 12-10 周四 起改" }));
  expect(dialog.getByText("写一句理由，或换人")).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(dialog.getByRole("textbox", { name: "为什么可以空着" }), "新人下周到岗");
  await userEvent.click(dialog.getByRole("button", { name: "写明理由，从 12-10 周四 起改" }));
  expect(await screen.findByText("8号窗口的AB岗从 12-10 周四 起改")).toBeTruthy();
  expect(sent[0]).toMatchObject({ reason: "新人下周到岗" });
});

test("who was slower is told who changed it, keeps what they entered, and may still mean it", async () => {
  const { sent, dialog } = await open({
    refusal: {
      __typename: "ChangedMeanwhile",
      code: "CHANGED_MEANWHILE",
      message: "changed",
      at: at(DAY, "10:23"),
      by: tong,
      version: 2,
    },
  });
  await userEvent.click(dialog.getByRole("button", { name: "去掉蓝晓岸" }));
  await userEvent.click(dialog.getByRole("button", { name: /起改$/ }));
  expect(await dialog.findByText("佟采薇 10:23 先改了，填的内容还在。再保存一次就按这里填的改。")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: /起改$/ }));
  expect(await screen.findByText("8号窗口的AB岗从 12-10 周四 起改")).toBeTruthy();
  expect(sent).toEqual([
    { ...before, reserves: ["S038"], replaces: "R1" },
    { ...before, reserves: ["S038"], replacesPlanned: true },
  ]);
});

test("what is planned for later is replaced only by somebody who says so", async () => {
  const { sent, dialog } = await open({ planned: "2026-12-20" });
  expect(dialog.getByText("12-20 周日 起已另有安排")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: /起改$/ }));
  expect(dialog.getByText("勾选后才能改，或换一个日期")).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.click(dialog.getByRole("checkbox", { name: /原来的安排作废/ }));
  await userEvent.click(dialog.getByRole("button", { name: /起改$/ }));
  expect(await screen.findByText("8号窗口的AB岗从 12-10 周四 起改")).toBeTruthy();
  expect(sent).toEqual([{ ...before, replaces: "R1", replacesPlanned: true }]);
  expect(screen.queryByRole("button", { name: /^撤销/ })).toBeNull();
});

test("begins with tomorrow's line, even where another counts today", async () => {
  const { sent, dialog } = await open({ planned: "2026-12-10" });
  expect(dialog.getByText("那天起原定：窦清和 → 蔺初晴")).toBeTruthy();
  await userEvent.click(dialog.getByRole("checkbox", { name: /原来的安排作废/ }));
  await userEvent.click(dialog.getByRole("button", { name: /起改$/ }));
  expect(sent[0]).toMatchObject({ primary: "S037", backup: "S036", replaces: "R9", replacesPlanned: true });
});

type Situation = { planned?: string; reserves?: (typeof lin)[]; preview?: object; refusal?: object };

async function open({ planned, reserves = [tong, lan], preview = previewOf({}), refusal }: Situation = {}) {
  const sent: object[] = [];
  const refusals = refusal ? [refusal] : [];
  renderPage(<ChangePairingButton post="PW08" />, {
    session: sessionWith({ rights: ["CHANGE_PAIRING"] }),
    now: Date.parse(at(DAY, "10:24")),
    server: {
      now: at(DAY, "10:24"),
      people: [dou, lan, lin, tong].map((staff) => ({
        ...staff,
        title: "专干",
        titleEn: null,
        mayRecordAbsence: false,
      })),
      post: {
        ...eighth,
        exemptReason: null,
        pairings: [
          ...(planned ? [{ id: "R9", startsOn: planned, endsOn: null, primary: dou, backup: lin, reserves: [] }] : []),
          { id: "R1", startsOn: "2026-01-01", endsOn: planned ?? null, primary: lin, backup: dou, reserves },
        ],
      },
      previewCoverage: preview,
      changePairing: ({ input }: { input: object }) => {
        sent.push({ ...input });
        return refusals.shift() ?? { __typename: "Pairing", id: "R2", startsOn: "2026-12-10" };
      },
    },
  });
  await userEvent.click(screen.getByRole("button", { name: "调整AB岗" }));
  return { sent, dialog: within(await screen.findByRole("dialog")) };
}
