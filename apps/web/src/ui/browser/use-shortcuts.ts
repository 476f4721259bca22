import { useEffect, useRef } from "react";

/** Key sequences such as `n` or `g b` and what they do. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Longest pause between the keys of a sequence. */
const PAUSE_MS = 1_500;

/** Listens to single-key shortcuts; whoever types into a field is left alone. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;

  useEffect(() => {
    let first = "";
    let firstAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const sequence = event.timeStamp - firstAt < PAUSE_MS && first !== "" ? `${first} ${event.key}` : event.key;
      const act = latest.current[sequence] ?? latest.current[event.key];
      [first, firstAt] = act ? ["", 0] : [event.key, event.timeStamp];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}
