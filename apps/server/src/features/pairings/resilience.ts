import type { Post, Staff } from "@zaigang/db";
import {
  type BackupSuggestion,
  dateOf,
  type Emptying,
  type PostStrength,
  type Resilience,
  resilience,
  suggestBackups,
} from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { PostRef } from "../posts/post.ts";
import { StaffRef } from "../staff/staff.ts";
import { type OfTable, PairingTableRef, postsIn, staffIn } from "./pairing-table.ts";
import { readPairingTable } from "./read-pairing-table.ts";

/** The worst are told; nobody reads more. */
const MOST_EMPTYINGS = 20;
/** A search plans hundreds of days. */
const SEARCH_COST = 40 * DAY_COST;

const PostStrengthRef = builder.objectRef<OfTable<PostStrength>>("PostStrength").implement({
  description: "How many people have to be away all day before nobody holds a post.",
  fields: (t) => ({
    post: t.field({
      description: "The post.",
      type: PostRef,
      resolve: ({ result, table }) => table.posts.get(result.post) as Post,
    }),
    atLeast: t.int({
      description: "No fewer empty it; 0 where nobody holds it.",
      resolve: ({ result }) => result.atLeast,
    }),
    atMost: t.int({
      description: "So many do; another number than the least only where more than three are needed.",
      resolve: ({ result }) => result.atMost,
    }),
    people: t.field({
      description: "Whose absence empties it, one set of several.",
      type: [StaffRef],
      resolve: ({ result, table }) => staffIn(table, result.people),
    }),
  }),
});

const EmptyingRef = builder.objectRef<OfTable<Emptying>>("Emptying").implement({
  description: "People whose absence on one day leaves posts without anybody.",
  fields: (t) => ({
    people: t.field({
      description: "Who.",
      type: [StaffRef],
      resolve: ({ result, table }) => staffIn(table, result.people),
    }),
    posts: t.field({
      description: "Which posts.",
      type: [PostRef],
      resolve: ({ result, table }) => postsIn(table, result.posts),
    }),
    watched: t.int({ description: "How many of them are watched.", resolve: ({ result }) => result.watched }),
  }),
});

const ResilienceRef = builder.objectRef<OfTable<Resilience>>("Resilience").implement({
  description: "What absences do to an ordinary day with these pairings.",
  fields: (t) => ({
    date: t.field({
      description: "The workday on which it was tried.",
      type: "Date",
      resolve: ({ result }) => result.date,
    }),
    posts: t.field({
      description: "Every post that is open then and may be emptied, by code.",
      type: [PostStrengthRef],
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ result, table }) => result.posts.map((strength) => ({ result: strength, table })),
    }),
    people: t.field({
      description: "Who alone empties posts, the worst first; at most 20.",
      type: [EmptyingRef],
      complexity: { field: 1, multiplier: MOST_EMPTYINGS },
      resolve: ({ result, table }) => worst(result.people, table),
    }),
    pairs: t.field({
      description: "Two who together empty more than each alone, the worst first; at most 20.",
      type: [EmptyingRef],
      complexity: { field: 1, multiplier: MOST_EMPTYINGS },
      resolve: ({ result, table }) => worst(result.pairs, table),
    }),
    dangerousPairs: t.int({
      description: "How many pairs empty a watched post.",
      resolve: ({ result }) => result.pairs.filter(({ watched }) => watched > 0).length,
    }),
  }),
});

function worst(emptyings: readonly Emptying[], table: OfTable<Emptying>["table"]): OfTable<Emptying>[] {
  return emptyings.slice(0, MOST_EMPTYINGS).map((result) => ({ result, table }));
}

builder.objectField(PairingTableRef, "resilience", (t) =>
  t.field({
    description: "How many simultaneous absences empty each post, and whose.",
    type: ResilienceRef,
    complexity: { field: SEARCH_COST, multiplier: 1 },
    resolve: (table) => ({ result: resilience(table.facts, table.on), table }),
  }),
);

const BackupSuggestionRef = builder.objectRef<OfTable<BackupSuggestion>>("BackupSuggestion").implement({
  description: "Somebody who could be the backup of a post instead, and what would come of it.",
  fields: (t) => ({
    staff: t.field({
      description: "Who.",
      type: StaffRef,
      resolve: ({ result, table }) => table.staff.get(result.staff) as Staff,
    }),
    sameDepartment: t.boolean({
      description: "Whether they are of the post's department.",
      resolve: ({ result }) => result.sameDepartment,
    }),
    distance: t.int({
      description: "How many windows away their own is; null where they or the post have none.",
      nullable: true,
      resolve: ({ result }) => result.distance,
    }),
    absencesBefore: t.int({
      description: "How many absences empty the post now, at most.",
      nullable: true,
      resolve: ({ result }) => result.before?.atMost ?? null,
    }),
    absencesAfter: t.int({
      description: "How many would.",
      nullable: true,
      resolve: ({ result }) => result.after?.atMost ?? null,
    }),
    pairsBefore: t.int({
      description: "How many pairs of people empty a watched post now.",
      resolve: ({ result }) => result.pairsBefore,
    }),
    pairsAfter: t.int({ description: "How many would.", resolve: ({ result }) => result.pairsAfter }),
    weaker: t.field({
      description: "Other posts that fewer absences would empty, as they would be.",
      type: [PostStrengthRef],
      resolve: ({ result, table }) => result.weaker.map((strength) => ({ result: strength, table })),
    }),
    stronger: t.field({
      description: "Other posts for which more absences would be needed, as they would be.",
      type: [PostStrengthRef],
      resolve: ({ result, table }) => result.stronger.map((strength) => ({ result: strength, table })),
    }),
    backsAfter: t.int({
      description: "How many posts they would be the backup of.",
      resolve: ({ result }) => result.burdenAfter.backs.length,
    }),
    wouldBeOverloaded: t.boolean({
      description: "Whether they would stand behind too many posts.",
      resolve: ({ result }) => result.burdenAfter.overload !== null,
    }),
  }),
});

builder.queryField("suggestBackups", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Who could be the backup of a post instead, at most ten, best first; nobody for an exempt post.",
    type: [BackupSuggestionRef],
    args: {
      post: t.arg.string({ required: true, description: "The post, by code." }),
      on: t.arg({ type: "Date", description: "With the pairings of this date; today if left out." }),
      withDraft: t.arg.boolean({ description: "With the pairings as the open draft would make them." }),
    },
    complexity: { field: 2 * SEARCH_COST, multiplier: 10 },
    resolve: async (_root, { post, on, withDraft }, context) => {
      const date = on ?? dateOf(context.now, context.viewer.timeZone);
      const table = await readPairingTable(context, date, withDraft ?? false);
      if (!table.posts.has(post)) throw badInput("UNKNOWN_POST", `The office has no post ${post}`, { posts: [post] });
      return suggestBackups(table.facts, post, date, {
        departmentOf: (code) => table.staff.get(code)?.departmentId ?? null,
        departmentOfPost: (code) => table.posts.get(code)?.departmentId ?? null,
      }).map((result) => ({ result, table }));
    },
  }),
);
