import { dateOf } from "@zaigang/domain";
import type { Format } from "../../ui/format/format.ts";
import { useFormat } from "../../ui/format/use-format.ts";
import { useNow } from "../../ui/live/live-context.ts";
import { useSession } from "./session-context.ts";

/** Formats in the office's zone, for the office's today. */
export function useOfficeFormat(): Format {
  const { timeZone } = useSession().office;
  return useFormat(timeZone, dateOf(useNow("minute"), timeZone));
}
