import { useRef } from "react";

/**
 * A key that tells one intent from every other, for the server to know a repeated request by. Not `randomUUID`:
 * browsers keep that from pages without https, and many offices have none inside the house.
 */
export function newIntentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export type IntentKeys = {
  /** The key of what is meant: the same as long as the same is asked for and no answer has come. */
  readonly keyOf: (input: object) => string;
  /** An answer has come: to ask again is another intent. */
  readonly answered: () => void;
};

export function createIntentKeys(): IntentKeys {
  let open: { readonly meant: string; readonly key: string } | null = null;
  return {
    keyOf: (input) => {
      const meant = JSON.stringify(input);
      if (open?.meant !== meant) open = { meant, key: newIntentKey() };
      return open.key;
    },
    answered: () => {
      open = null;
    },
  };
}

export function useIntentKeys(): IntentKeys {
  const keys = useRef<IntentKeys>(undefined);
  keys.current ??= createIntentKeys();
  return keys.current;
}
