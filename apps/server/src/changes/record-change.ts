import type { Transaction } from "@zaigang/db";
import type { CivilDate, Instant } from "@zaigang/domain";
import type { Client } from "../graphql/context.ts";
import type { Progress } from "./lock-office.ts";

/** On which every server process hears that an office changed. */
export const CHANNEL = "office_changed";

export type RecordedChange = {
  readonly at: Instant;
  /** Who did it; `null` where time passed. */
  readonly actorId: string | null;
  readonly action: string;
  /** From where; `null` where time passed. */
  readonly client: Client | null;
  /** The people and things that it concerns, by id. */
  readonly subjectIds: readonly string[];
  readonly key: string | null;
  readonly request: unknown;
  readonly outcome: unknown;
  readonly dates: readonly CivilDate[];
  readonly alertIds: readonly string[];
  readonly nextBoundaryAt: Instant;
};

/**
 * Writes the change into the office's log under the next version, moves the office on, and tells every server process,
 * when and only when the transaction commits. The notice names the change; what it holds is read from the log, since a
 * notice is short and may be lost.
 */
export async function recordChange(tx: Transaction, progress: Progress, change: RecordedChange): Promise<Progress> {
  const { officeId } = progress;
  const at = new Date(change.at);
  await tx.$queryRaw`
    WITH moved AS (
      UPDATE "OfficeProgress" SET version = version + 1, "startedAt" = coalesce("startedAt", ${at}),
        "handledAt" = ${at}, "nextBoundaryAt" = ${new Date(change.nextBoundaryAt)}
      WHERE "officeId" = ${officeId}::uuid RETURNING version
    ), written AS (
      INSERT INTO "OfficeChange" ("officeId", version, at, "actorId", action, address, channel, token, "subjectIds",
        key, request, outcome, dates, "alertIds")
      SELECT ${officeId}::uuid, version, ${at}, ${change.actorId}::uuid, ${change.action},
        ${change.client?.address}, ${change.client?.channel}::"Channel", ${change.client?.token},
        ${change.subjectIds}::uuid[], ${change.key},
        ${JSON.stringify(change.request)}::jsonb, ${JSON.stringify(change.outcome)}::jsonb,
        ${change.dates}::date[], ${change.alertIds}::uuid[]
      FROM moved RETURNING version
    )
    SELECT pg_notify(${CHANNEL}, json_build_object('officeId', ${officeId}::text, 'version', version)::text)::text
    FROM written`;
  return {
    ...progress,
    version: progress.version + 1,
    startedAt: progress.startedAt ?? change.at,
    handledAt: change.at,
    nextBoundaryAt: change.nextBoundaryAt,
  };
}
