import { type RefObject, useEffect, useRef, useState } from "react";

/** The width of an element as it changes, in pixels; `usual` until it is laid out. */
export function useWidth<Of extends HTMLElement>(usual: number): [ref: RefObject<Of | null>, width: number] {
  const ref = useRef<Of>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
