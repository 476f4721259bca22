import { describe, expect, test } from "vitest";
import { BadConfig, readConfig } from "./config.ts";

test("an empty environment gives the demo on this machine alone, and an office's server on its network", () => {
  expect(readConfig({}, "demo")).toMatchObject({
    host: "127.0.0.1",
    port: 4000,
    databaseUrl: null,
    now: null,
    demo: { startsOn: null, events: "all", password: "zaigang-demo" },
  });
  expect(readConfig({}, "office").host).toBe("0.0.0.0");
});

test("an empty variable counts as one that is not set", () => {
  expect(readConfig({ PORT: "", ZAIGANG_NOW: "" }, "demo")).toMatchObject({ port: 4000, now: null });
});

test("good values are taken as they are meant", () => {
  const config = readConfig(
    {
      PORT: "8080",
      HOST: "192.0.2.7",
      ZAIGANG_ORIGIN: "https://zaigang.example/",
      ZAIGANG_NOW: "2026-12-09T10:24:08+08:00",
      ZAIGANG_DEMO_START: "2026-11-30",
      ZAIGANG_DEMO_EVENTS: "E1,E6",
    },
    "demo",
  );
  expect(config).toMatchObject({ port: 8080, host: "192.0.2.7", origin: "https://zaigang.example" });
  expect(config.now?.toISOString()).toBe("2026-12-09T02:24:08.000Z");
  expect(config.demo).toMatchObject({ startsOn: "2026-11-30", events: "E1,E6" });
});

describe("a bad value is refused by the variable's name", () => {
  test.each([
    ["PORT", "eighty"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["HOST", "not a host"],
    ["ZAIGANG_ORIGIN", "zaigang.example"],
    ["DATABASE_URL", "mysql://localhost/zaigang"],
    ["ZAIGANG_NOW", "2026-12-09T10:24:08"],
    ["ZAIGANG_NOW", "2026-02-30T10:00:00Z"],
    ["ZAIGANG_SECRET", "too short"],
    ["ZAIGANG_DEMO_START", "2026-12-01"],
    ["ZAIGANG_DEMO_EVENTS", "E1;E2"],
    ["ZAIGANG_DEMO_PASSWORD", "short"],
  ])("%s=%s", (name, value) => {
    const reading = () => readConfig({ [name]: value }, "demo");
    expect(reading).toThrow(BadConfig);
    expect(reading).toThrow(name);
  });

  test("what may hold a password is not repeated", () => {
    expect(() => readConfig({ DATABASE_URL: "mysql://me:hidden@localhost" }, "demo")).toThrow(/^(?!.*hidden)/);
    expect(() => readConfig({ ZAIGANG_SECRET: "hidden" }, "demo")).toThrow(/^(?!.*hidden)/);
  });
});
