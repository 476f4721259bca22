import { readingAs } from "@zaigang/db";
import { dateOf, type Importing } from "@zaigang/domain";
import type { Viewer } from "../../graphql/context.ts";
import { mayForAll } from "../../graphql/rights.ts";

/** What decides of an import beside the file and the office: who imports, and when. */
export function importingBy(viewer: Viewer, now: number): Importing {
  return {
    today: dateOf(now, viewer.timeZone),
    allowed: {
      people: mayForAll(viewer, "managePeople"),
      places: mayForAll(viewer, "managePlaces"),
      pairings: mayForAll(viewer, "changePairing"),
      roles: mayForAll(viewer, "manageAccounts"),
    },
    isReadingOf: (name, reading) => readingAs(name, reading) !== null,
  };
}
