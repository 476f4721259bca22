import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { ChangePairingButton } from "../pairings/ChangePairingButton.tsx";
import { PauseWindow } from "../pauses/PauseWindow.tsx";
import { NameSubstituteButton } from "../substitutions/NameSubstituteButton.tsx";
import { StandInsFor } from "../substitutions/StandInsFor.tsx";
import type { DayStretch } from "./day-stretches.ts";
import styles from "./StretchActions.module.css";
import type { SessionWindow } from "./WhyReasons.tsx";

/** What can be done about a stretch that is not over: name somebody, pause while it runs, change who holds the post. */
export function StretchActions({ stretch, window }: { stretch: DayStretch; window: SessionWindow }) {
  const now = useNow("minute");
  const { post, state, startsAt, endsAt } = stretch;
  if (endsAt <= now) return null;
  const left = {
    post,
    startsAt: new Date(Math.max(startsAt, now)).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  };
  return (
    <ScreenSized>
      {state === "UNCOVERED" && (
        <StandInsFor post={post} startsAt={new Date(startsAt).toISOString()} endsAt={left.endsAt} />
      )}
      <div className={styles["actions"]}>
        <NameSubstituteButton {...left} />
        <ChangePairingButton post={post} />
        {startsAt <= now && <PauseWindow window={window} />}
      </div>
    </ScreenSized>
  );
}
