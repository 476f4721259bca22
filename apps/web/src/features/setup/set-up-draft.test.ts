import { expect, test } from "vitest";
import { asRequest, emptyDraft, errorsIn, isComplete, type SetUpDraft } from "./set-up-draft.ts";

const draft: SetUpDraft = {
  ...emptyDraft("党政办主任"),
  name: "柳荫街街道办事处",
  hallName: "便民服务中心",
  regionCode: "CN-NX",
  staffName: "单慕远",
  reading: "shan mu yuan",
  username: "muyuan",
  password: { first: "four tall poplars", second: "four tall poplars" },
  code: "7KQM-4XTP-9WRD",
};

test("a draft without gaps is complete in every step", () => {
  expect((["office", "hours", "administrator"] as const).map((step) => isComplete(draft, step))).toEqual([
    true,
    true,
    true,
  ]);
});

test("what is missing is said field by field", () => {
  expect([...errorsIn({ ...draft, name: " ", regionCode: null }, "office")]).toEqual([
    ["name", "missing"],
    ["regionCode", "missing"],
  ]);
});

test.each([
  ["09:00-12:00", "14:00-18:00", true],
  ["9:00－12：00", "14:00 – 18:00", true],
  ["09:00-12:00", "11:00-18:00", false],
  ["09:00-12:00", "22:00-02:00", false],
  ["nine to twelve", "14:00-18:00", false],
])("%s and %s", (morning, afternoon, isRight) => {
  const seasons = [{ ...draft.seasons[0]!, morning, afternoon }];
  expect(errorsIn({ ...draft, seasons }, "hours").size === 0).toBe(isRight);
});

test.each(["02-30", "13-01", "1-1", ""])("no season begins on %s", (startsOnDay) => {
  const seasons = [{ ...draft.seasons[0]!, startsOnDay }];
  expect([...errorsIn({ ...draft, seasons }, "hours").keys()]).toEqual(["winter.startsOnDay"]);
});

test("two seasons do not begin on one day", () => {
  const seasons = draft.seasons.map((season) => ({ ...season, startsOnDay: "10-01" }));
  expect([...errorsIn({ ...draft, seasons }, "hours").keys()]).toEqual(["summer.startsOnDay"]);
});

test("a password with the name in it keeps the last step open", () => {
  const password = { first: "muyuan drinks tea", second: "muyuan drinks tea" };
  expect(isComplete({ ...draft, password }, "administrator")).toBe(false);
});

test("is sent as the server takes it", () => {
  const names = { winter: { name: "冬季作息", nameEn: "Winter" }, summer: { name: "夏季作息", nameEn: "Summer" } };
  const seasons = [{ ...draft.seasons[0]!, morning: "9:00~12:00" }];
  const request = asRequest({ ...draft, seasons }, names);
  expect(request.seasons[0]).toMatchObject({ name: "冬季作息", sessions: ["09:00-12:00", "14:00-18:00"] });
  expect(request.administrator).toMatchObject({ name: "单慕远", password: "four tall poplars" });
});
