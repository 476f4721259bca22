import type { Session } from "../../features/session/session-context.ts";
import { pagesFor } from "../../features/settings/settings-pages.ts";

export type Section = {
  readonly key: "home" | "board" | "days" | "pairings" | "people" | "leave" | "mine" | "settings" | "me";
  readonly path: string;
  /** Other pages that belong to it. */
  readonly pages?: readonly string[];
  readonly desk: boolean;
  readonly phone: boolean;
};

/** The sections there are: which stand in the bar at a desk, and which in the tabs of a phone. */
export const SECTIONS: readonly Section[] = [
  { key: "home", path: "/home", desk: false, phone: true },
  { key: "board", path: "/board", pages: ["/alerts"], desk: true, phone: true },
  { key: "days", path: "/days", desk: true, phone: true },
  { key: "pairings", path: "/pairings", desk: true, phone: false },
  { key: "leave", path: "/leave", desk: true, phone: true },
  { key: "mine", path: "/home", desk: true, phone: false },
  { key: "people", path: "/people", desk: true, phone: false },
  { key: "settings", path: "/settings", desk: true, phone: false },
  { key: "me", path: "/me", desk: false, phone: true },
];

/** The sections that are there for somebody with these rights. */
export function sectionsFor(rights: Session["rights"]): readonly Section[] {
  return SECTIONS.filter(({ key }) => key !== "settings" || pagesFor(rights).length > 0);
}

/** Whether an address lies in a section. */
export function isIn({ path, pages = [] }: Section, pathname: string): boolean {
  return [path, ...pages].some((page) => pathname === page || pathname.startsWith(`${page}/`));
}
