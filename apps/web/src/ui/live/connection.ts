import type { Instant } from "@zaigang/domain";

export type ConnectionState = "live" | "reconnecting" | "offline";

/** How we stand with the server: whether what is on screen is live, and since when it is not. */
export type Connection = {
  readonly state: ConnectionState;
  /** The server's time of the last answer; `null` before the first. */
  readonly answeredAt: Instant | null;
};

/** Shorter breaks are not worth a word. */
const QUIET_MS = 5_000;

/** Follows answers and failures of requests, and the browser's own word on the network. */
export class ConnectionMonitor {
  readonly #listeners = new Set<() => void>();
  #current: Connection = { state: navigator.onLine ? "live" : "offline", answeredAt: null };
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(events: Pick<EventTarget, "addEventListener"> = globalThis) {
    events.addEventListener("offline", () => this.#become("offline"));
    events.addEventListener("online", () => this.#become("reconnecting"));
  }

  current = (): Connection => this.#current;

  answered(serverNow: Instant): void {
    this.#current = { ...this.#current, answeredAt: serverNow };
    this.#become("live");
  }

  failed(): void {
    if (this.#current.state !== "live" || this.#patience !== undefined) return;
    this.#patience = setTimeout(() => this.#become(navigator.onLine ? "reconnecting" : "offline"), QUIET_MS);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #become(state: ConnectionState): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#current = { ...this.#current, state };
    for (const listener of this.#listeners) listener();
  }
}
