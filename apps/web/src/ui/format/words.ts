import type { Language } from "./language.ts";

/** The few words that numbers and times are built with. Everything else is in the dictionaries of `app/i18n`. */
type FormatWords = {
  readonly weekdays: readonly string[];
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly morning: string;
  readonly afternoon: string;
  readonly to: string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly hoursAndMinutes: (hours: number, minutes: number) => string;
  readonly days: (count: string, isOne: boolean) => string;
  readonly atLimit: string;
  readonly onPost: string;
  readonly officeTime: (zone: string) => string;
};

const zh: FormatWords = {
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  today: "今天",
  tomorrow: "明天",
  yesterday: "昨天",
  morning: "上午",
  afternoon: "下午",
  to: "至",
  minutes: (count) => `${count} 分钟`,
  hours: (count) => `${count} 小时`,
  hoursAndMinutes: (hours, minutes) => `${hours} 小时 ${minutes} 分`,
  days: (count) => `${count} 天`,
  atLimit: "满岗",
  onPost: "在岗",
  officeTime: (zone) => `单位时间 ${zone}`,
};

const en: FormatWords = {
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  today: "Today",
  tomorrow: "Tomorrow",
  yesterday: "Yesterday",
  morning: "am",
  afternoon: "pm",
  to: "to",
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  days: (count, isOne) => (isOne ? `${count} day` : `${count} days`),
  atLimit: "at limit",
  onPost: "on post",
  officeTime: (zone) => `office time, ${zone}`,
};

export const FORMAT_WORDS: Record<Language, FormatWords> = { "zh-CN": zh, en };

export const ENGLISH_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
