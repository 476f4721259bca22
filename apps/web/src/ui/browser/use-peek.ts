import { type RefObject, useEffect, useRef, useState } from "react";

/** A thing must be looked at for this long, so that nothing flickers on the way to another. */
const OPEN_MS = 300;
/** Time to reach the popover with the mouse. */
const CLOSE_MS = 150;

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

type Peek<Subject> = {
  /** The element the anchor is placed in. */
  frame: RefObject<HTMLDivElement | null>;
  subject: Subject | null;
  anchor: Box | null;
  at: (element: HTMLElement, subject: Subject) => void;
  stay: () => void;
  leave: () => void;
  close: () => void;
};

/** The one thing whose popover is open: after a moment of hover or focus, until both are elsewhere. */
export function usePeek<Subject>(): Peek<Subject> {
  const frame = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [peeked, setPeeked] = useState<{ subject: Subject; anchor: Box } | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const after = (delay: number, act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, delay);
  };
  return {
    frame,
    subject: peeked?.subject ?? null,
    anchor: peeked?.anchor ?? null,
    at: (element, subject) => after(OPEN_MS, () => setPeeked({ subject, anchor: boxWithin(frame.current, element) })),
    stay: () => clearTimeout(timer.current),
    leave: () => after(CLOSE_MS, () => setPeeked(null)),
    close: () => {
      clearTimeout(timer.current);
      setPeeked(null);
    },
  };
}

function boxWithin(frame: HTMLElement | null, element: HTMLElement): Box {
  const [outer, inner] = [frame?.getBoundingClientRect(), element.getBoundingClientRect()];
  return {
    left: inner.left - (outer?.left ?? 0) + (frame?.scrollLeft ?? 0),
    top: inner.top - (outer?.top ?? 0),
    width: inner.width,
    height: inner.height,
  };
}
