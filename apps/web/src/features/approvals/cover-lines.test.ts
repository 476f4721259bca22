import { expect, test } from "vitest";
import { at, gaps, person, spans, windowPost } from "../what-if/preview-fixtures.ts";
import { changesCoverage, coverLines } from "./cover-lines.ts";
import { held, quiet, takenOver } from "./inbox-fixtures.ts";
import { postsToName } from "./posts-to-name.ts";
import { keepPlaces } from "./use-kept-requests.ts";

const ZONE = "Asia/Shanghai";
const third = windowPost(3, "社会救助");
const you = person("S022", "尤怀瑾");
const reserve = person("S021", "车行简");

test("what is the same on several days is one line with its days", () => {
  const { takenOver: lines, uncovered } = coverLines(takenOver.effect, ZONE);
  expect(lines.map(({ post, acting, elsewhere, dates }) => [post.code, acting?.name, elsewhere, dates])).toEqual([
    ["PW06", "舒雁回", 7, ["2026-12-16", "2026-12-17"]],
  ]);
  expect(uncovered).toEqual([]);
});

test("another person, another seat or another state is another line", () => {
  const lines = coverLines(
    {
      __typename: "CoveragePreview",
      newlyUncovered: [],
      newlyTakenOver: [
        ...spans(third, "2026-12-15", ["09:00-12:00"], { state: "BACKUP", acting: you, seat: 2 }),
        ...spans(third, "2026-12-15", ["14:00-18:00"], { state: "RESERVE", acting: reserve, seat: 3 }),
        ...spans(third, "2026-12-16", ["09:00-12:00"], { state: "BACKUP", acting: you, seat: 3 }),
      ],
    },
    ZONE,
  ).takenOver;
  expect(lines.map(({ state, elsewhere }) => [state, elsewhere])).toEqual([
    ["BACKUP", 2],
    ["RESERVE", null],
    ["BACKUP", null],
  ]);
});

test("a post without anybody is one line with all its stretches in order", () => {
  const [line] = coverLines(
    {
      __typename: "CoveragePreview",
      newlyTakenOver: [],
      newlyUncovered: gaps(third, "2026-12-15", ["14:00-18:00", "09:00-12:00"]),
    },
    ZONE,
  ).uncovered;
  expect(line?.minutes).toBe(420);
  expect(line?.stretches.map(({ startsAt }) => startsAt)).toEqual([
    Date.parse(at("2026-12-15", "09:00")),
    Date.parse(at("2026-12-15", "14:00")),
  ]);
});

test("only what no window notices is decided among others", () => {
  const desk = { ...third, code: "PO05", watched: false, window: null };
  const atDesk = (parts: object) => ({
    ...quiet,
    effect: { __typename: "CoveragePreview" as const, newlyUncovered: [], newlyTakenOver: [], ...parts },
  });
  const requests = [
    takenOver,
    held,
    atDesk({ newlyUncovered: gaps(desk, "2026-12-11", ["09:00-12:00"]) }),
    atDesk({ newlyTakenOver: spans(desk, "2026-12-11", ["09:00-12:00"], { state: "BACKUP", acting: you }) }),
    quiet,
  ];
  expect(requests.map(changesCoverage)).toEqual([true, true, true, false, false]);
});

test("somebody is named for what is empty, from its first stretch to its last", () => {
  expect(postsToName(held)).toEqual([
    {
      post: expect.objectContaining({ code: "PW03" }),
      startsAt: at("2026-12-15", "09:00"),
      endsAt: at("2026-12-15", "18:00"),
    },
  ]);
});

test("where nothing is empty somebody is named for what a reserve holds because A and B are away", () => {
  const effect = {
    __typename: "CoveragePreview" as const,
    newlyUncovered: [],
    newlyTakenOver: [
      ...spans(third, "2026-12-08", ["09:00-12:00"], { state: "RESERVE", acting: reserve, seat: 3 }),
      ...spans(windowPost(6, "医疗保险"), "2026-12-08", ["09:00-12:00"], { state: "BACKUP", acting: you, seat: 6 }),
    ],
  };
  expect(postsToName({ effect }).map(({ post }) => post.code)).toEqual(["PW03"]);
});

test("what somebody writes to keeps its place when it waits no more", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => ({ id })) as [
    { id: string },
    { id: string },
    { id: string },
    { id: string },
  ];
  expect(keepPlaces([a, c], [a, b, c], (id) => id === "b")).toEqual([a, b, c]);
  expect(keepPlaces([a, c], [a, b, c], () => false)).toEqual([a, c]);
  expect(keepPlaces([], [a, b], (id) => id === "b")).toEqual([b]);
  expect(keepPlaces([d, a], [a, b], (id) => id === "b")).toEqual([d, b, a]);
});
