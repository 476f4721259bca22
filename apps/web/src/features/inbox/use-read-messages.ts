import { useEffect, useState } from "react";
import type { InboxQuery } from "../../generated/graphql.ts";
import { useAct } from "../refusals/use-act.ts";
import { ReadMessages_Mutation } from "./inbox-query.ts";

export type Message = NonNullable<InboxQuery["viewer"]>["inbox"][number];

/**
 * Tells the server that these messages have been read. A failure is nobody's concern: they stay unread and are told of
 * again when the inbox is next opened.
 *
 * @returns the ids of those that were unread when they came on screen
 */
export function useReadMessages(messages: readonly Message[]): ReadonlySet<string> {
  const { send } = useAct(ReadMessages_Mutation);
  const [wasUnread, setWasUnread] = useState<ReadonlySet<string>>(new Set());
  const unread = messages.filter(({ id, readAt }) => readAt === null && !wasUnread.has(id)).map(({ id }) => id);
  const unreadKey = unread.join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which messages they are
  useEffect(() => {
    if (unread.length === 0) return;
    setWasUnread((known) => new Set([...known, ...unread]));
    void send({ messages: unread });
  }, [unreadKey]);
  return wasUnread;
}
