import { Button } from "antd";
import { useState } from "react";
import { FailedToLoad } from "../feedback/FailedToLoad.tsx";

type MoreButtonProps = {
  /** Says how many, such as 再看 50 个. */
  label: string;
  onMore: () => Promise<unknown>;
};

/** Reads the next part of a list, and says so where it could not be read; what is there stays. */
export function MoreButton({ label, onMore }: MoreButtonProps) {
  const [state, setState] = useState<"READY" | "LOADING" | "FAILED">("READY");
  const more = async () => {
    setState("LOADING");
    try {
      await onMore();
      setState("READY");
    } catch {
      setState("FAILED");
    }
  };
  if (state === "FAILED") return <FailedToLoad onRetry={more} />;
  return (
    <Button block aria-busy={state === "LOADING"} onClick={() => state === "READY" && void more()}>
      {label}
    </Button>
  );
}
