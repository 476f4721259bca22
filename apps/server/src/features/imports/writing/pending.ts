import { randomUUID } from "node:crypto";
import type { Transaction } from "@zaigang/db";
import type { CivilDate, PlannedRow } from "@zaigang/domain";
import type { TableIds } from "../load-office-tables.ts";

/** Where and when a plan is written. */
export type Writing = {
  readonly tx: Transaction;
  readonly officeId: string;
  /** Who imports. */
  readonly staffId: string;
  readonly now: number;
  readonly today: CivilDate;
  /** Of what is there, and of what the plan makes. */
  readonly ids: TableIds;
};

/** A row of a plan that is to be written. */
export type Pending<Row> = {
  readonly isNew: boolean;
  readonly after: Row;
  /** Whether a field becomes another; of a new row whatever is filled in. */
  readonly changed: (column: string) => boolean;
};

export function pending<Row>(rows: readonly PlannedRow<Row>[]): Pending<Row>[] {
  return rows.flatMap(({ status, before, after, changes }) => {
    if (after === null || (status !== "NEW" && status !== "CHANGED")) return [];
    const columns = new Set(changes.map(({ column }) => column));
    return [{ isNew: before === null, after, changed: (column: string) => columns.has(column) }];
  });
}

/** The ids of what is there, and of what will be. */
export function withNew<Key, Row>(
  present: ReadonlyMap<Key, string>,
  rows: readonly Pending<Row>[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, string> {
  const made = rows.filter(({ isNew }) => isNew).map(({ after }) => [keyOf(after), randomUUID()] as const);
  return new Map([...present, ...made]);
}

/** The id of something that the plan names. */
export function idIn<Key>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The plan names ${key}, which is neither there nor made`);
  return id;
}

/** The id of something that a row may name. */
export function idOrNull<Key>(ids: ReadonlyMap<Key, string>, key: Key | null): string | null {
  return key === null ? null : idIn(ids, key);
}
