import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { at, previewOf } from "../what-if/preview-fixtures.ts";
import { Pairings } from "./Pairings.tsx";
import { row, someone } from "./pairing-fixtures.ts";

const NOW = at("2026-12-09", "10:24");
const you = someone("S022", "尤怀瑾");
const sheng = someone("S023", "盛一禾");
const lan = someone("S047", "蓝晓岸");

function hall() {
  const [second, third] = [row(2, "S022 S023 S047"), row(3, "S023 S022")];
  const mutual = (posts: (typeof second)["post"][], people: (typeof you)[]) =>
    ({ __typename: "PairingRelation", kind: "MUTUAL", people, posts }) as const;
  return [
    {
      ...second,
      primary: you,
      backup: sheng,
      reserves: [lan],
      relation: mutual([second.post, third.post], [you, sheng]),
      takeovers: [{ acting: lan, absent: you, lastDay: "2026-12-31" }],
    },
    { ...third, primary: sheng, backup: you, relation: mutual([third.post, second.post], [sheng, you]) },
  ];
}

const burden = (staff: typeof you, overload: string | null) => ({
  staff,
  holds: [],
  backs: [{ id: "P2", code: "PW02" }],
  reserveOf: [],
  held: 2,
  room: overload === "NO_ROOM" ? 0 : 1,
  overload,
});

const table = (on: string) => ({
  on,
  rows: hall(),
  burdens: [burden(sheng, "NO_ROOM"), burden(you, null)],
  resilience: {
    date: on,
    dangerousPairs: 1,
    posts: [
      { post: row(2, "A").post, atLeast: 2, atMost: 2, people: [you, sheng] },
      { post: row(3, "A").post, atLeast: 4, atMost: 5, people: [you, sheng] },
    ],
    people: [],
    pairs: [{ people: [you, sheng], posts: [row(2, "A").post, row(3, "A").post], watched: 2 }],
  },
});

type Draft = { rows: object[]; version: number };

function open(
  address: string,
  {
    rights = [] as ("CHANGE_PAIRING" | "PUBLISH_PAIRINGS")[],
    draft,
  }: { rights?: ("CHANGE_PAIRING" | "PUBLISH_PAIRINGS")[]; draft?: Draft } = {},
) {
  const sent: Record<string, unknown>[] = [];
  const opened = draft && {
    __typename: "PairingDraft",
    id: "D1",
    startsOn: "2026-12-15",
    title: null,
    createdBy: you,
    effect: previewOf({}),
    ...draft,
  };
  const done =
    (name: string) =>
    ({ input }: { input: object }) => {
      sent.push({ [name]: { ...input } });
      return { __typename: "PairingDraft", id: "D1", version: 9, startsOn: "2026-12-15" };
    };
  const page = renderPage(<Pairings />, {
    address,
    session: sessionWith({ rights: [...rights] }),
    now: Date.parse(NOW),
    server: {
      now: NOW,
      pairingTable: ({ on }: { on: string | null }) => table(on ?? "2026-12-09"),
      people: [you, sheng, lan].map((staff) => ({ ...staff, title: "专干", titleEn: null, mayRecordAbsence: false })),
      post: {
        id: "P2",
        code: "PW02",
        pairing: { id: "R2", primary: you, backup: sheng, reserves: [lan], scope: "FULL" },
      },
      suggestBackups: [
        {
          staff: { ...lan, title: "专干", titleEn: null },
          sameDepartment: true,
          distance: 1,
          absencesBefore: 2,
          absencesAfter: 3,
          pairsBefore: 1,
          pairsAfter: 0,
          weaker: [],
          stronger: [],
          backsAfter: 1,
          wouldBeOverloaded: false,
        },
      ],
      publishedPairings: [],
      pairingDraft: opened ?? null,
      startPairingDraft: done("start"),
      editPairingDraft: done("edit"),
      publishPairingDraft: done("publish"),
    },
  });
  return { ...page, sent };
}

describe("who backs whom", () => {
  test("the table says all that the picture shows, and what to mind", async () => {
    open("/pairings");
    const line = within((await screen.findByRole("rowheader", { name: "2号的事" })).closest("tr")!);
    for (const text of ["尤怀瑾", "盛一禾", "蓝晓岸", "互为AB岗 2-3", "全部业务"])
      expect(line.getByText(text)).toBeTruthy();
    expect(line.getByText("蓝晓岸顶到 12-31")).toBeTruthy();
    expect(line.getByText("B岗 盛一禾 满岗 2/2")).toBeTruthy();
  });

  test("a row that is selected stands out in the picture, and the address keeps it", async () => {
    const { location } = open("/pairings");
    await userEvent.click(await screen.findByRole("button", { name: "2号的事" }));
    expect(location()).toBe("/pairings?post=PW02");
    expect(screen.getByRole("button", { name: "2号窗口 尤怀瑾", pressed: true })).toBeTruthy();
  });

  test("the picture is one tab stop, with arrows from seat to seat", async () => {
    open("/pairings");
    const second = await screen.findByRole("button", { name: "2号窗口 尤怀瑾" });
    const third = screen.getByRole("button", { name: "3号窗口 盛一禾" });
    expect([second.getAttribute("tabindex"), third.getAttribute("tabindex")]).toEqual(["0", "-1"]);
    second.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(third);
    await userEvent.keyboard("{Enter}");
    expect(third.getAttribute("aria-pressed")).toBe("true");
  });

  test("who may not draft sees no draft", async () => {
    open("/pairings");
    await screen.findByRole("rowheader", { name: "2号的事" });
    expect(screen.queryByText("草稿")).toBeNull();
    expect(screen.queryByRole("button", { name: "改AB岗" })).toBeNull();
  });
});

test("resilience: the weakest first, a range where it is not known, and better backups with their effect", async () => {
  open("/pairings?view=resilience");
  const weakest = (await screen.findByRole("rowheader", { name: /2号窗口/ })).closest("tr")!;
  expect(within(weakest).getByText("2 人")).toBeTruthy();
  expect(screen.getByText("4 到 5 人")).toBeTruthy();
  expect(screen.getByText("不在就空：2号窗口、3号窗口")).toBeTruthy();
  await userEvent.click(within(weakest).getByRole("button", { name: "谁更合适" }));
  expect(await screen.findByText(/2 人变 3 人才空、空窗口的两人组合 1 变 0/)).toBeTruthy();
  expect(screen.getByText("同科室、隔 1 个窗口")).toBeTruthy();
});

test("a better backup goes into a draft by one press; the present one takes the place of the reserve", async () => {
  const { sent, location } = open("/pairings?view=resilience", { rights: ["CHANGE_PAIRING"] });
  const weakest = (await screen.findByRole("rowheader", { name: /2号窗口/ })).closest("tr")!;
  await userEvent.click(within(weakest).getByRole("button", { name: "谁更合适" }));
  await userEvent.click(await screen.findByRole("button", { name: "写入草稿" }));
  await expect.poll(location).toBe("/pairings?view=draft");
  expect(sent).toMatchObject([
    { start: { startsOn: "2026-12-10" } },
    { edit: { rows: [{ post: "PW02", primary: "S022", backup: "S047", reserves: ["S023"], scope: "FULL" }] } },
  ]);
});

describe("the draft", () => {
  const line = { primary: you, backup: you, reserves: [], scope: "FULL" };
  const wrong = {
    post: row(2, "A").post,
    before: { ...line, backup: sheng },
    after: line,
    isUnchanged: false,
    plannedOn: [],
    problems: [{ code: "SAME_PERSON_TWICE", staff: you }],
  };
  const rights = ["CHANGE_PAIRING", "PUBLISH_PAIRINGS"] as const;

  test("begins with a date", async () => {
    const { sent } = open("/pairings?view=draft", { rights: [...rights] });
    await userEvent.click(await screen.findByRole("button", { name: "开始起草" }));
    expect(sent).toEqual([{ start: { startsOn: "2026-12-10" } }]);
  });

  test("a row that is wrong says why, and keeps the draft from being published", async () => {
    open("/pairings?view=draft", { rights: [...rights], draft: { version: 3, rows: [wrong] } });
    expect(await screen.findByText("尤怀瑾重复了，换一个人")).toBeTruthy();
    expect(screen.getByText("1 行有问题，改好才能发布")).toBeTruthy();
    expect(screen.getByRole("button", { name: "发布" })).toHaveProperty("disabled", true);
  });

  test("a row is edited where it stands; reserves keep their order; each change is written at once", async () => {
    const { sent } = open("/pairings?view=draft", { rights: [...rights], draft: { version: 3, rows: [] } });
    await userEvent.click(await screen.findByRole("button", { name: "改2 2号的事" }));
    await userEvent.click(screen.getByRole("combobox", { name: "B岗" }));
    await userEvent.keyboard("蓝");
    await userEvent.click(await screen.findByText("蓝晓岸", { selector: ".ant-select-item-option-content" }));
    await expect
      .poll(() => sent)
      .toEqual([
        {
          edit: {
            draft: "D1",
            version: 3,
            rows: [{ post: "PW02", primary: "S022", backup: "S047", reserves: ["S047"], scope: "FULL" }],
            drop: [],
          },
        },
      ]);
  });

  test("is published after a second press that says what it does, on the version that was looked at", async () => {
    const rows = [{ ...wrong, after: { ...line, backup: lan }, problems: [] }];
    const { sent, location } = open("/pairings?view=draft", { rights: [...rights], draft: { version: 4, rows } });
    await userEvent.click(await screen.findByRole("button", { name: "发布" }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "发布 1 个岗位" }));
    expect(sent).toEqual([{ publish: { draft: "D1", version: 4, replacesPlanned: false } }]);
    await expect.poll(location).toBe("/pairings/notices/D1");
  });
});
