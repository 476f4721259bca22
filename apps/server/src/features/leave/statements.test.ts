import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const MOST_OF_A_DECISION = 20;
const MOST_OF_A_VIEW = 12;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-11-26T10:00:00+08:00", keepsTime: false });
  await app.travelTo("2026-11-26T10:00:00+08:00");
});
afterAll(() => app?.stop());

const day = (date: string) => ({ firstDate: date, firstHalf: "MORNING", lastDate: date, lastHalf: "AFTERNOON" });

const INBOX = `{ leaveInbox { toDecide { id version amount held balanceAfter othersAway waitsFor { name }
  staff { code name department { name } } type { code name } steps { role decision approver { name } decidedBy { name } }
  days { date amount } effect { newlyUncovered { startsAt } newlyTakenOver { startsAt } } } } }`;

test("filing takes no more than a decision may", async () => {
  const applicant = await app.as("S026");
  const sent = await statementsDuring(async () => {
    const filed = await mutate(applicant, "fileLeave", { type: "annual", ...day("2026-12-01") });
    expect(filed).toMatchObject({ __typename: "LeaveRequest" });
  });
  expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(MOST_OF_A_DECISION);
});

test("each step of a decision takes at most twenty, the last one with all that comes of it too", async () => {
  const manager = await app.as("S009");
  for (const code of ["S012", "S044", "S025", "S006"]) {
    const { data } = await manager(
      '{ staff(code: "S026") { leaveRequests(first: 1) { edges { node { id version } } } } }',
    );
    const { id, version } = data.staff.leaveRequests.edges[0].node;
    const decider = await app.as(code);
    const sent = await statementsDuring(async () => {
      const decided = await mutate(decider, "decideLeave", { request: id, version, decision: "APPROVED" });
      expect(decided).toMatchObject({ __typename: "LeaveRequest" });
    });
    expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(MOST_OF_A_DECISION);
  }
});

test("the inbox takes the same few, for one request and for eight", async () => {
  const manager = await app.as("S009");
  const hall = await app.as("S044");
  const count = async () => {
    const sent = await statementsDuring(async () => {
      expect((await hall(INBOX)).errors).toBeUndefined();
    });
    return sent.length;
  };
  await mutate(manager, "fileLeave", { staff: "S022", type: "personal", ...day("2026-12-08") });
  const one = await count();
  for (const staff of ["S027", "S015", "S016", "S034", "S014", "S028", "S031"])
    await mutate(manager, "fileLeave", { staff, type: "personal", ...day("2026-12-09") });
  const { data } = await hall(INBOX);
  expect(data.leaveInbox.toDecide.length).toBeGreaterThan(5);
  expect(await count()).toBe(one);
  expect(one).toBeLessThanOrEqual(MOST_OF_A_VIEW);
});

test("the page of the inbox takes no more than a view may, for some requests as for more", async () => {
  const person = "{ id name familyName familyReading givenReading }";
  const steps = `steps { role approver ${person} decision decidedAt decidedBy ${person} isOnBehalf note }`;
  const request = `id version status round amount provisional reason filedAt startsAt endsAt
    staff { id code name department { id name nameEn } } type { code name nameEn unit } ${steps}
    waitsFor ${person} waitsInsteadOf ${person} mayDecide held mayAnswerCover coverReason coverAnsweredBy ${person}
    handoverTo ${person} handoverState balanceAfter othersAway
    effect {
      newlyUncovered { startsAt endsAt post { code name window { id number } } }
      newlyTakenOver { startsAt endsAt state actingStaff ${person} servedAt { id number } post { code watched window { id number } } }
    }`;
  // As the page sends it.
  const page = `{
    now
    leaveInbox {
      toDecide { ${request} }
      toSettle { ${request} }
      decided { id status staff ${person} type { code name nameEn unit } amount ${steps} }
    }
    viewer { leaveToDecide delegations { id startsOn lastDay upTo from ${person} to { id } } }
  }`;
  const hall = await app.as("S044");
  const count = async () => {
    const sent = await statementsDuring(async () => {
      expect((await hall(page)).errors).toBeUndefined();
    });
    return sent.length;
  };
  const before = await count();
  for (const staff of ["S027", "S015", "S016"])
    await mutate(await app.as("S009"), "fileLeave", { staff, type: "personal", ...day("2026-12-10") });
  expect(await count()).toBe(before);
  expect(before).toBeLessThanOrEqual(MOST_OF_A_VIEW);
});
