import type { Role } from "@zaigang/db";

/**
 * How somebody stands to the person a thing is about. Who heads a department or leads a line is said by the
 * department itself; the roles of that name alone reach nobody.
 */
export type Relation = "SELF" | "DEPARTMENT_HEAD_OF" | "SUPERVISING_LEADER_OF" | "APPROVER_OF" | "COPY_HOLDER_OF";

/** Roles that reach the whole office. */
type OfficeRole = Exclude<Role, "STAFF" | "DEPARTMENT_HEAD" | "SUPERVISING_LEADER">;

export type Holder = Relation | OfficeRole;

/** Whoever may hold a right, in the office's words and in the order in which they are shown. */
export const HOLDERS: Record<Holder, { readonly zh: string; readonly en: string }> = {
  SELF: { zh: "本人", en: "oneself" },
  DEPARTMENT_HEAD_OF: { zh: "科室负责人", en: "head of the department" },
  SUPERVISING_LEADER_OF: { zh: "分管领导", en: "supervising leader" },
  /** Whoever has a step of a request of theirs, or decides for such a person meanwhile. */
  APPROVER_OF: { zh: "审批链上的人（含受托人）", en: "approver of their leave, or a delegate" },
  /** Whoever got a copy of leave of theirs that was approved. */
  COPY_HOLDER_OF: { zh: "收到抄送的人", en: "who gets a copy of their leave" },
  HALL_MANAGER: { zh: "大厅负责人", en: "hall manager" },
  OFFICE_MANAGER: { zh: "党政办主任", en: "office manager" },
  DISCIPLINE_INSPECTOR: { zh: "纪检监察", en: "discipline inspector" },
  CHIEF: { zh: "主要领导", en: "chief" },
  ADMINISTRATOR: { zh: "系统管理员", en: "administrator" },
};

export const ALL_HOLDERS = Object.keys(HOLDERS) as readonly Holder[];

type RightRow = {
  /** What it allows, in the office's words. */
  readonly zh: string;
  readonly en: string;
  /** Whether it shows what is private: looking at somebody else's is noted. */
  readonly isPrivate: boolean;
  readonly holders: readonly Holder[];
};

/** Who gives a person work and answers for it. */
const CHAIN = ["DEPARTMENT_HEAD_OF", "SUPERVISING_LEADER_OF"] as const;
const HALL_AND_OFFICE = ["HALL_MANAGER", "OFFICE_MANAGER"] as const;
const OFFICE_AND_ADMINISTRATOR = ["OFFICE_MANAGER", "ADMINISTRATOR"] as const;

/**
 * Who may learn and do what, the whole of it. Whoever is named here has the right: over themselves, over the people of
 * the departments they head or lead, or over the whole office. What no right stands for is open to the whole office.
 *
 * `docs/rights.md` and the page of rights print this table.
 */
export const RIGHTS = {
  readAbsenceReason: {
    zh: "看某人为什么不在岗：种类、请假类型、说明",
    en: "See why somebody is away: kind, type of leave, note",
    isPrivate: true,
    holders: ["SELF", ...CHAIN, ...HALL_AND_OFFICE, "DISCIPLINE_INSPECTOR", "CHIEF"],
  },
  readPendingAbsence: {
    zh: "看某人提出、还没批的不在岗",
    en: "See that somebody has asked to be away",
    isPrivate: true,
    holders: ["SELF", ...CHAIN, ...HALL_AND_OFFICE, "DISCIPLINE_INSPECTOR", "CHIEF"],
  },
  readSignIns: {
    zh: "看签到签退的时间",
    en: "See when somebody signed in and out",
    isPrivate: true,
    holders: ["SELF"],
  },
  readPhone: {
    zh: "看手机号和分机",
    en: "See mobile number and extension",
    isPrivate: true,
    holders: ["SELF", ...CHAIN, ...HALL_AND_OFFICE, "DISCIPLINE_INSPECTOR", "CHIEF", "ADMINISTRATOR"],
  },
  readPersonnel: {
    zh: "看人事情况：性别、参加工作时间、用工性质、个人邮箱、账号状态",
    en: "See personnel facts: gender, work start, kind of employment, personal e-mail, state of the account",
    isPrivate: true,
    holders: ["SELF", ...CHAIN, "OFFICE_MANAGER", "CHIEF", "ADMINISTRATOR"],
  },
  readRoles: {
    zh: "看某人在系统里的角色",
    en: "See somebody's roles in the system",
    isPrivate: false,
    holders: ["SELF", ...CHAIN, "OFFICE_MANAGER", "DISCIPLINE_INSPECTOR", "CHIEF", "ADMINISTRATOR"],
  },
  /** It often says why another is away. */
  readSubstitutionReason: {
    zh: "看为什么指定顶岗人",
    en: "See why somebody was named for a post",
    isPrivate: true,
    holders: HALL_AND_OFFICE,
  },
  /** It may say why somebody is away. */
  readAlertNote: {
    zh: "看提醒里写的说明",
    en: "See what was written to an alert",
    isPrivate: true,
    holders: HALL_AND_OFFICE,
  },
  /** Each reading is noted as a look by itself, as is each private value that it shows. */
  readAuditLog: {
    zh: "查审计记录",
    en: "Read the audit log",
    isPrivate: false,
    holders: ["DISCIPLINE_INSPECTOR", "CHIEF", "ADMINISTRATOR"],
  },
  /** A file holds the rows and columns that its maker sees on the screen, and nothing else. */
  exportTables: {
    zh: "导出表格：只含自己看得到的行和列",
    en: "Export tables, with the rows and columns one sees",
    isPrivate: false,
    holders: [...CHAIN, "OFFICE_MANAGER", "DISCIPLINE_INSPECTOR", "CHIEF", "ADMINISTRATOR"],
  },
  readLeave: {
    zh: "看请假单：假种、事由、去向、审批意见、交接",
    en: "See a request for leave: type, reason, whereabouts, opinions, handover",
    isPrivate: true,
    holders: ["SELF", "APPROVER_OF", "COPY_HOLDER_OF", ...CHAIN, ...HALL_AND_OFFICE, "DISCIPLINE_INSPECTOR", "CHIEF"],
  },
  readProof: {
    zh: "看请假的证明材料",
    en: "See what proves a request for leave",
    isPrivate: true,
    holders: ["SELF", "APPROVER_OF", "OFFICE_MANAGER"],
  },
  readLedger: {
    zh: "看某人的假期余额和明细",
    en: "See somebody's balances of leave, and what they come from",
    isPrivate: true,
    holders: ["SELF", "APPROVER_OF", ...CHAIN, "OFFICE_MANAGER", "DISCIPLINE_INSPECTOR", "CHIEF"],
  },
  /** Whoever has it may read each of those requests too, so a figure that stands for one person tells nothing new. */
  readLeaveStatistics: {
    zh: "看请假统计：按假种、科室、月份",
    en: "See what leave comes to, by type, department and month",
    isPrivate: false,
    holders: [...CHAIN, ...HALL_AND_OFFICE, "DISCIPLINE_INSPECTOR", "CHIEF"],
  },
  fileLeave: {
    zh: "提请假",
    en: "Ask for leave",
    isPrivate: false,
    holders: ["SELF", ...CHAIN, ...HALL_AND_OFFICE],
  },
  /** Whose turn it is decides, and nobody on their own request; the others are told who that is. */
  decideLeave: {
    zh: "批请假：轮到谁谁批，自己的不批",
    en: "Decide on a request for leave: whoever's turn it is, and nobody on their own",
    isPrivate: false,
    holders: ["APPROVER_OF", ...CHAIN, ...HALL_AND_OFFICE, "CHIEF"],
  },
  delegateApprovals: {
    zh: "把审批委托给别人",
    en: "Let somebody decide on leave instead of oneself",
    isPrivate: false,
    holders: ["SELF", "OFFICE_MANAGER"],
  },
  endLeave: {
    zh: "撤回、销假、取消、缩短请假",
    en: "Take leave back, report the return, cancel or shorten it",
    isPrivate: false,
    holders: ["SELF", ...CHAIN, ...HALL_AND_OFFICE],
  },
  confirmReturn: {
    zh: "确认销假",
    en: "Confirm that somebody is back",
    isPrivate: false,
    holders: ["APPROVER_OF", ...CHAIN, ...HALL_AND_OFFICE],
  },
  keepChildren: {
    zh: "看和登记孩子（育儿假按孩子给）",
    en: "See and enter somebody's children, for whom they have leave",
    isPrivate: true,
    holders: ["SELF", "OFFICE_MANAGER"],
  },
  adjustLedger: {
    zh: "调整别人的假期余额，须写理由；自己的不能调",
    en: "Adjust somebody else's balance of leave, with a written reason, and never one's own",
    isPrivate: false,
    holders: ["OFFICE_MANAGER", "CHIEF"],
  },
  manageLeave: {
    zh: "管假种和审批表",
    en: "Keep types of leave and the matrix of approval",
    isPrivate: false,
    holders: OFFICE_AND_ADMINISTRATOR,
  },
  signIn: {
    zh: "签到签退",
    en: "Sign in and out",
    isPrivate: false,
    holders: ["SELF"],
  },
  recordAbsence: {
    zh: "登记不在岗",
    en: "Record that somebody is away",
    isPrivate: false,
    holders: ["SELF", ...CHAIN, ...HALL_AND_OFFICE],
  },
  endAbsence: {
    zh: "提前结束或撤回不在岗",
    en: "End an absence early, or take it back",
    isPrivate: false,
    holders: ["SELF", ...CHAIN, ...HALL_AND_OFFICE],
  },
  leaveUncovered: {
    zh: "写明理由，安排会让岗位空着的事",
    en: "Plan what leaves a post without anybody, with a written reason",
    isPrivate: false,
    holders: HALL_AND_OFFICE,
  },
  nameSubstitute: {
    zh: "指定顶岗人",
    en: "Name somebody for a post",
    isPrivate: false,
    holders: HALL_AND_OFFICE,
  },
  pauseWindow: {
    zh: "让窗口暂离、恢复",
    en: "Pause a window and open it again",
    isPrivate: false,
    holders: HALL_AND_OFFICE,
  },
  acknowledgeAlert: {
    zh: "接手处理提醒",
    en: "Take an alert in hand",
    isPrivate: false,
    holders: HALL_AND_OFFICE,
  },
  changePairing: {
    zh: "改 AB岗、起草 AB岗表",
    en: "Change a pairing, draft the table of pairings",
    isPrivate: false,
    holders: ["OFFICE_MANAGER"],
  },
  publishPairings: {
    zh: "发布 AB岗表",
    en: "Publish the table of pairings",
    isPrivate: false,
    holders: ["OFFICE_MANAGER"],
  },
  managePeople: {
    zh: "管人员和科室：增改、调动、离岗、导入",
    en: "Keep staff and departments: add, change, transfer, leave, import",
    isPrivate: false,
    holders: OFFICE_AND_ADMINISTRATOR,
  },
  suspendStaff: {
    zh: "停职待岗、恢复",
    en: "Suspend somebody, and end it",
    isPrivate: false,
    holders: ["OFFICE_MANAGER", "CHIEF", "ADMINISTRATOR"],
  },
  managePlaces: {
    zh: "管窗口、岗位、开放时间和关闭",
    en: "Keep windows, posts, opening hours and closures",
    isPrivate: false,
    holders: OFFICE_AND_ADMINISTRATOR,
  },
  manageCalendar: {
    zh: "管日历和作息",
    en: "Keep the calendar and the office hours",
    isPrivate: false,
    holders: OFFICE_AND_ADMINISTRATOR,
  },
  manageOffice: {
    zh: "改本单位的设置",
    en: "Change the settings of the office",
    isPrivate: false,
    holders: OFFICE_AND_ADMINISTRATOR,
  },
  /** A first way in for those who have none. Whoever has an account is helped by `manageAccounts`. */
  inviteStaff: {
    zh: "邀请还没有账号的人",
    en: "Invite those who have no account yet",
    isPrivate: false,
    holders: OFFICE_AND_ADMINISTRATOR,
  },
  /** Who gives roles can give themselves any: nobody but the administrator. */
  manageAccounts: {
    zh: "管账号：给角色、重设密码、停用、退出登录",
    en: "Keep accounts: give roles, reset passwords, lock, end sessions",
    isPrivate: false,
    holders: ["ADMINISTRATOR"],
  },
} as const satisfies Record<string, RightRow>;

export type Right = keyof typeof RIGHTS;

/** All rights, in the table's order. */
export const ALL_RIGHTS = Object.keys(RIGHTS) as readonly Right[];
