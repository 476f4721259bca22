import { UnreadableTable } from "./unreadable-table.ts";

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;
const LINE_FEED = 0x0a;
/** How much is looked at to tell text without a mark. */
const SAMPLE_BYTES = 4_096;

/**
 * Text of a file in UTF-8, UTF-16, or GB18030, which holds GBK and GB2312. Every byte counts: nothing is replaced by a
 * question mark.
 *
 * @throws {UnreadableTable} `WRONG_ENCODING` with the first line that is neither, `NOT_A_TABLE` for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked ? [marked.encoding] : [unmarkedUtf16(bytes), "utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = encoding === null ? null : decodeAs(encoding, bytes);
    if (text !== null && !text.includes("\0")) return text;
  }
  if (!marked && bytes.subarray(0, SAMPLE_BYTES).includes(0)) throw new UnreadableTable("NOT_A_TABLE");
  throw new UnreadableTable("WRONG_ENCODING", firstBadLine(bytes, marked?.encoding ?? "gb18030"));
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In UTF-16 every separator and digit has an empty half, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const empty = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) empty[index % 2]!++;
  });
  const [even = 0, odd = 0] = empty;
  if (Math.max(even, odd) < sample.length / 20 || Math.min(even, odd) > 0) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** From 1. A line feed is never part of another character in GB18030 or UTF-8. */
function firstBadLine(bytes: Uint8Array, encoding: string): number {
  let line = 1;
  for (let from = 0; from <= bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const end = feed < 0 ? bytes.length : feed;
    if (decodeAs(encoding, bytes.subarray(from, end)) === null) return line;
    from = end + 1;
  }
  return line;
}
