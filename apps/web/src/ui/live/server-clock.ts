import type { Instant } from "@zaigang/domain";

/**
 * The server's clock as this machine can know it. Phones and hall computers are often minutes off,
 * so no screen reads its own clock.
 */
export class ServerClock {
  readonly #machine: () => Instant;
  readonly #listeners = new Set<() => void>();
  #offset = 0;

  /** @param machine the clock of this machine */
  constructor(machine: () => Instant = Date.now) {
    this.#machine = machine;
  }

  now = (): Instant => this.#machine() + this.#offset;

  /**
   * Takes the time from an answer.
   *
   * @param serverNow what the answer says
   * @param askedAt by this machine's clock; the answer was made about half-way between then and now
   */
  set(serverNow: Instant, askedAt: Instant): void {
    const answeredAt = this.#machine();
    const offset = serverNow - (askedAt + answeredAt) / 2;
    // Every answer differs by its journey; a clock that stutters is worse than one half a second off.
    if (Math.abs(offset - this.#offset) < 500) return;
    this.#offset = offset;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
