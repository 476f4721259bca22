import { EventEmitter, on } from "node:events";
import { type Database, listen } from "@zaigang/db";
import type { OfficeChangeNotice } from "../graphql/context.ts";
import type { Logger } from "../log.ts";
import { CHANNEL } from "./record-change.ts";

/** Most changes of an office that are read at once; after a longer break clients see a hole and read everything again. */
const MOST_AT_ONCE = 100;

/**
 * What changes in offices, for those who watch them at this server process. A notification is only a hint that there is
 * something to read: what is passed on comes from the office's log, in its order, each change once. So a lost or a late
 * hint, or a broken connection to the database, never loses a change.
 */
export class OfficeChanges {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  /** For each office somebody watches here: the last version passed on, and the reading under way. */
  readonly #watched = new Map<string, { watchers: number; sent: Promise<number> }>();
  #stopListening: () => Promise<void> = async () => {};

  private constructor(db: Database, log: Logger) {
    this.#db = db;
    this.#log = log;
  }

  /** Starts to listen. */
  static async hear(db: Database, log: Logger): Promise<OfficeChanges> {
    const changes = new OfficeChanges(db, log);
    changes.#stopListening = await listen(db, CHANNEL, {
      heard: (payload) => changes.#passOn((JSON.parse(payload) as { officeId: string }).officeId),
      missed: () => {
        for (const officeId of changes.#watched.keys()) changes.#passOn(officeId);
      },
    });
    return changes;
  }

  /** Every change of an office from now on, until `return` is called on it. */
  async *watch(officeId: string): AsyncGenerator<OfficeChangeNotice> {
    const watched = this.#watched.get(officeId) ?? { watchers: 0, sent: this.#versionOf(officeId) };
    this.#watched.set(officeId, watched);
    watched.watchers++;
    const heard = on(this.#emitter, officeId);
    try {
      await watched.sent;
      for await (const [change] of heard) yield change as OfficeChangeNotice;
    } finally {
      await heard.return?.();
      watched.watchers--;
      if (watched.watchers === 0) this.#watched.delete(officeId);
    }
  }

  async stop(): Promise<void> {
    await this.#stopListening();
  }

  async #versionOf(officeId: string): Promise<number> {
    const { version } = await this.#db.officeProgress.findUniqueOrThrow({
      where: { officeId },
      select: { version: true },
    });
    return version;
  }

  /** Readings of one office follow each other, so changes keep their order. */
  #passOn(officeId: string): void {
    const watched = this.#watched.get(officeId);
    if (!watched) return;
    watched.sent = watched.sent.then(async (sent) => {
      try {
        return await this.#readFrom(officeId, sent);
      } catch (error) {
        this.#log.error({ err: error, office: officeId }, "changes could not be read");
        return sent;
      }
    });
  }

  async #readFrom(officeId: string, sent: number): Promise<number> {
    const changes = await this.#db.officeChange.findMany({
      where: { officeId, version: { gt: sent } },
      orderBy: { version: "desc" },
      take: MOST_AT_ONCE,
      select: { version: true, dates: true, alertIds: true },
    });
    for (const change of changes.reverse()) this.#emitter.emit(officeId, change);
    return changes.at(-1)?.version ?? sent;
  }
}
