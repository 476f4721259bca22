import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ApprovalBand, type ApproversOf, STAFF_RANKS } from "../leave/facts.ts";
import { applicant, band, HOLDERS } from "../testing/approvals.ts";
import { approvalChain, NoChain } from "./approval-chain.ts";
import { DEFAULT_MATRICES } from "./default-matrices.ts";

const [FOUR_LEVELS] = DEFAULT_MATRICES;
const MATRIX = FOUR_LEVELS?.bands ?? [];
const AN = applicant("An", "STAFF");

/** A chain as a text such as `Deng Fang +Hu`; the district is a star. */
function chain(
  who: ApproversOf,
  days: number,
  {
    bands = MATRIX,
    type = "personal",
    isStatutory = false,
  }: Partial<{
    bands: readonly ApprovalBand[];
    type: string;
    isStatutory: boolean;
  }> = {},
): string {
  const { steps, copies } = approvalChain(bands, who, { type, workingDays: days * 100, isStatutory });
  return [...steps.map(({ approver }) => approver ?? "*"), ...copies.map((staff) => `+${staff}`)].join(" ");
}

describe("the matrix", () => {
  test("the longer the leave, the higher it goes, and a bound belongs to the shorter", () => {
    expect([0.5, 1, 3, 3.5, 7, 7.5].map((days) => chain(AN, days))).toEqual([
      "Deng",
      "Deng Fang",
      "Deng Fang",
      "Deng Fang Guo",
      "Deng Fang Guo",
      "Deng Fang Guo Hu",
    ]);
  });

  test("leave without any working day goes as the shortest", () => {
    expect(chain(AN, 0)).toBe("Deng");
  });

  test("a copy goes to who does not decide anyway", () => {
    const fang = applicant("Fang", "LEADER");
    expect([1, 2].map((days) => chain(fang, days))).toEqual(["Guo +Hu", "Guo Hu"]);
  });

  test("the chiefs' leave is approved outside", () => {
    expect(chain(applicant("Guo", "CHIEF"), 2)).toBe("*");
  });

  test("a row that names the type goes before those for all others", () => {
    const bands = [band("STAFF", "0- head"), band("STAFF", "0- director", { types: ["annual"] })];
    expect(chain(AN, 2, { bands, type: "annual" })).toBe("Guo");
    expect(chain(AN, 2, { bands })).toBe("Deng");
  });

  test("M7: who holds a special post takes its row where there is one, and else the others'", () => {
    const bands = DEFAULT_MATRICES.find(({ code }) => code === "M7")?.bands ?? [];
    const finance = applicant("An", "STAFF", { holdsSpecialPost: true });
    expect([1, 2].map((days) => chain(finance, days, { bands }))).toEqual(["Fang", "Fang"]);
    expect([1, 2].map((days) => chain(AN, days, { bands }))).toEqual(["Deng", "Fang"]);
  });

  test("M1: in a hole the higher chain decides and says so; beyond the last row nobody does", () => {
    const bands = [band("STAFF", "0-0.5 head"), band("STAFF", "1-3 head leader")];
    expect(approvalChain(bands, AN, { type: "personal", workingDays: 100, isStatutory: false })).toMatchObject({
      steps: [{ approver: "Deng" }, { approver: "Fang" }],
      fromHigherBand: true,
    });
    expect(() => chain(AN, 4, { bands })).toThrow(NoChain);
  });
});

describe("steps before the matrix", () => {
  test("eligibility is checked first where the law grants the leave, then the hall agrees", () => {
    const window = applicant("An", "STAFF", { holdsWindow: true });
    expect(chain(window, 1, { isStatutory: true })).toBe("Ma Ning Deng Fang");
    expect(chain(window, 1)).toBe("Ning Deng Fang");
  });

  test("who decides twice does so once, the first time", () => {
    const hall = applicant("An", "STAFF", { holdsWindow: true, holders: { ...HOLDERS, DEPARTMENT_HEAD: "Ning" } });
    expect(chain(hall, 0.5)).toBe("Ning");
    expect(chain(hall, 1)).toBe("Ning Fang");
  });
});

describe("nobody decides on their own leave", () => {
  test("A01: a head's leave goes to the supervising leader, never to the head", () => {
    const deng = applicant("Deng", "DEPARTMENT_HEAD");
    expect(chain(deng, 1)).toBe("Fang");
    expect(chain({ ...deng, rank: "STAFF" }, 0.5)).toBe("Fang");
  });

  test("an own step falls away where another follows", () => {
    expect(chain(applicant("Deng", "STAFF"), 1)).toBe("Fang");
    expect(chain(applicant("Ma", "STAFF"), 0.5, { isStatutory: true })).toBe("Deng");
    expect(chain(applicant("Ning", "STAFF", { holdsWindow: true }), 0.5)).toBe("Deng");
  });

  test("an own step at the end moves up until somebody else has it, at last the district", () => {
    expect(chain(applicant("Fang", "STAFF"), 1)).toBe("Deng Guo");
    const alone = { ...HOLDERS, DEPARTMENT_HEAD: "Deng", SUPERVISING_LEADER: "Deng", DIRECTOR: "Deng" };
    expect(chain(applicant("Deng", "DEPARTMENT_HEAD", { holders: alone }), 1)).toBe("Hu");
    expect(
      chain(
        applicant("Hu", "STAFF", {
          holders: { ...alone, DEPARTMENT_HEAD: "Hu", SUPERVISING_LEADER: null, DIRECTOR: null },
        }),
        0.5,
      ),
    ).toBe("*");
  });

  test("a role that nobody holds falls away, and moves up where it was the last", () => {
    const vacant = applicant("An", "STAFF", { holders: { ...HOLDERS, DEPARTMENT_HEAD: null } });
    expect([0.5, 1, 5].map((days) => chain(vacant, days))).toEqual(["Fang", "Fang", "Fang Guo"]);
  });
});

const somebody = fc.constantFrom("An", "Deng", "Fang", "Guo", "Hu", "Ma", "Ning", null);

describe("any matrix to start from", () => {
  test.each(DEFAULT_MATRICES)("$code: exactly one chain for every rank, type, length and post", ({ bands }) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STAFF_RANKS),
        fc.constantFrom("annual", "sick", "personal", "maternity", "outing", "unheard"),
        fc.integer({ min: 0, max: 40_000 }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.record({
          ELIGIBILITY: somebody,
          HALL_MANAGER: somebody,
          DEPARTMENT_HEAD: somebody,
          SUPERVISING_LEADER: somebody,
          DIRECTOR: somebody,
          SECRETARY: somebody,
          DISTRICT: fc.constant(null),
        }),
        (rank, type, workingDays, isStatutory, holdsSpecialPost, holdsWindow, holders) => {
          const who = applicant("An", rank, { holdsSpecialPost, holdsWindow, holders });
          const { steps, copies } = approvalChain(bands, who, { type, workingDays, isStatutory });
          expect(steps.length).toBeGreaterThan(0);
          expect([...steps.map(({ approver }) => approver), ...copies]).not.toContain("An");
          expect(new Set(steps.map(({ approver }) => approver)).size).toBe(steps.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(DEFAULT_MATRICES)("$code: no length has two rows, and longer leave goes never lower", ({ bands }) => {
    for (const rank of STAFF_RANKS) {
      for (const type of ["personal", "annual"]) {
        for (const holdsSpecialPost of [false, true]) {
          const who = applicant("An", rank, { holdsSpecialPost });
          const heights = Array.from({ length: 24 }, (_, half) => {
            const { steps } = approvalChain(bands, who, { type, workingDays: half * 50, isStatutory: false });
            return ["Deng", "Ning", "Fang", "Guo", "Hu", null].indexOf(steps.at(-1)?.approver ?? null);
          });
          expect(heights).toEqual(heights.toSorted((one, other) => one - other));
        }
      }
    }
  });
});
