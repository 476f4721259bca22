import type { Account_RowFragment } from "../../generated/graphql.ts";

export type Account = Account_RowFragment;

/** What is handed to somebody so that they can sign in: a link or a password, told once. */
export type Slip = {
  readonly account: Account;
  readonly kind: "link" | "password";
  /** `null` where it was told before. */
  readonly secret: string | null;
};

/** Slips as lines of text, for a message. */
export function asText(slips: readonly Slip[], nameOf: (account: Account) => string): string {
  return slips.map((slip) => `${nameOf(slip.account)}\t${slip.account.username}\t${slip.secret ?? ""}`).join("\n");
}
