import { createContext, use } from "react";
import type { SessionQuery } from "../../generated/graphql.ts";

type Viewer = NonNullable<SessionQuery["viewer"]>;

/** Who is signed in, and the office they work in with its windows in hall order. */
export type Session = {
  readonly staff: Viewer["staff"];
  readonly roles: Viewer["roles"];
  /** What they may do for everybody in the office. */
  readonly rights: Viewer["rights"];
  readonly office: Viewer["office"];
  readonly signOut: () => Promise<void>;
};

export const SessionContext = createContext<Session | null>(null);

/** The session of whoever looks at a page. Pages are shown only to those who are signed in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("No session above this component");
  return session;
}
