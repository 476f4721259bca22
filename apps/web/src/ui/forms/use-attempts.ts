import { useEffect, useState } from "react";

/** Attempts at sending a form. */
export type Attempts = {
  /** Whether there was one: nobody is told of what they have not finished typing. */
  readonly isTried: boolean;
  /** Counts one; once its errors are on screen, the first field that is wrong has the focus. */
  readonly attempt: () => void;
};

export function useAttempts(): Attempts {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count > 0) document.querySelector<HTMLElement>("[role='dialog'] [aria-invalid='true']")?.focus();
  }, [count]);
  return { isTried: count > 0, attempt: () => setCount((before) => before + 1) };
}
