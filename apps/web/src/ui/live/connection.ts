import type { Instant } from "@zaigang/domain";

export type ConnectionState = "live" | "reconnecting" | "offline";

/** How we stand with the server: whether what is on screen is live, and since when it is not. */
export type Connection = {
  readonly state: ConnectionState;
  /** The server's time up to which what is on screen is known to be true; `null` before the first answer. */
  readonly answeredAt: Instant | null;
};

/** Shorter breaks are not worth a word. */
const QUIET_MS = 5_000;

/**
 * Follows the socket over which changes come, the requests, and the browser's own word on the network. What is on screen
 * is live while changes come and nothing is being caught up with. A page without a socket goes by its requests.
 */
export class ConnectionMonitor {
  readonly #listeners = new Set<() => void>();
  #current: Connection = { state: navigator.onLine ? "live" : "offline", answeredAt: null };
  /** Changes are awaited and do not come, or some that came are still to be read. */
  #isBehind = false;
  #isFailing = false;
  /** Changes are told as they happen. */
  #isTold = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(events: Pick<EventTarget, "addEventListener"> = globalThis) {
    events.addEventListener("offline", () => {
      this.#isFailing = true;
      this.#become("offline");
    });
    events.addEventListener("online", () => this.#become("reconnecting"));
  }

  current = (): Connection => this.#current;

  /** Whether every change is told of by now: whoever makes one need not look for what became of it. */
  hearsChanges = (): boolean => this.#isTold && !this.#isFailing;

  /**
   * Changes do not come, or may have been missed: what is on screen grows old from now on.
   *
   * @param silentMs for how long there has been no sign of life
   */
  behind(silentMs = 0): void {
    this.#isBehind = true;
    this.#isTold = false;
    this.#settle(silentMs);
  }

  /** Everything on screen has been read anew; from now on changes are told. */
  caughtUp(serverNow: Instant): void {
    this.#isBehind = false;
    this.#isTold = true;
    this.answered(serverNow);
  }

  /** Everything on screen has been read anew, though changes are not told yet. */
  readAnew(serverNow: Instant): void {
    this.#current = { ...this.#current, answeredAt: serverNow };
    this.answered(serverNow);
    for (const listener of this.#listeners) listener();
  }

  /** The server is there: an answer, a change or a sign of life. */
  answered(serverNow: Instant): void {
    this.#isFailing = false;
    if (!this.#isBehind || this.#current.answeredAt === null) {
      this.#current = { ...this.#current, answeredAt: serverNow };
    }
    this.#settle();
  }

  /** A request did not reach the server. */
  failed(): void {
    this.#isFailing = true;
    this.#settle();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #settle(silentMs = 0): void {
    if (!this.#isBehind && !this.#isFailing) {
      this.#become("live");
    } else if (this.#current.state === "live") {
      const patience = Math.max(0, QUIET_MS - silentMs);
      this.#patience ??= setTimeout(() => this.#become(navigator.onLine ? "reconnecting" : "offline"), patience);
    }
  }

  #become(state: ConnectionState): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#current = { ...this.#current, state };
    for (const listener of this.#listeners) listener();
  }
}
