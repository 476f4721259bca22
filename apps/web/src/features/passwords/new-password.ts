import { type PasswordFlaw, passwordFlaw } from "@zaigang/domain";

/** A new password, typed twice. */
export type NewPassword = { readonly first: string; readonly second: string };

export const NO_PASSWORD: NewPassword = { first: "", second: "" };

export type NewPasswordErrors = { readonly first: PasswordFlaw | null; readonly second: "differ" | null };

/** @param names of its owner, which may not stand in it */
export function newPasswordErrors({ first, second }: NewPassword, names: readonly string[]): NewPasswordErrors {
  return { first: passwordFlaw(first, names), second: first === second ? null : "differ" };
}

export function isGood({ first, second }: NewPasswordErrors): boolean {
  return first === null && second === null;
}
