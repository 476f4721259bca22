import { useQuery } from "@apollo/client/react";
import { type ReactNode, useMemo } from "react";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { EntryPage } from "./EntryPage.tsx";
import { SessionContext } from "./session-context.ts";
import { Session_Query } from "./session-query.ts";
import { requestSignOut } from "./sign-in-request.ts";
import { WelcomePage } from "./WelcomePage.tsx";

/**
 * Shows `children` to those who are signed in and the way in to all others, at the same
 * address: after signing in one is where one wanted to go.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  // A link that invites somebody counts whoever is signed in on the machine.
  return location.pathname === "/welcome" ? <WelcomePage /> : <SignedIn>{children}</SignedIn>;
}

function SignedIn({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(Session_Query);
  const viewer = data?.viewer ?? null;
  const session = useMemo(() => viewer && { ...viewer, signOut: requestSignOut }, [viewer]);

  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (data) return <EntryPage onSignedIn={() => refetch()} />;
  if (error) return <FailedToLoad onRetry={() => refetch()} />;
  return <SlowLoading onRetry={() => refetch()} />;
}
