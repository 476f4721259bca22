/** What the tests of the leave pages tell the server to answer. */

const person = (code: string, name: string, reading: readonly [string, string]) => ({
  ...{ __typename: "Staff", id: code, code, name, familyName: name[0], familyReading: reading[0] },
  ...{ givenReading: reading[1], title: "专干", titleEn: null },
});

export const BAO = person("S027", "鲍景行", ["Bao", "Jingxing"]);
export const SHU = person("S028", "舒雁回", ["Shu", "Yanhui"]);
export const CHENG = person("S044", "成砚秋", ["Cheng", "Yanqiu"]);
export const QI = person("S006", "祁望舒", ["Qi", "Wangshu"]);
export const LUO = person("S007", "骆怀川", ["Luo", "Huaichuan"]);

export const ANNUAL = {
  code: "annual",
  name: "年休假",
  nameEn: "Annual leave",
  unit: "WORKING_DAYS",
  proofName: null,
  step: 0.5,
};

type Step = { readonly role: string; readonly approver: typeof BAO | null } & Record<string, unknown>;

export const step = (role: string, approver: Step["approver"], more: object = {}) => ({
  ...{ __typename: "LeaveStep", role, approver, since: null, decision: null, decidedAt: null, decidedBy: null },
  ...{ isOnBehalf: false, note: null, ...more },
});

/** 鲍景行's three days from 12-16 on, waiting for 成砚秋. */
export const request = (differences: object = {}) => ({
  ...{ __typename: "LeaveRequest", id: "L1", version: 1, type: ANNUAL, staff: BAO },
  ...{ firstDate: "2026-12-16", firstHalf: "AFTERNOON", lastDate: "2026-12-18", lastHalf: "AFTERNOON" },
  ...{ fromTime: null, toTime: null, amount: 2.5, workingDays: 2.5, provisional: false, round: 1 },
  ...{ startsAt: "2026-12-16T04:00:00.000Z", endsAt: "2026-12-18T16:00:00.000Z", status: "PENDING", held: false },
  ...{ waitsFor: CHENG, waitsInsteadOf: null, returnDueOn: "2026-12-21", returnedAt: null },
  ...{ reason: "探亲", place: null, phone: null, filedAt: "2026-12-09T01:00:00.000Z", filedBy: null, decidedAt: null },
  steps: [step("HALL_MANAGER", CHENG, { since: "2026-12-09T01:00:00.000Z" }), step("SUPERVISING_LEADER", QI)],
  ...{
    mayDecide: false,
    mayAnswerCover: false,
    mayWithdraw: true,
    mayReportReturn: false,
    mayConfirmReturn: false,
    mayCancel: false,
  },
  ...{ coverReason: null, coverAnsweredBy: null, handoverTo: SHU, handoverNote: "印章在抽屉", handoverState: "ASKED" },
  ...{ mayAddToHandover: false, handoverAskedAt: "2026-12-09T01:00:00.000Z" },
  ...{ handoverAt: null, handoverReply: null, returnConfirmedAt: null, returnConfirmedBy: null, outsideNumber: null },
  ...{ leavesCity: false, transport: null, noticeAt: null, noticeTo: null, noticeBy: null, balanceAfter: 1.5 },
  ...{ files: [], proofMissing: false, extends: null, endReason: null },
  ...{ othersAway: 0, days: [], effect: null, callingOff: null },
  ...differences,
});
