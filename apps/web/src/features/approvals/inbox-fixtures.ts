import { at, gaps, person, spans, windowPost } from "../what-if/preview-fixtures.ts";
import type { InboxRequest } from "./inbox-types.ts";

/** What waits for 骆怀川 on the morning of 2026-12-09. */

export const bao = person("S027", "鲍景行");
export const sheng = person("S023", "盛一禾");
export const yue = person("S034", "岳疏桐");
export const ni = person("S025", "倪长庚");
export const cheng = person("S044", "成砚秋");
export const luo = person("S007", "骆怀川");
export const qi = person("S006", "祁望舒");

const WINDOW_6 = windowPost(6, "医疗保险");
const WINDOW_3 = windowPost(3, "社会救助");

const ANNUAL = {
  __typename: "LeaveType",
  code: "annual",
  name: "年休假",
  nameEn: "Annual leave",
  unit: "WORKING_DAYS",
};
const PERSONAL = { __typename: "LeaveType", code: "personal", name: "事假", nameEn: null, unit: "WORKING_DAYS" };
const PARENTAL = { __typename: "LeaveType", code: "parental", name: "育儿假", nameEn: null, unit: "WORKING_DAYS" };

type Step = Partial<InboxRequest["steps"][number]>;

export function step(role: InboxRequest["steps"][number]["role"], parts: Step = {}): InboxRequest["steps"][number] {
  return {
    __typename: "LeaveStep",
    role,
    approver: null,
    decision: null,
    decidedAt: null,
    decidedBy: null,
    isOnBehalf: false,
    note: null,
    ...parts,
  };
}

function request(parts: Partial<InboxRequest> & Pick<InboxRequest, "id">): InboxRequest {
  const department = { __typename: "Department", id: "D5", name: "劳动保障所", nameEn: null } as const;
  const { staff = bao, firstDate = "2026-12-11" } = parts;
  return {
    __typename: "LeaveRequest",
    version: 1,
    status: "PENDING",
    round: 1,
    type: ANNUAL as InboxRequest["type"],
    firstDate,
    firstHalf: "MORNING",
    lastDate: firstDate,
    lastHalf: "AFTERNOON",
    fromTime: null,
    toTime: null,
    startsAt: at(firstDate, "00:00"),
    endsAt: at(firstDate, "23:59"),
    amount: 1,
    provisional: false,
    reason: null,
    filedAt: at("2026-12-09", "10:12"),
    steps: [step("SUPERVISING_LEADER", { approver: luo })],
    waitsFor: luo,
    waitsInsteadOf: null,
    mayDecide: true,
    held: false,
    mayAnswerCover: false,
    coverReason: null,
    coverAnsweredBy: null,
    handoverTo: null,
    handoverState: null,
    balanceBefore: null,
    balanceAfter: null,
    othersAway: 0,
    effect: { __typename: "CoveragePreview", newlyUncovered: [], newlyTakenOver: [] },
    ...parts,
    staff: { ...staff, department } as InboxRequest["staff"],
  };
}

/** A day and a half at window 6, taken over from window 7. */
export const takenOver = request({
  id: "bao",
  version: 3,
  firstDate: "2026-12-16",
  firstHalf: "AFTERNOON",
  lastDate: "2026-12-17",
  amount: 1.5,
  balanceBefore: 4,
  balanceAfter: 2.5,
  othersAway: 1,
  steps: [
    step("HALL_MANAGER", {
      approver: cheng,
      decision: "APPROVED",
      decidedBy: cheng,
      decidedAt: at("2026-12-09", "10:15"),
    }),
    step("DEPARTMENT_HEAD", {
      approver: ni,
      decision: "APPROVED",
      decidedBy: ni,
      decidedAt: at("2026-12-09", "10:18"),
    }),
    step("SUPERVISING_LEADER", { approver: qi }),
  ],
  waitsInsteadOf: qi,
  effect: {
    __typename: "CoveragePreview",
    newlyUncovered: [],
    newlyTakenOver: [
      ...spans(WINDOW_6, "2026-12-16", ["14:00-18:00"], { state: "BACKUP", acting: person("S028", "舒雁回"), seat: 7 }),
      ...spans(WINDOW_6, "2026-12-17", ["09:00-12:00", "14:00-18:00"], {
        state: "BACKUP",
        acting: person("S028", "舒雁回"),
        seat: 7,
      }),
    ],
  },
});

/** A day that empties window 3. */
export const held = request({
  id: "sheng",
  staff: sheng as InboxRequest["staff"],
  type: PERSONAL as InboxRequest["type"],
  firstDate: "2026-12-15",
  filedAt: at("2026-12-09", "09:31"),
  held: true,
  steps: [step("HALL_MANAGER", { approver: cheng }), step("SUPERVISING_LEADER", { approver: luo })],
  effect: {
    __typename: "CoveragePreview",
    newlyTakenOver: [],
    newlyUncovered: gaps(WINDOW_3, "2026-12-15", ["09:00-12:00", "14:00-18:00"]),
  },
});

/** A morning that no window notices. */
export const quiet = request({
  id: "yue",
  staff: yue as InboxRequest["staff"],
  type: PARENTAL as InboxRequest["type"],
  lastHalf: "MORNING",
  amount: 0.5,
  filedAt: at("2026-12-08", "16:40"),
});

/** Another of the kind. */
export const quietToo = request({ id: "ni", staff: ni as InboxRequest["staff"], firstDate: "2026-12-18" });
