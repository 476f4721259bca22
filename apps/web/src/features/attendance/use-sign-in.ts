import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { newIntentKey } from "../../ui/forms/intent-key.ts";
import { useConnection, useLive } from "../../ui/live/live-context.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { dropSignIn, type KeptSignIn, keepSignIn, useKeptSignIns } from "./kept-sign-ins.ts";
import { SignIn_Mutation, SignOut_Mutation } from "./sign-in-mutations.ts";

/** Between attempts while the server does not answer. */
const AGAIN_MS = 5_000;

/** Under way, by key: two parts of a page must not send the same at once. */
const underWay = new Set<string>();

/**
 * Signing in and out. A press is kept on this machine first, with its time, and sent with that time and its own key until
 * the server has answered: offline or in the middle of a break, it counts once and from when it was made.
 */
export function useSignIn() {
  const { t } = useTranslation("attendance");
  const client = useApolloClient();
  const { clock } = useLive();
  const { state } = useConnection();
  const { staff } = useSession();
  const { say, sayFailed } = useFeedback();
  const words = useRefusalWords();
  const format = useOfficeFormat();
  const kept = useKeptSignIns(staff.code);
  /** The press that is being sent for the first time. */
  const [fresh, setFresh] = useState<string | null>(null);

  /** @returns whether the server has answered */
  const send = async ({ key, direction, at }: KeptSignIn): Promise<boolean> => {
    if (underWay.has(key)) return false;
    underWay.add(key);
    try {
      const variables = { input: { at }, key };
      const answer =
        direction === "IN"
          ? (await client.mutate({ mutation: SignIn_Mutation, variables })).data?.signIn
          : (await client.mutate({ mutation: SignOut_Mutation, variables })).data?.signOut;
      if (answer && "message" in answer) sayFailed(words.of(answer));
      // Only once it is among the others does it leave the ones kept: the dot must not go out in between.
      await Promise.resolve(client.refetchQueries({ include: "active" })).catch(() => undefined);
      dropSignIn(key);
      return true;
    } catch {
      return false;
    } finally {
      underWay.delete(key);
    }
  };

  const press = (direction: KeptSignIn["direction"]): void => {
    const signIn = { key: newIntentKey(), staff: staff.code, direction, at: new Date(clock.now()).toISOString() };
    keepSignIn(signIn);
    if (state === "offline") return;
    setFresh(signIn.key);
    void send(signIn).then(() => setFresh(null));
  };

  useSendingAgain(state === "live" ? kept : [], async (signIn) => {
    if (await send(signIn)) {
      const what = t(signIn.direction === "IN" ? "signIn" : "signOut");
      say(t("sentLater", { what, time: format.clock(Date.parse(signIn.at)) }));
    }
  });

  return {
    press,
    kept,
    /** What waits for the network. */
    waiting: kept.filter(({ key }) => key !== fresh),
    isSending: fresh !== null,
  };
}

/** Sends what is kept, one after the other, at once and again every few seconds until nothing is. */
function useSendingAgain(kept: readonly KeptSignIn[], send: (signIn: KeptSignIn) => Promise<void>): void {
  const latest = useRef({ kept, send });
  latest.current = { kept, send };
  const isWaiting = kept.length > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const sendAll = async () => {
      for (const signIn of latest.current.kept) await latest.current.send(signIn);
    };
    void sendAll();
    const timer = setInterval(sendAll, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
