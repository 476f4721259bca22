import { expect, test } from "vitest";
import { followedIn, inputOf, newDraft, type ReleaseLine, withChoice } from "./release-draft.ts";

const TODAY = "2026-12-01";
const line = (code: string, role: ReleaseLine["role"]) => ({ post: { code }, role }) as ReleaseLine;

test("a suspension begins today, what is known ahead tomorrow", () => {
  expect(newDraft("SUSPENDED", TODAY).from).toBe(TODAY);
  expect(newDraft("LEAVES", TODAY).from).toBe("2026-12-02");
});

test("it is whole once it has its dates; who leaves has no last day", () => {
  const suspended = newDraft("SUSPENDED", TODAY);
  expect(inputOf("S048", suspended, 1)).toBeNull();
  expect(inputOf("S048", { ...suspended, lastDay: "2026-12-31" }, 1)).toMatchObject({ lastDay: "2026-12-31" });
  expect(inputOf("S048", { ...newDraft("LEAVES", TODAY), lastDay: "2026-12-31" }, 1)).not.toHaveProperty("lastDay");
});

test("choices become successors by place, and of a department one entry with both parts", () => {
  const successors = withChoice(withChoice({}, "PO27 BACKUP", "S046"), "PW12 RESERVE", "S045");
  const departments = { "head D05": "S022", "supervisingLeader D05": "S007" };
  expect(inputOf("S048", { ...newDraft("LEAVES", TODAY), successors, departments }, 3)).toMatchObject({
    staff: "S048",
    version: 3,
    successors: [
      { post: "PO27", role: "BACKUP", staff: "S046" },
      { post: "PW12", role: "RESERVE", staff: "S045" },
    ],
    departments: [{ department: "D05", head: "S022", supervisingLeader: "S007" }],
  });
  expect(withChoice(successors, "PO27 BACKUP", null)).toEqual({ "PW12 RESERVE": "S045" });
});

test("a place in several pairings is followed once, and one that is not there any more not at all", () => {
  const draft = { ...newDraft("LEAVES", TODAY), successors: { "PO27 BACKUP": "S046", "PO99 BACKUP": "S046" } };
  expect(followedIn(draft, [line("PO27", "BACKUP"), line("PO27", "BACKUP"), line("PO28", "PRIMARY")])).toBe(1);
});
