import { Check, Clock, LogOut, Minus, Moon, ShieldCheck, UserRound } from "lucide-react";
import type { Reason } from "./day-stretches.ts";

const ICONS = {
  ACTING: Check,
  NOT_NEEDED: Minus,
  ABSENT: Minus,
  SIGNED_OUT: LogOut,
  NOT_ARRIVED: Clock,
  AT_LIMIT: UserRound,
  OFF_SHIFT: Moon,
  EXEMPT: ShieldCheck,
} as const;

/** Each verdict has its own sign beside its word. */
export function VerdictIcon({ verdict }: { verdict: Reason["verdict"] }) {
  const Icon = ICONS[verdict];
  return <Icon size={14} strokeWidth={1.5} aria-hidden="true" />;
}
