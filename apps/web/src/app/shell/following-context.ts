import { createContext, use } from "react";

/** What can be done about a screen that is behind. */
export type FollowingActions = {
  /** Tries the connection and reads everything on screen anew. */
  readonly tryNow: () => void;
};

export const FollowingContext = createContext<FollowingActions | null>(null);

export function useFollowing(): FollowingActions {
  const following = use(FollowingContext);
  if (!following) throw new Error("No LiveFeed above this component");
  return following;
}
