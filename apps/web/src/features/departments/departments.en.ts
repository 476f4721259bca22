import type { Translation } from "../../app/i18n/translation.ts";
import type { departmentsZh } from "./departments.zh.ts";

export const departmentsEn = {
  title: "Departments",
  back: "All staff",
  column: { name: "Department", head: "Head", leader: "Supervising leader", members: "People" },
  nobody: "Not named",
  none: "No departments yet",
  add: "Add a department",
  addTitle: "Add a department",
  change: "Change",
  changeOf: "Change {{department}}",
  changeTitle: "Change {{department}}",
  name: "Name",
  nameEn: "Name in English",
  atOnce: "Head and supervising leader change as soon as it is saved",
  save: "Save",
  saved: "{{department}} saved",
  added: "{{department}} added",
  close: "Close the department",
  closeConfirm: "Close {{department}} now",
  closed: "{{department}} closed",
  nameMissing: "Write the name",
  members: "People: {{count}}",
} satisfies Translation<typeof departmentsZh>;
