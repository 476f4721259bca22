import { useEffect, useState } from "react";

/** Whether `wanted` has held for `delayMs` without a break: for skeletons that should not flash. */
export function useDelayed(wanted: boolean, delayMs: number): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    setDue(false);
    if (!wanted) return;
    const timer = setTimeout(() => setDue(true), delayMs);
    return () => clearTimeout(timer);
  }, [wanted, delayMs]);
  return wanted && isDue;
}
