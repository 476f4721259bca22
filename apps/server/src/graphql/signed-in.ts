import type { Context, SignedInContext } from "./context.ts";
import { unauthenticated } from "./errors.ts";

/** The context of somebody who has signed in, for fields below those that ask for it. @throws UNAUTHENTICATED */
export function signedIn(context: Context): SignedInContext {
  if (!context.viewer) throw unauthenticated();
  return context as SignedInContext;
}
