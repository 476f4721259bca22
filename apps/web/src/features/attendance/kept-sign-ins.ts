import { useSyncExternalStore } from "react";

/** A press of the button that the server may not know of yet. */
export type KeptSignIn = {
  /** The same however often it is sent: the server takes it once. */
  readonly key: string;
  /** Code of who pressed. */
  readonly staff: string;
  readonly direction: "IN" | "OUT";
  /** When it was pressed, as the API writes instants. */
  readonly at: string;
};

const STORAGE_KEY = "zaigang.signIns";

const listeners = new Set<() => void>();
/** What storage holds; the truth where storage is switched off. */
let kept: readonly KeptSignIn[] = load();

// Another page of the same browser may have sent some of them.
globalThis.addEventListener?.("storage", ({ key }) => {
  if (key === STORAGE_KEY || key === null) change(load());
});

/** Kept on this machine until the server has it, even if the page is closed meanwhile. */
export function keepSignIn(signIn: KeptSignIn): void {
  store([...load(), signIn]);
}

/** The server has it, or will not take it. */
export function dropSignIn(key: string): void {
  store(load().filter((signIn) => signIn.key !== key));
}

/** What the server may not know of yet, of one person, in the order it was pressed. */
export function useKeptSignIns(staff: string): readonly KeptSignIn[] {
  const all = useSyncExternalStore(subscribe, () => kept);
  return all.filter((signIn) => signIn.staff === staff);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function load(): readonly KeptSignIn[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isKeptSignIn) : [];
  } catch {
    return kept ?? []; // storage is switched off, or somebody else wrote there
  }
}

function store(signIns: readonly KeptSignIn[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(signIns));
  } catch {
    // Storage is switched off or full: they last until the page is closed.
  }
  change(signIns);
}

function change(signIns: readonly KeptSignIn[]): void {
  kept = signIns;
  for (const listener of listeners) listener();
}

function isKeptSignIn(value: unknown): value is KeptSignIn {
  const signIn = value as KeptSignIn;
  return [signIn?.key, signIn?.staff, signIn?.at].every((part) => typeof part === "string");
}
