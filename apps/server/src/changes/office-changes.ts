import { EventEmitter, on } from "node:events";
import { type Database, listen } from "@zaigang/db";
import type { OfficeChangeNotice } from "../graphql/context.ts";
import type { Logger } from "../log.ts";
import { CHANNEL } from "./record-change.ts";

/** Most changes of an office that are read at once; after a longer break clients see a hole and read everything again. */
const MOST_AT_ONCE = 100;
/** How often the watched offices are looked at without a hint, in milliseconds. */
const LOOK_EVERY_MS = 5_000;

/** An office that somebody watches here. */
type Watched = {
  watchers: number;
  /** The last version that was passed on; `null` before it is known. */
  sent: number | null;
  /** Readings of one office follow each other, so changes keep their order. It never fails. */
  reading: Promise<void>;
};

/**
 * What changes in offices, for those who watch them at this server process. A notification is only a hint that there is
 * something to read: what is passed on comes from the office's log, in its order, each change once. Every few seconds
 * it is looked at without a hint. So neither a lost one nor a broken connection to the database loses a change.
 */
export class OfficeChanges {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #watched = new Map<string, Watched>();
  readonly #looking: NodeJS.Timeout;
  #stopListening: () => Promise<void> = async () => {};

  private constructor(db: Database, log: Logger) {
    this.#db = db;
    this.#log = log;
    this.#looking = setInterval(() => void this.#look(), LOOK_EVERY_MS).unref();
  }

  /** Starts to listen. @throws if the database cannot be reached */
  static async hear(db: Database, log: Logger): Promise<OfficeChanges> {
    const changes = new OfficeChanges(db, log);
    changes.#stopListening = await listen(db, CHANNEL, {
      heard: (payload) => changes.#passOn((JSON.parse(payload) as { officeId: string }).officeId),
      missed: () => void changes.#look(),
    });
    return changes;
  }

  /** Every change of an office from now on, until `return` is called on it, which may be while `next` waits. */
  watch(officeId: string): AsyncIterableIterator<OfficeChangeNotice> {
    const heard = on(this.#emitter, officeId);
    this.#join(officeId);
    let isOver = false;
    const leave = async () => {
      if (!isOver) this.#leave(officeId);
      isOver = true;
      await heard.return?.();
    };
    const end = { done: true, value: undefined } as const;
    return {
      async next() {
        const { done, value } = await heard.next();
        return done ? end : { done: false, value: (value as [OfficeChangeNotice])[0] };
      },
      async return() {
        await leave();
        return end;
      },
      async throw(error) {
        await leave();
        throw error;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async stop(): Promise<void> {
    clearInterval(this.#looking);
    await this.#stopListening();
  }

  #join(officeId: string): void {
    const watched = this.#watched.get(officeId) ?? { watchers: 0, sent: null, reading: Promise.resolve() };
    watched.watchers++;
    this.#watched.set(officeId, watched);
    if (watched.sent === null) this.#passOn(officeId);
  }

  #leave(officeId: string): void {
    const watched = this.#watched.get(officeId);
    if (!watched) return;
    watched.watchers--;
    if (watched.watchers === 0) this.#watched.delete(officeId);
  }

  #passOn(officeId: string): void {
    const watched = this.#watched.get(officeId);
    if (!watched) return;
    watched.reading = watched.reading.then(async () => {
      try {
        watched.sent = await this.#readFrom(officeId, watched.sent);
      } catch (error) {
        this.#log.error({ err: error, office: officeId }, "changes could not be read");
      }
    });
  }

  /** @returns the version up to which all is passed on; from an unknown one on it is the present */
  async #readFrom(officeId: string, sent: number | null): Promise<number> {
    if (sent === null) {
      const where = { officeId };
      return (await this.#db.officeProgress.findUniqueOrThrow({ where, select: { version: true } })).version;
    }
    const changes = await this.#db.officeChange.findMany({
      where: { officeId, version: { gt: sent } },
      orderBy: { version: "desc" },
      take: MOST_AT_ONCE,
      select: { version: true, dates: true, alertIds: true },
    });
    const leaveOf = await this.#leaveAlertsOf(
      officeId,
      changes.flatMap(({ alertIds }) => alertIds),
    );
    for (const { version, dates, alertIds } of changes.reverse()) {
      const alerts = alertIds.map((id) => ({ id, leaveOf: leaveOf.get(id) ?? null }));
      this.#emitter.emit(officeId, { version, dates, alerts } satisfies OfficeChangeNotice);
    }
    return changes.at(-1)?.version ?? sent;
  }

  /** Of alerts about leave, whose it is: others do not hear of them. */
  async #leaveAlertsOf(officeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#db.alert.findMany({
      where: { officeId, id: { in: [...ids] }, requestId: { not: null } },
      select: { id: true, staffId: true },
    });
    return new Map(rows.map(({ id, staffId }) => [id, staffId]));
  }

  /** Looks whether any watched office is further than what was passed on: one statement for all of them. */
  async #look(): Promise<void> {
    if (this.#watched.size === 0) return;
    try {
      const rows = await this.#db.officeProgress.findMany({
        where: { officeId: { in: [...this.#watched.keys()] } },
        select: { officeId: true, version: true },
      });
      for (const { officeId, version } of rows) {
        if (this.#watched.get(officeId)?.sent !== version) this.#passOn(officeId);
      }
    } catch (error) {
      this.#log.error({ err: error }, "versions could not be read");
    }
  }
}
