// biome-ignore-all lint/performance/noBarrelFile: the face of the workspace.
/** The face of the database workspace. Tests find scratch databases in `@zaigang/db/testing`. */
export { rowsOf } from "./backup-files/read-backup.ts";
export { restoreBackup } from "./backup-files/restore-backup.ts";
export { UnusableBackup } from "./backup-files/unusable-backup.ts";
export { writeBackup } from "./backup-files/write-backup.ts";
export { type ChineseCalendar, chineseCalendar } from "./calendar/chinese-calendar.ts";
export { writeCalendar } from "./calendar/write-calendar.ts";
export {
  connect,
  type Database,
  type Database as Db,
  type Listener,
  listen,
  queryPrepared,
  type Transaction,
} from "./client.ts";
export {
  type Demo,
  type DemoEvents,
  type DemoOptions,
  demoFacts,
  parseDemoEvents,
  UnknownDemoEvent,
} from "./demo/demo-facts.ts";
export { type DemoOffice, demoOffice } from "./demo/demo-office.ts";
export { demoStart, UnusableDemoStart } from "./demo/demo-start.ts";
export { type LoadDemoOptions, loadDemo } from "./demo/load-demo.ts";
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./embedded/embedded-postgres.ts";
export { EmbeddedPostgresError } from "./embedded/embedded-postgres-error.ts";
export { joinEmbeddedPostgres } from "./embedded/join-postgres.ts";
export { isEmpty, isStillEmpty } from "./first-office.ts";
export type {
  Absence,
  Alert,
  ApiToken,
  ApprovalBand,
  CalendarDay,
  Child,
  Department,
  Employment,
  Feed,
  LeaveEntry,
  LeaveRequest,
  LeaveStep,
  LeaveType,
  Office,
  Pairing,
  PairingDraft,
  Pause,
  Post,
  Staff,
  Substitution,
  TableImport,
  Window,
  WindowClosure,
} from "./generated/client/client.ts";
export { Prisma, PrismaClient } from "./generated/client/client.ts";
export * from "./generated/client/enums.ts";
export { insertTogether, type RowsByTable } from "./insert-together.ts";
export { jsonRows } from "./json-rows.ts";
export { writeLeaveTypes } from "./leave-types/write-leave-types.ts";
export { migrate, UnusableDatabase } from "./migrate.ts";
export { migrationNames } from "./migration-names.ts";
export { type NameReading, readingAs, readName, tidyName } from "./names/read-name.ts";
