import { useTranslation } from "react-i18next";
import { useConnection } from "./live-context.ts";

/** What a button that writes has to be told: off while the server is out of reach, and why. */
export type Writable = { readonly disabled: boolean; readonly title: string | undefined };

/** Whether something can be saved now; to be spread on every button that does. */
export function useWritable(): Writable {
  const { t } = useTranslation();
  const { state } = useConnection();
  return state === "live"
    ? { disabled: false, title: undefined }
    : { disabled: true, title: t(`notWritable.${state}`) };
}
