import type { LeaveType } from "./facts.ts";

/** The kinds of absence that can be asked for; the rest is recorded, or follows from duty. */
export const ASKED_FOR = ["LEAVE", "OUTING", "TRIP", "TRAINING", "SECONDMENT"] as const;

/** A kind of leave with all that an office says of it. */
export type LeaveTypeSettings = LeaveType & {
  readonly name: string;
  readonly nameEn: string;
  /** What it is for coverage. */
  readonly absenceKind: (typeof ASKED_FOR)[number];
  readonly proof: "NONE" | "AT_FILING" | "LATER";
  /** What proves it. */
  readonly proofName: string | null;
  /** From which amount on proof is wanted; `null`: always. */
  readonly proofFrom: number | null;
  /** Whether eligibility is checked before anybody approves. */
  readonly isStatutory: boolean;
  /** Whether it cannot be put off. */
  readonly cannotWait: boolean;
  /** Whether it may be filed late. */
  readonly isRetroactive: boolean;
  readonly returnReported: boolean;
  readonly note: string | null;
  /** Whether its figures differ by region and have to be verified there. */
  readonly verifyLocally: boolean;
};

type Told = Pick<LeaveTypeSettings, "code" | "name" | "nameEn" | "unit" | "step"> & Partial<LeaveTypeSettings>;

/** Leave that nobody limits, that needs no proof, and whose return is reported: what a type is unless it says more. */
export const PLAIN_LEAVE = {
  absenceKind: "LEAVE",
  entitlement: "UNLIMITED",
  amount: null,
  overdraft: 0,
  accrual: "AT_ONCE",
  rounding: "DOWN",
  carryCap: null,
  carryUntil: null,
  forGender: null,
  serviceMonths: 0,
  proof: "NONE",
  proofName: null,
  proofFrom: null,
  isStatutory: false,
  cannotWait: false,
  isRetroactive: false,
  returnReported: true,
  note: null,
  verifyLocally: false,
} as const satisfies Partial<LeaveTypeSettings>;

function typeOf(told: Told): LeaveTypeSettings {
  return { ...PLAIN_LEAVE, ...told };
}

/**
 * The kinds of leave that an office begins with, in their order. Figures that regions set are Ningxia's as far as they
 * could be found, and marked to be verified.
 *
 * Source: docs/rules.md R-55.
 */
export const DEFAULT_LEAVE_TYPES: readonly LeaveTypeSettings[] = [
  typeOf({
    code: "annual",
    name: "年休假",
    nameEn: "Annual leave",
    unit: "WORKING_DAYS",
    step: 50,
    entitlement: "BY_WORK_YEARS",
    // What is left may be taken in the year after, and no later.
    carryCap: 1500,
    serviceMonths: 12,
    isStatutory: true,
    note: "累计工作满1年5天、满10年10天、满20年15天，从满年的次月起算；可跨一个年度",
  }),
  typeOf({
    code: "personal",
    name: "事假",
    nameEn: "Personal leave",
    unit: "WORKING_DAYS",
    step: 50,
    isRetroactive: true,
    note: "一年累计20天以上且不扣工资的，不再享受当年年休假",
  }),
  typeOf({
    code: "sick",
    name: "病假",
    nameEn: "Sick leave",
    unit: "CALENDAR_DAYS",
    step: 50,
    proof: "LATER",
    proofName: "医院证明",
    proofFrom: 200,
    cannotWait: true,
    isRetroactive: true,
    note: "连续2天以上交医院证明",
  }),
  typeOf({
    code: "marriage",
    name: "婚假",
    nameEn: "Marriage leave",
    unit: "CALENDAR_DAYS",
    step: 100,
    entitlement: "PER_EVENT",
    amount: 1800,
    proof: "AT_FILING",
    proofName: "结婚证",
    isStatutory: true,
    note: "国家3天，其余按当地规定",
    verifyLocally: true,
  }),
  typeOf({
    code: "maternity",
    name: "产假",
    nameEn: "Maternity leave",
    unit: "CALENDAR_DAYS",
    step: 100,
    entitlement: "PER_EVENT",
    amount: 15_800,
    forGender: "FEMALE",
    proof: "LATER",
    proofName: "出生医学证明",
    isStatutory: true,
    cannotWait: true,
    isRetroactive: true,
    note: "国家98天，其余按当地规定；难产加15天，多胞胎每多一个加15天",
    verifyLocally: true,
  }),
  typeOf({
    code: "paternity",
    name: "护理假",
    nameEn: "Paternity leave",
    unit: "CALENDAR_DAYS",
    step: 100,
    entitlement: "PER_EVENT",
    amount: 2500,
    forGender: "MALE",
    proof: "LATER",
    proofName: "出生医学证明",
    isStatutory: true,
    cannotWait: true,
    isRetroactive: true,
    verifyLocally: true,
  }),
  typeOf({
    code: "parental",
    name: "育儿假",
    nameEn: "Parental leave",
    unit: "WORKING_DAYS",
    step: 50,
    entitlement: "PER_CHILD",
    amount: 1000,
    proof: "LATER",
    proofName: "出生医学证明",
    isStatutory: true,
    note: "子女满3周岁前，每年每个子女",
    verifyLocally: true,
  }),
  typeOf({
    code: "nursing",
    name: "哺乳时间",
    nameEn: "Nursing hours",
    unit: "HOURS",
    step: 50,
    forGender: "FEMALE",
    proof: "LATER",
    proofName: "出生医学证明",
    cannotWait: true,
    isRetroactive: true,
    returnReported: false,
    note: "子女满1周岁前每天1小时，多胞胎每多一个加1小时",
  }),
  typeOf({
    code: "bereavement",
    name: "丧假",
    nameEn: "Bereavement leave",
    unit: "WORKING_DAYS",
    step: 100,
    entitlement: "PER_EVENT",
    amount: 300,
    proof: "LATER",
    proofName: "死亡证明或说明",
    isStatutory: true,
    cannotWait: true,
    isRetroactive: true,
    note: "父母、配偶、子女；路程假另给",
    verifyLocally: true,
  }),
  typeOf({
    code: "homeVisit",
    name: "探亲假",
    nameEn: "Home visit leave",
    unit: "CALENDAR_DAYS",
    step: 100,
    entitlement: "PER_EVENT",
    amount: 3000,
    serviceMonths: 12,
    proof: "AT_FILING",
    proofName: "关系与异地证明",
    isStatutory: true,
    note: "探配偶一年30天；未婚探父母一年20天；已婚探父母四年20天；路程假另给",
  }),
  typeOf({
    code: "workInjury",
    name: "工伤假",
    nameEn: "Work injury leave",
    unit: "CALENDAR_DAYS",
    step: 100,
    proof: "LATER",
    proofName: "工伤认定",
    cannotWait: true,
    isRetroactive: true,
  }),
  typeOf({
    code: "compTime",
    name: "补休",
    nameEn: "Time off in lieu",
    unit: "WORKING_DAYS",
    step: 50,
    entitlement: "EARNED",
    // What was earned late in a year is taken in the next.
    carryCap: 1000,
    note: "由值班、加班产生",
  }),
  typeOf({
    code: "outing",
    name: "公出",
    nameEn: "Out on duty",
    unit: "HOURS",
    step: 50,
    absenceKind: "OUTING",
    isRetroactive: true,
    returnReported: false,
    note: "因公外出，不是假，但影响在岗",
  }),
  typeOf({
    code: "trip",
    name: "出差",
    nameEn: "Business trip",
    unit: "WORKING_DAYS",
    step: 50,
    absenceKind: "TRIP",
    proof: "LATER",
    proofName: "出差审批",
    isRetroactive: true,
    returnReported: false,
  }),
  typeOf({
    code: "training",
    name: "培训学习",
    nameEn: "Training",
    unit: "WORKING_DAYS",
    step: 50,
    absenceKind: "TRAINING",
    proof: "LATER",
    proofName: "培训通知",
    returnReported: false,
  }),
  typeOf({
    code: "secondment",
    name: "借调",
    nameEn: "Secondment",
    unit: "CALENDAR_DAYS",
    step: 100,
    absenceKind: "SECONDMENT",
    proof: "LATER",
    proofName: "借调函",
    returnReported: false,
    note: "含抽调",
  }),
];

/** @throws {RangeError} unless an office begins with it */
export function defaultLeaveType(code: string): LeaveTypeSettings {
  const type = DEFAULT_LEAVE_TYPES.find((each) => each.code === code);
  if (!type) throw new RangeError(`no office begins with the kind of leave ${code}`);
  return type;
}
