import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import type { OfficeSettingsInput } from "../../generated/graphql.ts";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { useSession } from "../session/session-context.ts";
import { effectOf } from "../what-if/effect.ts";
import type { PreviewState } from "../what-if/use-preview.ts";
import { PreviewOfficeSettings_Query } from "./office-query.ts";

const SETTLE_MS = 300;

/** What the settings on screen would do to coverage. @param input `null` while they are as they were, or cannot be */
export function useSettingsPreview(input: OfficeSettingsInput | null): PreviewState {
  const { timeZone } = useSession().office;
  const wanted = JSON.stringify(input);
  const settled = useSettled(wanted, SETTLE_MS);
  const asked = JSON.parse(settled) as OfficeSettingsInput | null;
  const { data, error, loading, refetch } = useQuery(PreviewOfficeSettings_Query, {
    ...(asked === null ? { skip: true, variables: { input: NOTHING } } : { variables: { input: asked } }),
    // It is no fact of the office: nothing else may read it.
    fetchPolicy: "no-cache",
  });
  const preview = (asked === null ? null : data?.previewOfficeSettings) ?? null;
  return {
    preview,
    effect: useMemo(() => preview && effectOf(preview, timeZone), [preview, timeZone]),
    isSettled: wanted === settled && !loading,
    isMissing: asked !== null && error !== undefined && !loading,
    hasMoved: false,
    retry: () => void refetch(),
  };
}

const NOTHING: OfficeSettingsInput = {
  name: "",
  hallName: "",
  coverLimit: 0,
  graceMinutes: 0,
  pauseLimitMinutes: 0,
  signInsPerDay: 2,
  signInOnReturn: false,
  reservesStepIn: true,
};
