import type { Post, Prisma, Staff } from "@zaigang/db";
import type { CivilDate, Instant, TimeRange } from "@zaigang/domain";
import type { LoadedFacts } from "../features/coverage/coverage-facts.ts";

/** Stretches as rows hold them: each start and end in milliseconds. */
export type StoredStretches = readonly (readonly [Instant, Instant])[];

export function toStored(stretches: readonly TimeRange[]): Prisma.InputJsonArray {
  return stretches.map(({ startsAt, endsAt }) => [startsAt, endsAt]);
}

export function fromStored(stretches: unknown): TimeRange[] {
  return (stretches as StoredStretches).map(([startsAt, endsAt]) => ({ startsAt, endsAt }));
}

/** A civil date as the database's client takes it. */
export function asDate(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** From codes, by which facts name people and posts, to the ids of their rows and back. */
export type Names = {
  postId(code: string): string;
  staffId(code: string): string;
  postCode(id: string): string;
  staffCode(id: string): string;
};

export function namesOf({ posts, staff }: LoadedFacts): Names {
  const codes = new Map([...posts.values(), ...staff.values()].map(({ id, code }) => [id, code]));
  return {
    postId: (code) => (posts.get(code) as Post).id,
    staffId: (code) => (staff.get(code) as Staff).id,
    postCode: (id) => codes.get(id) as string,
    staffCode: (id) => codes.get(id) as string,
  };
}

/** Of a row the fields that `other` has: what stood where something else was written. */
export function fieldsOf<Row extends object>(row: Row, other: Partial<Row>): Partial<Row> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => field in other)) as Partial<Row>;
}
