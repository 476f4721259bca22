/** A word at the edge of the page. */
export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly tone: "DONE" | "FAILED";
  /** The way back; `null` where there is none. */
  readonly undo: (() => Promise<void>) | null;
};
