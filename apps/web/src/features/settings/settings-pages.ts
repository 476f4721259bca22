import type { Session } from "../session/session-context.ts";

type Right = Session["rights"][number];

export type SettingsPage = {
  /** Its words in the dictionary of settings, and its address below `/settings/`. */
  readonly key:
    | "start"
    | "office"
    | "import"
    | "places"
    | "calendar"
    | "leave"
    | "approvals"
    | "accounts"
    | "rights"
    | "audit";
  /** Any of these rights opens it. */
  readonly needs: readonly Right[];
};

/**
 * The pages of settings that there are, as they stand in the list. A new one takes its line here and, under the same
 * name, its route in `app/routes.tsx`.
 */
export const SETTINGS_PAGES: readonly SettingsPage[] = [
  { key: "start", needs: ["MANAGE_OFFICE"] },
  { key: "office", needs: ["MANAGE_OFFICE"] },
  { key: "import", needs: ["MANAGE_PEOPLE"] },
  { key: "accounts", needs: ["INVITE_STAFF", "MANAGE_ACCOUNTS"] },
  { key: "places", needs: ["MANAGE_PLACES"] },
  { key: "calendar", needs: ["MANAGE_CALENDAR"] },
  { key: "leave", needs: ["MANAGE_LEAVE"] },
  { key: "approvals", needs: ["MANAGE_LEAVE"] },
  { key: "rights", needs: ["MANAGE_OFFICE", "MANAGE_ACCOUNTS", "READ_AUDIT_LOG"] },
  { key: "audit", needs: ["READ_AUDIT_LOG"] },
];

/** The pages that these rights open. */
export function pagesFor(rights: readonly Right[]): readonly SettingsPage[] {
  return SETTINGS_PAGES.filter(({ needs }) => needs.some((right) => rights.includes(right)));
}
