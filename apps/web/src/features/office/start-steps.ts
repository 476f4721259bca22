import type { StartQuery } from "../../generated/graphql.ts";

export type Progress = NonNullable<NonNullable<StartQuery["viewer"]>["office"]["setUp"]>;

export type StartStep = {
  readonly key: "people" | "posts" | "calendar" | "accounts" | "board";
  readonly isDone: boolean;
  /** Where it is done. */
  readonly to: string;
};

/**
 * The steps from an empty office to a board that is right.
 *
 * @param year the present one
 */
export function startSteps(progress: Progress, year: number): readonly StartStep[] {
  const { people, peopleWithoutAccount, posts, postsWithoutPairing, coveredYears } = progress;
  const arePostsHeld = posts > 0 && postsWithoutPairing === 0;
  return [
    // One is there from the beginning: who set the office up.
    { key: "people", isDone: people > 1, to: "/settings/import" },
    { key: "posts", isDone: arePostsHeld, to: posts > 0 ? "/settings/places" : "/settings/import" },
    { key: "calendar", isDone: coveredYears.includes(year), to: "/settings/calendar" },
    { key: "accounts", isDone: people > 1 && peopleWithoutAccount === 0, to: "/settings/accounts" },
    { key: "board", isDone: arePostsHeld, to: "/board" },
  ];
}
