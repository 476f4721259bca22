import { useApolloClient } from "@apollo/client/react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useLive } from "../../ui/live/live-context.ts";
import type { Socket } from "../apollo/create-socket.ts";
import { type Following, followOffice } from "../apollo/follow-office.ts";
import { FollowingContext } from "./following-context.ts";

/** Keeps every page below true while the office changes. There is one, above all pages of who is signed in. */
export function LiveFeed({ socket, children }: { socket: Socket; children: ReactNode }) {
  const client = useApolloClient();
  const live = useLive();
  const following = useRef<Following>(undefined);
  useEffect(() => {
    const current = followOffice(client, socket, live);
    following.current = current;
    return current.stop;
  }, [client, socket, live]);

  const actions = useMemo(
    () => ({
      tryNow: () => {
        socket.retryNow();
        void following.current?.readAnew();
      },
    }),
    [socket],
  );
  return <FollowingContext value={actions}>{children}</FollowingContext>;
}
