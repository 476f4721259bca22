import type { Instant } from "@zaigang/domain";
import { createContext, use, useEffect, useState, useSyncExternalStore } from "react";
import { type Connection, ConnectionMonitor } from "./connection.ts";
import { ServerClock } from "./server-clock.ts";

export type Live = { readonly clock: ServerClock; readonly connection: ConnectionMonitor };

export const createLive = (clock = new ServerClock()): Live => ({ clock, connection: new ConnectionMonitor() });

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error("No LiveContext above this component");
  return live;
}

export function useConnection(): Connection {
  const { connection } = useLive();
  return useSyncExternalStore(connection.subscribe, connection.current);
}

const STEP_MS = { second: 1_000, minute: 60_000 } as const;

/** The server's time, cut to whole steps; the component renders again at each. */
export function useNow(step: keyof typeof STEP_MS): Instant {
  const { clock } = useLive();
  const length = STEP_MS[step];
  const [now, setNow] = useState(() => cut(clock.now(), length));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setNow(cut(clock.now(), length));
      timer = setTimeout(tick, length - (clock.now() % length));
    };
    tick();
    const unsubscribe = clock.subscribe(tick);
    // A sleeping machine's timers sleep too.
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener("visibilitychange", tick);
    };
  }, [clock, length]);

  return now;
}

const cut = (instant: Instant, length: number): Instant => instant - (instant % length);
