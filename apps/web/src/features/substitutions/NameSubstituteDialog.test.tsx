import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { at, gaps, person, previewOf, spans, standIn, windowPost } from "../what-if/preview-fixtures.ts";
import { NameSubstituteButton } from "./NameSubstituteButton.tsx";

const DAY = "2026-12-09";
const eighth = windowPost(8, "生育登记");
const ninth = windowPost(9, "退役军人");
const kang = person("S033", "康映雪");
const zhuo = person("S040", "卓屿安");

test("offers who could stand in, and names them for what is left of the gap, with a way back", async () => {
  const { sent } = await open();
  await userEvent.click(await screen.findByRole("radio", { name: /康映雪/ }));
  await userEvent.click(screen.getByRole("button", { name: "指定康映雪" }));
  expect(await screen.findByText("已指定康映雪顶8号窗口到 12:00")).toBeTruthy();
  expect(sent).toEqual([
    ["nameSubstitute", { post: "PW08", staff: "S033", startsAt: at(DAY, "10:24"), endsAt: at(DAY, "12:00") }],
  ]);
  await userEvent.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(await screen.findByText("已撤销")).toBeTruthy();
  expect(sent[1]).toEqual(["endSubstitution", { substitution: "S1", version: 1, endsAt: at(DAY, "10:24") }]);
});

test("shows what it does to the person's own window", async () => {
  await open({
    preview: previewOf({
      before: spans(ninth, DAY, ["09:00-12:00"], { state: "PRIMARY", acting: zhuo, seat: 9 }),
      after: spans(ninth, DAY, ["09:00-12:00"], { state: "BACKUP", acting: kang, seat: 8 }),
    }),
  });
  await userEvent.click(await screen.findByRole("radio", { name: /卓屿安/ }));
  const row = await screen.findByRole("region", { name: "9 退役军人" });
  expect(within(row).getByRole("listitem", { name: "09:00 到 12:00 B岗顶岗康映雪，在8号窗口办理" })).toBeTruthy();
});

test("where another post would be empty a written reason is asked for and sent", async () => {
  const { sent } = await open({
    refusals: [
      {
        __typename: "WouldUncover",
        code: "WOULD_UNCOVER",
        message: "would uncover",
        gaps: gaps(ninth, DAY, ["10:24-12:00"]),
      },
    ],
  });
  await userEvent.click(await screen.findByRole("radio", { name: /卓屿安/ }));
  await userEvent.click(screen.getByRole("button", { name: "指定卓屿安" }));
  const question = (await screen.findByText("指定卓屿安顶8号窗口")).closest<HTMLElement>("[role='dialog']")!;
  expect(within(question).getByText("9号窗口 12-09 10:24–12:00没有人顶")).toBeTruthy();
  await userEvent.type(within(question).getByRole("textbox"), "八号更急");
  await userEvent.click(within(question).getByRole("button", { name: "仍指定卓屿安" }));
  expect(await screen.findByText("已指定卓屿安顶8号窗口到 12:00")).toBeTruthy();
  expect(sent.map(([, input]) => input["reason"])).toEqual([undefined, "八号更急"]);
});

test("without a person and with an end before the start nothing is sent", async () => {
  const { sent } = await open();
  const end = await screen.findByRole("textbox", { name: "到时刻" });
  await userEvent.clear(end);
  await userEvent.type(end, "0930");
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "指定顶岗人" }));
  expect(screen.getByText("结束不晚于开始，改结束时间")).toBeTruthy();
  expect(screen.getByText("选一个人")).toBeTruthy();
  expect(document.activeElement).toBe(end);
  expect(sent).toEqual([]);
});

test("without an answer the form stays as it was", async () => {
  await open({ isBroken: true });
  await userEvent.click(await screen.findByRole("radio", { name: /康映雪/ }));
  await userEvent.click(screen.getByRole("button", { name: "指定康映雪" }));
  expect(await screen.findByText("没有保存，服务器出错。填的内容还在，再试一次")).toBeTruthy();
  expect(screen.getByRole("radio", { name: /康映雪/ })).toHaveProperty("checked", true);
});

test("who has not the right has no button", () => {
  renderPage(<NameSubstituteButton post="PW08" startsAt={at(DAY, "10:06")} endsAt={at(DAY, "12:00")} />, {
    session: sessionWith(),
    now: Date.parse(at(DAY, "10:24")),
    server: {},
  });
  expect(screen.queryByRole("button")).toBeNull();
});

type Situation = { preview?: object; refusals?: object[]; isBroken?: boolean };
type Sent = [name: string, input: Record<string, unknown>];

async function open({ preview = previewOf({}), refusals = [], isBroken = false }: Situation = {}) {
  const sent: Sent[] = [];
  const listed = (staff: typeof kang) => ({ ...staff, title: "专干", titleEn: null, mayRecordAbsence: false });
  renderPage(<NameSubstituteButton post="PW08" startsAt={at(DAY, "10:06")} endsAt={at(DAY, "12:00")} />, {
    session: sessionWith({ rights: ["NAME_SUBSTITUTE"] }),
    now: Date.parse(at(DAY, "10:24")),
    server: {
      now: at(DAY, "10:24"),
      people: [kang, zhuo].map(listed),
      post: eighth,
      coverage: {
        spans: [],
        gaps: gaps(eighth, DAY, ["10:24-12:00"]).map((gap) => ({
          ...gap,
          standIns: [
            standIn(eighth, kang, { date: DAY, clock: "10:24-12:00" }),
            standIn(eighth, zhuo, { date: DAY, clock: "10:24-12:00", window: 9 }),
          ],
        })),
      },
      previewCoverage: preview,
      nameSubstitute: ({ input }: { input: Record<string, unknown> }) => {
        sent.push(["nameSubstitute", { ...input }]);
        if (isBroken) throw new Error("out of order");
        const refusal = refusals.shift();
        const { startsAt, endsAt } = input;
        return refusal ?? { __typename: "Substitution", id: "S1", version: 1, startsAt, endsAt };
      },
      endSubstitution: ({ input }: { input: Record<string, unknown> }) => {
        sent.push(["endSubstitution", { ...input }]);
        return { __typename: "Substitution", id: "S1", version: 2, endsAt: input["endsAt"], withdrawn: true };
      },
    },
  });
  await userEvent.click(screen.getByRole("button", { name: "指定顶岗人" }));
  return { sent };
}
