import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import type { Session } from "../session/session-context.ts";
import { gaps, at as instantAt, person, previewOf, spans, standIn, windowPost } from "../what-if/preview-fixtures.ts";
import { RecordAbsenceButton } from "./RecordAbsenceButton.tsx";

const DAY = "2026-12-15";
const at = (clock: string, date = DAY) => instantAt(date, clock);
const HOURS = ["09:00-12:00", "14:00-18:00"];

const sheng = person("S016", "盛一禾", "Sheng", "Yihe");
const kang = person("S033", "康映雪", "Kang", "Yingxue");
const ruan = person("S038", "阮青棠", "Ruan", "Qingtang");
const xiang = person("S017", "项北辰", "Xiang", "Beichen");
const second = windowPost(2, "社会救助");
const third = windowPost(3, "残联老龄");

/** 盛一禾 holds windows 2 and 3; away, a reserve takes window 2 and nobody window 3. */
const effect = previewOf({
  before: [
    ...spans(second, DAY, HOURS, { state: "BACKUP", acting: sheng, seat: 3 }),
    ...spans(third, DAY, HOURS, { state: "PRIMARY", acting: sheng, seat: 3 }),
  ],
  after: [
    ...spans(second, DAY, HOURS, { state: "RESERVE", acting: kang, seat: 2 }),
    ...spans(third, DAY, HOURS, { state: "UNCOVERED" }),
  ],
  newlyUncovered: gaps(third, DAY, HOURS),
  newlyTakenOver: spans(second, DAY, HOURS, { state: "RESERVE", acting: kang, seat: 2 }),
  newlyAtLimit: [kang],
  standIns: [
    standIn(third, ruan, { date: DAY, clock: "09:00-12:00", window: 10, timesCovered: 2 }),
    standIn(third, ruan, { date: DAY, clock: "14:00-18:00", window: 10, timesCovered: 2 }),
    standIn(third, xiang, { date: DAY, clock: "09:00-12:00", window: 4 }),
    standIn(third, xiang, { date: DAY, clock: "14:00-15:00", window: 4 }),
  ],
});

const quiet = previewOf({});

test("shows three counts, before and after of each window touched, and who could stand in", async () => {
  open();
  await fillIn();
  const panel = await screen.findByRole("region", { name: "保存后会怎样" });
  await within(panel).findByText("新增空岗");
  expect([...panel.querySelectorAll("dl > div")].map((count) => count.textContent)).toEqual([
    "空新增空岗1 3号窗口 12-15 全天，7 小时",
    "备新增顶岗1 2号窗口改由备用 康映雪",
    "新到上限1 康映雪 满岗 2/2",
  ]);
  expect(linesOf("2 社会救助")).toEqual({
    现在: ["09:00 到 12:00 B岗顶岗盛一禾，在3号窗口办理", "14:00 到 18:00 B岗顶岗盛一禾，在3号窗口办理"],
    保存后: ["09:00 到 12:00 备用顶岗康映雪", "14:00 到 18:00 备用顶岗康映雪"],
  });
  expect(linesOf("3 残联老龄")).toEqual({
    现在: ["09:00 到 12:00 本人在岗盛一禾", "14:00 到 18:00 本人在岗盛一禾"],
    保存后: ["09:00 到 12:00 空岗", "14:00 到 18:00 空岗"],
  });
  const choice = screen.getByRole("group", { name: /谁能顶 3号窗口/ });
  expect(
    within(choice)
      .getAllByRole("radio")
      .map((radio) => radio.closest("label")?.textContent),
  ).toEqual([
    "阮青棠 10号窗口全程在岗，可在10号窗口兼办；顶过 2 次；指定后不能再顶其他窗口1/2",
    "项北辰 4号窗口能顶 12-15 09:00–12:00，还缺 3 小时，可在4号窗口兼办；指定后不能再顶其他窗口部分",
  ]);
});

test("the main button names the outcome: the substitute is named first, then the absence recorded", async () => {
  const { sent } = open();
  await fillIn();
  await userEvent.click(await screen.findByRole("button", { name: "指定阮青棠并保存" }));
  expect(await screen.findByText("已登记盛一禾不在岗，12-15，由阮青棠顶")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(sent.map(({ name, input }) => [name, input])).toEqual([
    ["nameSubstitute", { post: "PW03", staff: "S038", startsAt: at("09:00"), endsAt: at("18:00") }],
    [
      "recordAbsence",
      { staff: "S016", kind: "LEAVE", startsAt: at("00:00"), endsAt: at("00:00", "2026-12-16"), pending: false },
    ],
  ]);
});

test("what was saved together is taken back together, the absence first", async () => {
  const { sent } = open();
  await fillIn();
  await userEvent.click(await screen.findByRole("button", { name: "指定阮青棠并保存" }));
  await userEvent.click(await screen.findByRole("button", { name: /^撤销/ }));
  expect(await screen.findByText("已撤销")).toBeTruthy();
  expect(sent.slice(2).map(({ name, input }) => [name, input])).toEqual([
    ["endAbsence", { absence: "A1", version: 1, endsAt: at("00:00") }],
    ["endSubstitution", { substitution: "S1", version: 1, endsAt: at("09:00") }],
  ]);
});

test("a gap is saved by the second button and with a written reason alone", async () => {
  const { sent } = open();
  await fillIn();
  await userEvent.click(await screen.findByRole("button", { name: "不指定，写明理由保存" }));
  await userEvent.click(screen.getByRole("button", { name: "写明理由保存" }));
  const reason = await screen.findByRole("textbox", { name: "为什么可以空着" });
  expect(screen.getByText("写一句理由，或选一个顶岗人")).toBeTruthy();
  expect(document.activeElement).toBe(reason);
  expect(sent).toEqual([]);
  await userEvent.type(reason, "当天停电");
  await userEvent.click(screen.getByRole("button", { name: "写明理由保存" }));
  await waitFor(() => expect(sent.map(({ name }) => name)).toEqual(["recordAbsence"]));
  expect(sent[0]?.input).toMatchObject({ staff: "S016", reason: "当天停电" });
});

test("whoever presses before the effect is there is not taken to mean what they have not seen", async () => {
  const { promise, resolve } = Promise.withResolvers<object>();
  const { sent } = open({ preview: () => promise });
  await fillIn();
  await userEvent.click(screen.getByRole("button", { name: "登记盛一禾不在岗" }));
  resolve(effect);
  expect(await screen.findByRole("button", { name: "指定阮青棠并保存" })).toBeTruthy();
  expect(sent).toEqual([]);
});

test("who may not name anybody sees who could, and saves with a reason", async () => {
  open({ rights: [] });
  await fillIn();
  const choice = await screen.findByRole("group", { name: /谁能顶 3号窗口/ });
  expect(within(choice).queryByRole("radio")).toBeNull();
  expect(within(choice).getByText("阮青棠")).toBeTruthy();
  expect(screen.getByRole("button", { name: "写明理由保存" })).toBeTruthy();
});

test("who decides on no gaps cannot plan a visit that leaves one, and is told who does", async () => {
  const { sent } = open({ rights: [] });
  await fillIn({ kind: "走访" });
  await startAt("下午");
  expect(await screen.findByText(/^走访会留下空岗，由大厅负责人或党政办决定/)).toBeTruthy();
  expect(screen.queryByRole("textbox", { name: "为什么可以空着" })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "登记盛一禾不在岗" }).disabled).toBe(true);
  expect(sent).toEqual([]);
});

test("in the middle of the morning it starts now, and looks at what is left of the day", async () => {
  const { previewed } = open({ now: "10:24" });
  await fillIn();
  expect(screen.getByRole("textbox", { name: "开始时刻" })).toHaveProperty("value", "10:24");
  expect(screen.getByText("5 小时 36 分")).toBeTruthy();
  await waitFor(() => expect(previewed.at(-1)).toMatchObject({ from: at("10:24") }));
  await startAt("上午");
  await waitFor(() =>
    expect(previewed.at(-1)).toMatchObject({ from: at("10:24"), change: { absence: { startsAt: at("00:00") } } }),
  );
});

test("errors stand at their fields with the way to put them right, and the first has the focus", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "登记不在岗" }));
  await userEvent.click(await screen.findByRole("button", { name: "登记" }));
  expect(screen.getByText("选一个人")).toBeTruthy();
  expect(screen.getByText("选一个原因")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "人员" }));
});

test("an end before its start says which date would do", async () => {
  open();
  await fillIn({ endsOn: "2026-12-14" });
  await userEvent.click(await screen.findByRole("button", { name: "登记盛一禾不在岗" }));
  expect(screen.getByText("结束早于开始，改到 12-15 或以后")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "结束" }).getAttribute("aria-invalid")).toBe("true");
});

test("a refusal stands at its field and everything typed is kept", async () => {
  const { sent } = open({
    preview: quiet,
    recordAbsence: {
      __typename: "LeaveOverlaps",
      code: "LEAVE_OVERLAPS",
      message: "overlaps",
      absence: { id: "A9", startsAt: at("00:00"), endsAt: at("00:00", "2026-12-17") },
    },
  });
  await fillIn({ note: "家中有事" });
  await userEvent.click(await screen.findByRole("button", { name: "登记盛一禾不在岗" }));
  expect(await screen.findByText("和已登记的 12-15 至 12-16 重叠，改开始或结束")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "说明" })).toHaveProperty("value", "家中有事");
  expect(sent).toHaveLength(1);
});

test("without an answer everything is kept, and trying again carries the same key", async () => {
  let isBroken = true;
  const recorded = {
    __typename: "Absence",
    id: "A1",
    version: 1,
    startsAt: at("00:00"),
    endsAt: at("00:00", "2026-12-16"),
  };
  const { sent } = open({
    preview: quiet,
    recordAbsence: () => {
      if (isBroken) throw new Error("out of order");
      return recorded;
    },
  });
  await fillIn();
  await userEvent.click(await screen.findByRole("button", { name: "登记盛一禾不在岗" }));
  expect(await screen.findByText("没有保存，服务器出错。填的内容还在，再试一次")).toBeTruthy();
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "登记盛一禾不在岗" }));
  expect(await screen.findByText("已登记盛一禾不在岗，12-15")).toBeTruthy();
  expect(sent).toHaveLength(2);
  expect(sent[0]?.key).toBe(sent[1]?.key);
});

test("when the office changes beneath, the effect is another and says so, and the form is kept", async () => {
  const server = { preview: effect as object };
  const { view } = open({ preview: () => server.preview });
  await fillIn({ note: "家中有事" });
  await screen.findByText("3号窗口 12-15 全天，7 小时");
  server.preview = quiet;
  await act(() => view.refetch());
  expect(await screen.findByText("刚才有别的改动，已按最新情况重算")).toBeTruthy();
  expect(await screen.findByText("不影响任何岗位")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "说明" })).toHaveProperty("value", "家中有事");
});

type Server = { preview?: object; recordAbsence?: object; rights?: Session["rights"]; now?: string };
const FOR_ALL: Session["rights"] = ["NAME_SUBSTITUTE", "RECORD_ABSENCE"];

type Sent = { name: string; input: object; key: string };

function open({ preview = effect, recordAbsence, rights = FOR_ALL, now = "08:30" }: Server = {}) {
  const sent: Sent[] = [];
  const previewed: object[] = [];
  const answer = (name: string, result: object | (() => object)) => (asked: { input: object; key: string }) => {
    sent.push({ name, ...structuredClone(asked) });
    return typeof result === "function" ? result() : result;
  };
  const view = renderPage(<RecordAbsenceButton />, {
    session: sessionWith({ rights }),
    now: Date.parse(at(now)),
    server: {
      now: at(now),
      people: [kang, ruan, sheng, xiang].map((one) => ({
        ...one,
        title: "专干",
        titleEn: null,
        mayRecordAbsence: true,
      })),
      days: [
        {
          date: DAY,
          kind: "WORKDAY",
          provisional: false,
          sessions: [
            { startsAt: at("09:00"), endsAt: at("12:00") },
            { startsAt: at("14:00"), endsAt: at("18:00") },
          ],
        },
      ],
      previewCoverage: (asked: object) => {
        previewed.push(structuredClone(asked));
        return typeof preview === "function" ? preview() : preview;
      },
      recordAbsence: answer(
        "recordAbsence",
        recordAbsence ?? {
          __typename: "Absence",
          id: "A1",
          version: 1,
          startsAt: at("00:00"),
          endsAt: at("00:00", "2026-12-16"),
        },
      ),
      nameSubstitute: answer("nameSubstitute", {
        __typename: "Substitution",
        id: "S1",
        version: 1,
        startsAt: at("09:00"),
        endsAt: at("18:00"),
      }),
      endAbsence: answer("endAbsence", {
        __typename: "Absence",
        id: "A1",
        version: 2,
        startsAt: at("00:00"),
        endsAt: at("00:00"),
        withdrawn: true,
      }),
      endSubstitution: answer("endSubstitution", {
        __typename: "Substitution",
        id: "S1",
        version: 2,
        endsAt: at("09:00"),
        withdrawn: true,
      }),
    },
  });
  return { sent, previewed, view: { ...view, refetch: async () => view.client.refetchQueries({ include: "active" }) } };
}

async function fillIn({ endsOn, note, kind = "请假" }: { endsOn?: string; note?: string; kind?: string } = {}) {
  await userEvent.click(await screen.findByRole("button", { name: "登记不在岗" }));
  await choose("人员", "shengyihe", "盛一禾");
  await choose("原因", kind, kind);
  if (endsOn) {
    const end = screen.getByRole("textbox", { name: "结束" });
    await userEvent.clear(end);
    await userEvent.type(end, `${endsOn}{Enter}`);
  }
  if (note) await userEvent.type(screen.getByRole("textbox", { name: "说明" }), note);
}

/** Presses a part of the day for the start. */
async function startAt(part: string) {
  const [parts] = screen.getAllByText(part);
  await userEvent.click(parts!);
}

/** Types into a list and takes what it then offers. */
async function choose(field: string, typed: string, shown: string) {
  await userEvent.click(screen.getByRole("combobox", { name: field }));
  await userEvent.keyboard(typed);
  const option = ".ant-select-item-option-content";
  await userEvent.click(await screen.findByText(shown, { selector: `${option}, ${option} *` }));
}

function linesOf(window: string) {
  const section = screen.getByRole("region", { name: window });
  return Object.fromEntries(
    within(section)
      .getAllByRole("list")
      .map((list) => [
        list.getAttribute("aria-label"),
        within(list)
          .getAllByRole("listitem")
          .map((item) => item.getAttribute("aria-label")),
      ]),
  );
}
