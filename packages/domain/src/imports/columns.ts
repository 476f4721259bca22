import { CellProblem } from "./cell-problem.ts";
import { type Cell, choice, code, date, list, optional, reference, text, texts, wholeNumber, yesNo } from "./cells.ts";
import { plainCode, plainName } from "./directory.ts";
import type { StaffRole, TableName, TableRows } from "./office-tables.ts";
import { formatOpeningHours, OFFICE_HOURS, type OpeningHours, readOpeningHours } from "./opening-hours.ts";

/** A column of a table, whatever its cells hold. */
export type Column = {
  /** Name of the field in the table's row. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Other headers that mean it. */
  readonly also: readonly string[];
  readonly cell: Cell<unknown>;
  /** Without it a row says nothing (`ALWAYS`), or cannot be a new one (`NEW`). */
  readonly need: "ALWAYS" | "NEW" | null;
  /**
   * What an empty cell of a new row means, given the rest of the row; in a row that is there already it then leaves
   * things as they are. Without it an empty cell means that there is none.
   */
  readonly fresh: ((row: Readonly<Record<string, unknown>>) => unknown) | null;
  /** Tells something and changes nothing by itself. */
  readonly isNote: boolean;
};

type Table = {
  readonly zh: string;
  readonly en: string;
  readonly also: readonly string[];
  /** The fields that say which row it is. */
  readonly keys: readonly string[];
  readonly columns: readonly Column[];
};

type Traits<Row> = Partial<Omit<Column, "fresh">> & { readonly fresh?: (row: Row) => unknown };

function columnsOf<Row>() {
  return <Key extends keyof Row & string>(
    key: Key,
    [zh, en, ...also]: readonly [string, string, ...string[]],
    cell: Cell<Row[Key]>,
    traits: Traits<Row> = {},
  ): Column => ({
    need: null,
    isNote: false,
    ...traits,
    fresh: (traits.fresh as Column["fresh"]) ?? null,
    key,
    zh,
    en,
    also,
    cell: cell as Cell<unknown>,
  });
}

const ALWAYS = { need: "ALWAYS" } as const;
const NEW = { need: "NEW" } as const;
const NAME = text(100);
const LONG = text(500);

const name: Cell<string> = {
  read: (cell, directory) => plainName(text(60).read(cell, directory)),
  write: (value) => value,
};

/** Syllables such as bao jing xing, with or without tone marks. ü is written v. */
const reading: Cell<string | null> = {
  read: (cell) =>
    cell
      .normalize("NFD")
      .toLowerCase()
      .replaceAll(/[\u0300\u0301\u0304\u030c]/g, "")
      .normalize("NFC")
      .replaceAll(/ü|u:/g, "v")
      .replaceAll(/[\s·]+/g, " ")
      .trim(),
  write: (value) => value ?? "",
};

const openingHours: Cell<readonly OpeningHours[]> = {
  read: (cell, { seasons }) => readOpeningHours(cell, seasons),
  write: (hours, { seasons }) => formatOpeningHours(hours, seasons),
};

const windowNumber: Cell<number> = {
  read: (cell, directory) => {
    const number = wholeNumber(1, 9_999).read(cell, directory);
    if (!directory.windows.has(number)) throw new CellProblem("UNKNOWN_WINDOW");
    return number;
  },
  write: String,
};

/** A time of day, or the end of the session before and the start of the one after. */
function timeOr(words: readonly [string, ...string[]]): Cell<string | null> {
  return {
    read: (cell) => {
      const written = plainCode(cell);
      if (words.includes(written)) return null;
      const [, hours = "", minutes = ""] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(written) ?? [];
      const time = `${hours.padStart(2, "0")}:${minutes}`;
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new CellProblem("NOT_A_TIME", [words[0]]);
      return time;
    },
    write: (value) => value ?? words[0],
  };
}

const weeks: Cell<number> = {
  read: (cell, directory) => {
    const written = plainCode(cell);
    if (["每周", "every week"].includes(written)) return 1;
    if (["隔周", "every second week"].includes(written)) return 2;
    return wholeNumber(1, 52).read(written.replace(/^每(\d+)周$/, "$1"), directory);
  },
  write: (value) => (value === 1 ? "每周" : value === 2 ? "隔周" : `每${value}周`),
};

const ROLES: Readonly<Record<StaffRole, readonly string[]>> = {
  STAFF: ["工作人员"],
  DEPARTMENT_HEAD: ["科室负责人"],
  HALL_MANAGER: ["大厅负责人"],
  OFFICE_MANAGER: ["党政办主任"],
  DISCIPLINE_INSPECTOR: ["纪检监察"],
  SUPERVISING_LEADER: ["分管领导"],
  CHIEF: ["主要领导"],
  ADMINISTRATOR: ["系统管理员"],
};

const writtenRoles = list(choice(ROLES));

/** Each once, in whatever order they were written; STAFF is everybody's. */
const roles: Cell<readonly StaffRole[]> = {
  ...writtenRoles,
  read: (cell, directory) => {
    const given = writtenRoles.read(cell, directory);
    return (Object.keys(ROLES) as StaffRole[]).filter((role) => role === "STAFF" || given.includes(role));
  },
};

const department = columnsOf<TableRows["DEPARTMENTS"]>();
const person = columnsOf<TableRows["STAFF"]>();
const window = columnsOf<TableRows["WINDOWS"]>();
const post = columnsOf<TableRows["POSTS"]>();
const shift = columnsOf<TableRows["SHIFTS"]>();

/** The tables with their columns, in the order in which they are written. */
export const COLUMNS: Readonly<Record<TableName, Table>> = {
  DEPARTMENTS: {
    zh: "科室",
    en: "Departments",
    also: ["部门", "科室表"],
    keys: ["code"],
    columns: [
      department("code", ["编号", "Code", "科室编号", "代码"], code, ALWAYS),
      department("name", ["名称", "Name", "科室名称", "科室", "部门"], NAME, NEW),
      department("nameEn", ["英文名称", "Name in English", "英文"], optional(NAME)),
      department("head", ["负责人", "Head", "科室负责人"], optional(reference("staff"))),
      department("supervisingLeader", ["分管领导", "Supervising leader"], optional(reference("staff"))),
    ],
  },
  STAFF: {
    zh: "人员",
    en: "Staff",
    also: ["工作人员", "花名册", "人员名单", "people"],
    keys: ["code"],
    columns: [
      person("code", ["工号", "Staff code", "编号", "人员编号", "code"], code, ALWAYS),
      person("name", ["姓名", "Name"], name, NEW),
      person("reading", ["读音", "Reading", "拼音"], reading, { fresh: () => null }),
      person("gender", ["性别", "Gender"], choice({ FEMALE: ["女", "f"], MALE: ["男", "m"] }), NEW),
      person("department", ["科室", "Department", "部门", "所在科室"], reference("departments"), NEW),
      person("title", ["职务", "Title", "岗位职务"], NAME, NEW),
      person("titleEn", ["职务英文", "Title in English"], optional(NAME)),
      person(
        "rank",
        ["职级", "Rank"],
        choice({
          STAFF: ["一般人员", "科员", "工作人员"],
          DEPARTMENT_HEAD: ["科室负责人", "科级"],
          LEADER: ["班子成员", "领导"],
          CHIEF: ["主要领导"],
        }),
        { fresh: () => "STAFF" },
      ),
      person(
        "employmentKind",
        ["人员性质", "Employment", "用工性质", "编制"],
        choice({
          CIVIL_SERVANT: ["公务员", "行政编制"],
          INSTITUTION: ["事业编制", "事业"],
          CONTRACT: ["合同制", "聘用", "编外"],
          PUBLIC_WELFARE: ["公益性岗位", "公益岗"],
        }),
        NEW,
      ),
      person("workStartOn", ["参加工作时间", "Work start", "参工时间"], optional(date)),
      person("phoneExt", ["办公电话", "Extension", "分机", "电话"], optional(text(30))),
      person("mobile", ["手机", "Mobile", "手机号", "手机号码", "联系电话"], optional(text(30))),
      person("roles", ["角色", "Roles"], roles, { fresh: () => ["STAFF"] }),
      person("mustSignIn", ["签到", "Signs in", "是否签到"], yesNo, { fresh: () => true }),
      person("startsOn", ["到岗日期", "Joined", "入职时间", "到岗时间"], optional(date), { isNote: true }),
    ],
  },
  WINDOWS: {
    zh: "窗口",
    en: "Windows",
    also: ["窗口表", "服务窗口"],
    keys: ["number"],
    columns: [
      window("number", ["窗口号", "Window", "号", "窗口编号", "number"], wholeNumber(1, 9_999), ALWAYS),
      window("name", ["名称", "Name", "窗口名称"], NAME, NEW),
      window("nameEn", ["英文名称", "Name in English", "英文"], optional(NAME)),
      window("businesses", ["业务", "Businesses", "业务范围", "办理事项", "主要业务"], texts(100)),
      window("businessesEn", ["业务英文", "Businesses in English"], texts(100)),
      window("floor", ["楼层", "Floor"], optional(NAME)),
      window("floorEn", ["楼层英文", "Floor in English"], optional(NAME)),
      window("hours", ["开放时间", "Hours", "开放时间(周一至周五)", "时间"], openingHours, {
        fresh: () => OFFICE_HOURS,
      }),
    ],
  },
  POSTS: {
    zh: "岗位",
    en: "Posts",
    also: ["AB岗", "AB岗表", "ab岗位表", "岗位表"],
    keys: ["code"],
    columns: [
      post("code", ["编号", "Code", "岗位编号", "代码"], code, ALWAYS),
      post("name", ["岗位", "Post", "岗位名称", "名称", "name"], NAME, NEW),
      post("nameEn", ["英文名称", "Post in English", "英文", "name in english"], optional(NAME)),
      post("business", ["主要业务", "Business", "业务"], optional(LONG)),
      post("businessEn", ["主要业务英文", "Business in English"], optional(LONG)),
      post("kind", ["类别", "Kind"], choice({ WINDOW: ["窗口"], OFFICE: ["办公"], LEADER: ["领导"] }), {
        fresh: ({ window: at }) => (at === null || at === undefined ? "OFFICE" : "WINDOW"),
      }),
      post("department", ["科室", "Department", "部门"], reference("departments"), NEW),
      post("window", ["窗口号", "Window", "窗口"], optional(windowNumber)),
      post("primary", ["A岗", "A", "A岗人员", "A角", "primary"], optional(reference("staff")), NEW),
      post("backup", ["B岗", "B", "B岗人员", "B角", "backup"], optional(reference("staff"))),
      post("reserves", ["备用", "Reserves", "备用人员", "备岗"], list(reference("staff"))),
      post("scope", ["范围", "B's scope"], choice({ FULL: ["全部", "全部业务"], GENERAL_AND_URGENT: ["一般和急件"] }), {
        fresh: () => "FULL",
      }),
      post("priority", ["优先", "Priority", "优先级"], wholeNumber(0, 99), {
        fresh: ({ window: at }) => (at === null || at === undefined ? 1 : 2),
      }),
      post("watched", ["盯守", "Watched", "是否盯守"], yesNo, {
        fresh: ({ window: at }) => at !== null && at !== undefined,
      }),
      post("special", ["重要岗位", "Special post", "重要"], yesNo, { fresh: () => false }),
      post("exemptReason", ["豁免原因", "Why exempt", "豁免"], optional(LONG)),
      post("startsOn", ["起", "From", "期限", "起始日期"], optional(date), { isNote: true }),
    ],
  },
  SHIFTS: {
    zh: "轮值",
    en: "Rota",
    also: ["中午周六轮值", "延时班"],
    keys: ["post", "role", "days", "everyWeeks", "startsOn", "startsAt", "endsAt", "posts"],
    columns: [
      shift("post", ["岗位", "Post"], reference("posts"), ALWAYS),
      shift("role", ["谁上", "Who", "A/B"], choice({ PRIMARY: ["A岗", "a"], BACKUP: ["B岗", "b"] }), ALWAYS),
      shift(
        "days",
        ["日子", "Days"],
        choice({ WORKDAYS: ["工作日"], SATURDAYS: ["周六", "星期六"], SUNDAYS: ["周日", "星期日"] }),
        ALWAYS,
      ),
      shift("everyWeeks", ["隔周", "Weeks"], weeks, { fresh: () => 1 }),
      shift("startsOn", ["起始日", "First day", "起始日期"], date, NEW),
      shift("startsAt", ["从", "Starts", "开始", "起"], timeOr(["上午下班", "end of morning"]), ALWAYS),
      shift("endsAt", ["到", "Ends", "结束", "止"], timeOr(["下午上班", "start of afternoon"]), ALWAYS),
      shift("posts", ["顶哪些岗", "Holds"], list(reference("posts")), { fresh: ({ post: own }) => [own] }),
    ],
  },
};

/** The column of a table by the field it holds. */
export function columnOf(table: TableName, key: string): Column {
  return COLUMNS[table].columns.find((column) => column.key === key) as Column;
}
