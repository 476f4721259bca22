import { useCallback, useEffect, useRef } from "react";

/** Whoever has done nothing for this long is not reading. */
const READING_MS = 30_000;
const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "touchmove"] as const;

/** Whether somebody reads or types, so that nothing should move under their eyes. The answer is asked for, not told. */
export function useEngagement(): () => boolean {
  const lastSign = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const note = () => {
      lastSign.current = performance.now();
    };
    for (const sign of SIGNS) addEventListener(sign, note, { passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, note);
    };
  }, []);
  return useCallback(() => isTyping() || performance.now() - lastSign.current < READING_MS, []);
}

function isTyping(): boolean {
  return document.activeElement?.closest("input, textarea, select, [contenteditable]") != null;
}
