import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { type AddressChanges, addressWith } from "./address.ts";

/** What the address says of what is shown, and how to show something else. No change is a step for the back button. */
export function useAddress(): [URLSearchParams, (changes: AddressChanges) => void] {
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (changes: AddressChanges) => setAddress((before) => addressWith(before, changes), { replace: true }),
    [setAddress],
  );
  return [address, change];
}
