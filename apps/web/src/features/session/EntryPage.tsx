import { lazy, Suspense, useEffect, useState } from "react";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { type Entry, requestEntry } from "./entry-request.ts";
import { PasswordDuePage } from "./PasswordDuePage.tsx";
import { SignInPage } from "./SignInPage.tsx";

/** Nobody sees it twice. */
const SetUpPage = lazy(async () => ({ default: (await import("../setup/SetUpPage.tsx")).SetUpPage }));

/** What somebody sees who is not signed in: the first start of an empty database, a password to be changed, else the sign-in page. */
export function EntryPage({ onSignedIn }: { onSignedIn: () => Promise<unknown> }) {
  const [entry, setEntry] = useState<Entry | "failed" | null>(null);
  const [tries, setTries] = useState(0);
  const again = () => setTries((before) => before + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew.
  useEffect(() => {
    const abort = new AbortController();
    requestEntry(abort.signal).then(setEntry, () => {
      if (!abort.signal.aborted) setEntry("failed");
    });
    return () => abort.abort();
  }, [tries]);

  if (entry === null) return <SlowLoading onRetry={again} />;
  if (entry === "failed") return <FailedToLoad onRetry={again} />;
  if (entry.needsSetUp) {
    return (
      <Suspense fallback={<SlowLoading onRetry={again} />}>
        <SetUpPage
          calendarYears={entry.calendarYears}
          onSetUp={() => location.assign("/settings/start")}
          onSignIn={again}
        />
      </Suspense>
    );
  }
  if (entry.passwordDue) return <PasswordDuePage owner={entry.passwordDue} onChanged={onSignedIn} />;
  // Who signed in and is still here may have to change their password.
  return <SignInPage oidc={entry.oidc} onSignedIn={() => onSignedIn().then(again)} />;
}
