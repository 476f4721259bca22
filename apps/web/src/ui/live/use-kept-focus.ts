import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";

type KeptFocus<Of extends HTMLElement> = {
  /** Of what the focus falls back on, which must be focusable. */
  readonly fallback: RefObject<Of | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/** Where a live change takes away the control that has the focus, the focus stays in the same part of the page. */
export function useKeptFocus<Of extends HTMLElement>(): KeptFocus<Of> {
  const fallback = useRef<Of>(null);
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) fallback.current?.focus();
  });
  return {
    fallback,
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      hasFocus.current = currentTarget.contains(relatedTarget as Node | null);
    },
  };
}
