import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatFor } from "./format.ts";
import type { PersonName } from "./names.ts";

const timeZone = "Asia/Shanghai";
const today = "2026-12-09";
const zh = formatFor({ language: "zh-CN", timeZone, today });
const en = formatFor({ language: "en", timeZone, today });
const at = (local: string) => Date.parse(`${local}+08:00`);

describe("a clock", () => {
  test("has 24 hours and minutes; seconds only in the top bar", () => {
    expect(zh.clock(at("2026-12-09T10:24:08"))).toBe("10:24");
    expect(en.clock(at("2026-12-09T18:05:00"))).toBe("18:05");
    expect(zh.clock(at("2026-12-09T00:00:00"))).toBe("00:00");
    expect(en.clockWithSeconds(at("2026-12-09T10:24:08"))).toBe("10:24:08");
  });
});

test("a month is named, with its year where it stands alone", () => {
  expect([zh.month(12), en.month(12)]).toEqual(["12 月", "Dec"]);
  expect([zh.monthOfYear("2026-02-01"), en.monthOfYear("2026-02-01")]).toEqual(["2026 年 2 月", "Feb 2026"]);
});

describe("C25: a viewer in another zone sees the office's time", () => {
  const machineZone = process.env["TZ"];
  beforeEach(() => {
    process.env["TZ"] = "Europe/London";
  });
  afterEach(() => {
    process.env["TZ"] = machineZone;
  });

  test("in winter and in London's summer alike", () => {
    expect(new Date(at("2026-07-01T09:00:00")).getHours()).toBe(2); // the machine is in London, in summer time
    expect(zh.clock(at("2026-07-01T09:00:00"))).toBe("09:00");
    expect(zh.clock(at("2026-12-09T09:00:00"))).toBe("09:00");
    expect(en.clockSpan(at("2026-10-25T09:00:00"), at("2026-10-25T12:00:00"))).toBe("09:00–12:00");
  });

  test("and the office's date, also while London is still in yesterday", () => {
    expect(zh.dateOf(at("2026-12-09T00:30:00"))).toBe("2026-12-09");
    expect(zh.date("2026-12-09")).toBe("12-09 周三");
  });

  test("with a label that names the zone, and none for viewers whose clock shows the same", () => {
    const now = at("2026-12-09T10:24:00");
    expect(zh.zoneNote(now, "Europe/London")).toBe("单位时间 UTC+8");
    expect(en.zoneNote(now, "Europe/London")).toBe("office time, UTC+8");
    expect(en.zoneNote(now, "Asia/Shanghai")).toBeNull();
    expect(en.zoneNote(now, "Asia/Singapore")).toBeNull();
  });

  test("in zones with half hours and west of Greenwich too", () => {
    const kolkata = formatFor({ language: "en", timeZone: "Asia/Kolkata", today });
    expect(kolkata.zoneNote(at("2026-12-09T10:24:00"), "Europe/London")).toBe("office time, UTC+5:30");
    const newYork = formatFor({ language: "en", timeZone: "America/New_York", today });
    expect(newYork.zoneNote(at("2026-12-09T10:24:00"), "Europe/London")).toBe("office time, UTC-5");
    expect(newYork.clock(at("2026-12-09T10:24:00"))).toBe("21:24");
  });
});

describe("a date", () => {
  test("of this year is short, in prose spoken", () => {
    expect([zh.date("2026-12-09"), en.date("2026-12-09")]).toEqual(["12-09 周三", "Wed 9 Dec"]);
    expect([zh.proseDate("2026-12-09"), en.proseDate("2026-12-09")]).toEqual(["12月9日", "9 Dec"]);
    expect([zh.headingDate("2026-12-09"), en.headingDate("2026-12-09")]).toEqual(["12月9日 周三", "Wed 9 Dec"]);
    expect([zh.shortDate("2026-12-10"), en.shortDate("2026-12-10")]).toEqual(["12-10", "10 Dec"]);
  });

  test("of another year is given in full", () => {
    expect([zh.date("2027-01-04"), en.date("2027-01-04")]).toEqual(["2027-01-04", "4 Jan 2027"]);
    expect([zh.shortDate("2027-01-04"), en.shortDate("2027-01-04")]).toEqual(["2027-01-04", "4 Jan 2027"]);
    expect([zh.fullDate("2026-12-09"), en.fullDate("2026-12-09")]).toEqual(["2026-12-09", "9 Dec 2026"]);
    expect(zh.proseDate("2027-01-04")).toBe("2027年1月4日");
  });

  test("near today has its word: today, tomorrow, yesterday and no others", () => {
    const days = ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11"];
    expect(days.map(zh.day)).toEqual(["12-07 周一", "昨天", "今天", "明天", "12-11 周五"]);
    expect(days.map(en.day)).toEqual(["Mon 7 Dec", "Yesterday", "Today", "Tomorrow", "Fri 11 Dec"]);
  });

  test("that is none is refused", () => {
    expect(() => zh.date("9.12.2026")).toThrow(RangeError);
    expect(() => zh.date("2026-13-40")).toThrow(RangeError);
  });
});

describe("a span", () => {
  test("within a day is two clocks", () => {
    const span = [at("2026-12-09T09:00:00"), at("2026-12-09T12:00:00")] as const;
    expect([zh.clockSpan(...span), en.clockSpan(...span)]).toEqual(["09:00–12:00", "09:00–12:00"]);
    expect(zh.clockSpan(at("2026-12-09T18:00:00"), at("2026-12-10T00:00:00"))).toBe("18:00–24:00");
  });

  test("of half-days names a half only where it cuts a day", () => {
    const span = [
      { date: "2026-12-16", half: "AFTERNOON" },
      { date: "2026-12-18", half: "AFTERNOON" },
    ] as const;
    expect(zh.halfDays(...span)).toBe("12-16 下午 至 12-18");
    expect(en.halfDays(...span)).toBe("16 Dec pm to 18 Dec");
    const untilNoon = [
      { date: "2026-12-16", half: "MORNING" },
      { date: "2027-01-04", half: "MORNING" },
    ] as const;
    expect(zh.halfDays(...untilNoon)).toBe("12-16 至 2027-01-04 上午");
    const oneHalf = { date: "2026-12-16", half: "MORNING" } as const;
    expect([zh.halfDays(oneHalf, oneHalf), en.halfDays(oneHalf, oneHalf)]).toEqual(["12-16 上午", "16 Dec am"]);
    expect(zh.halfDays(oneHalf, { date: "2026-12-16", half: "AFTERNOON" })).toBe("12-16");
  });

  test("between instants is said in half-days where it can be, else with clocks", () => {
    expect(zh.datedSpan(at("2026-12-16T12:00:00"), at("2026-12-19T00:00:00"))).toBe("12-16 下午 至 12-18");
    expect(zh.datedSpan(at("2026-12-09T00:00:00"), at("2026-12-11T00:00:00"))).toBe("12-09 至 12-10");
    expect(zh.datedSpan(at("2026-12-11T14:00:00"), at("2026-12-11T16:00:00"))).toBe("12-11 14:00–16:00");
    expect(en.datedSpan(at("2026-12-11T14:00:00"), at("2026-12-12T10:00:00"))).toBe("11 Dec 14:00 to 12 Dec 10:00");
  });

  test("takes noon where the office's morning ends", () => {
    expect(zh.datedSpan(at("2026-12-16T12:30:00"), at("2026-12-17T00:00:00"), 750)).toBe("12-16 下午");
    expect(zh.datedSpan(at("2026-12-16T12:00:00"), at("2026-12-17T00:00:00"), 750)).toBe("12-16 12:00–24:00");
  });
});

test("what the office entered is in English where it has it", () => {
  expect([zh.entered("五楼", "5th floor"), en.entered("五楼", "5th floor")]).toEqual(["五楼", "5th floor"]);
  expect([en.entered("五楼", null), en.entered("五楼", ""), en.entered(null, null)]).toEqual(["五楼", "五楼", null]);
  const annual = { name: "年休假", nameEn: "Annual leave" };
  expect([zh.nameOf(annual), en.nameOf(annual), en.nameOf({ name: "事假" })]).toEqual([
    "年休假",
    "Annual leave",
    "事假",
  ]);
});

test("a window's name does without the word window", () => {
  const window = { name: "社会救助窗口", nameEn: "Social assistance" };
  expect([zh.windowName(window), en.windowName(window)]).toEqual(["社会救助", "Social assistance"]);
  expect(zh.windowName({ name: "导办咨询台" })).toBe("导办咨询台");
  expect(en.windowName({ name: "社会救助窗口", nameEn: null })).toBe("社会救助");
});

test("a length is in minutes, then in hours and minutes; days may be halves", () => {
  expect([18, 60, 379].map(zh.length)).toEqual(["18 分钟", "1 小时", "6 小时 19 分"]);
  expect([18, 60, 379].map(en.length)).toEqual(["18 min", "1 h", "6 h 19 min"]);
  expect([1, 2.5].map(zh.days)).toEqual(["1 天", "2.5 天"]);
  expect([1, 2.5].map(en.days)).toEqual(["1 day", "2.5 days"]);
});

test("a load says when it is full", () => {
  expect([zh.load(2, 2), zh.load(1, 2)]).toEqual(["满岗 2/2", "在岗 1/2"]);
  expect([en.load(2, 2), en.load(1, 2)]).toEqual(["at limit 2/2", "on post 1/2"]);
});

test("counts look alike in both languages", () => {
  for (const format of [zh, en]) expect([format.count(4120), format.share(0.9985)]).toEqual(["4,120", "99.85%"]);
});

describe("a name", () => {
  const bao = person("鲍景行", "鲍", "Bao", "Jingxing");
  const baoElse = person("鲍行远", "鲍", "Bao", "Xingyuan");
  const cheng = person("成砚秋", "成", "Cheng", "Yanqiu");
  const chengElse = person("程砚舟", "程", "Cheng", "Yanzhou");
  const ouyang = person("欧阳知微", "欧阳", "Ouyang", "Zhiwei");
  const rare = person("𠮷野", "𠮷", "Ji", "Ye");

  test("is whole, family name first", () => {
    expect([zh.name(bao), en.name(bao)]).toEqual(["鲍景行", "Bao Jingxing"]);
  });

  test("where it is tight is the family name, of one character or two", () => {
    expect([zh.tightName(bao, [bao, cheng]), en.tightName(bao, [bao, cheng])]).toEqual(["鲍", "Bao"]);
    expect(zh.tightName(ouyang, [])).toBe("欧阳");
    expect(zh.tightName(rare, [])).toBe("𠮷");
  });

  test("is told apart from others of the same family name", () => {
    const shown = [bao, baoElse, cheng];
    expect([zh.tightName(bao, shown), en.tightName(bao, shown)]).toEqual(["鲍景", "Bao J."]);
    expect([zh.tightName(baoElse, shown), en.tightName(baoElse, shown)]).toEqual(["鲍行", "Bao X."]);
  });

  test("is whole where reading and initial are the same too", () => {
    const shown = [cheng, chengElse];
    expect([zh.tightName(cheng, shown), en.tightName(cheng, shown)]).toEqual(["成", "Cheng Yanqiu"]);
  });

  test("makes the avatar", () => {
    expect([zh.avatar(bao), en.avatar(bao)]).toEqual(["鲍", "BJ"]);
    expect([zh.avatar(ouyang), zh.avatar(rare)]).toEqual(["欧", "𠮷"]);
  });
});

function person(name: string, familyName: string, familyReading: string, givenReading: string): PersonName {
  return { name, familyName, familyReading, givenReading };
}
