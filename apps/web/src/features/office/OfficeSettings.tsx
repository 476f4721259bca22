import { useQuery } from "@apollo/client/react";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { OfficeForm } from "./OfficeForm.tsx";
import { OfficeSettings_Query } from "./office-query.ts";
import { draftOf } from "./settings-draft.ts";

/** What the office is called and by which numbers it works. */
export function OfficeSettings() {
  const { data, error, refetch } = useQuery(OfficeSettings_Query);
  const office = data?.viewer?.office;
  if (!office) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  return <OfficeForm saved={draftOf(office)} />;
}
