import { damaged } from "./unusable-backup.ts";

const NEWLINE = "\n";
const LONGEST_LINE = 1_000_000;

/** A stream of bytes, read by lines: one at a time, or many until one that ends them. */
export class Lines {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** The next line without its end; `null` after the last. A file that has none at all is not read to its end. */
  async next(): Promise<Buffer | null> {
    let end = this.#rest.indexOf(NEWLINE);
    while (end < 0) {
      if (this.#rest.length > LONGEST_LINE) throw damaged();
      if (!(await this.#more())) {
        if (this.#rest.length > 0) throw damaged();
        return null;
      }
      end = this.#rest.indexOf(NEWLINE);
    }
    return this.#take(end, 1);
  }

  /** All lines up to the one that is `last`, which is passed over; many at once, each with its end. */
  async *until(last: string): AsyncGenerator<Buffer> {
    const closing = Buffer.from(`${last}${NEWLINE}`);
    const inside = Buffer.from(`${NEWLINE}${last}${NEWLINE}`);
    for (;;) {
      if (this.#rest.subarray(0, closing.length).equals(closing)) {
        this.#take(0, closing.length);
        return;
      }
      const found = this.#rest.indexOf(inside);
      const whole = found < 0 ? this.#rest.lastIndexOf(NEWLINE) + 1 : found + 1;
      if (whole > 0) yield this.#take(whole, 0);
      else if (!(await this.#more())) throw damaged();
    }
  }

  #take(length: number, skip: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length + skip);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}
