import type { Post, Staff } from "@zaigang/db";
import {
  type Burden,
  burdens,
  dateOf,
  type LongTakeover,
  longTakeovers,
  loops,
  type Overload,
  type Relation,
  type RelationKind,
  relations,
} from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { PostRef } from "../posts/post.ts";
import { StaffRef } from "../staff/staff.ts";
import { BackupScopeRef, PairingRef } from "./pairing.ts";
import { type PairingTable, type PairingTableRow, readPairingTable } from "./read-pairing-table.ts";

/** What the rules say of a table, with the rows behind its codes. */
export type OfTable<Result> = { readonly result: Result; readonly table: PairingTable };

export function staffIn({ staff }: PairingTable, codes: readonly string[]): Staff[] {
  return codes.map((code) => staff.get(code) as Staff);
}

export function postsIn({ posts }: PairingTable, codes: readonly string[]): Post[] {
  return codes.map((code) => posts.get(code) as Post);
}

type Values<Name extends string> = Record<Name, { readonly description: string }>;

const RelationKindRef = builder.enumType("PairingRelationKind", {
  description: "How a backup stands to the primary.",
  values: {
    MUTUAL: { description: "The primary backs the backup too." },
    RING: { description: "The backups lead back to the primary through others." },
    CHAIN: { description: "The backup has a backup for a post of their own." },
    ONE_WAY: { description: "The backup has none." },
    NONE: { description: "The post has no backup." },
  } satisfies Values<RelationKind>,
});

const OverloadRef = builder.enumType("Overload", {
  description: "Why somebody stands behind too many posts.",
  values: {
    NO_ROOM: { description: "They hold as many posts as one may, so they would help nobody." },
    BACKS_TOO_MANY: { description: "They are the backup of more posts than they have room for." },
  } satisfies Values<Overload>,
});

const RelationRef = builder.objectRef<OfTable<Relation>>("PairingRelation").implement({
  description: "How a backup stands to the primary. Each person is backed by the next at the post of the same place.",
  fields: (t) => ({
    kind: t.field({ description: "Which.", type: RelationKindRef, resolve: ({ result }) => result.kind }),
    people: t.field({
      description: "From the primary on; in a pair and a ring the last is backed by the first.",
      type: [StaffRef],
      resolve: ({ result, table }) => staffIn(table, result.people),
    }),
    posts: t.field({
      description: "The posts at which they are backed.",
      type: [PostRef],
      resolve: ({ result, table }) => postsIn(table, result.posts),
    }),
  }),
});

const LongTakeoverRef = builder.objectRef<OfTable<LongTakeover>>("LongTakeover").implement({
  description: "Somebody holds a post instead of its primary for 15 days or longer.",
  fields: (t) => ({
    acting: t.field({
      description: "Who holds it.",
      type: StaffRef,
      resolve: ({ result, table }) => table.staff.get(result.acting) as Staff,
    }),
    absent: t.field({
      description: "Who is away; null where somebody was named though the primary is there.",
      type: StaffRef,
      nullable: true,
      resolve: ({ result, table }) => (result.absent === null ? null : (table.staff.get(result.absent) as Staff)),
    }),
    lastDay: t.field({ description: "The last day.", type: "Date", resolve: ({ result }) => result.lastDay }),
  }),
});

const BurdenRef = builder.objectRef<OfTable<Burden>>("PairingBurden").implement({
  description: "What a person holds and stands behind.",
  fields: (t) => ({
    staff: t.field({
      description: "Who.",
      type: StaffRef,
      resolve: ({ result, table }) => table.staff.get(result.staff) as Staff,
    }),
    holds: t.field({
      description: "The posts they are the primary of.",
      type: [PostRef],
      resolve: ({ result, table }) => postsIn(table, result.holds),
    }),
    backs: t.field({
      description: "The posts they are the backup of.",
      type: [PostRef],
      resolve: ({ result, table }) => postsIn(table, result.backs),
    }),
    reserveOf: t.field({
      description: "The posts they are a reserve of.",
      type: [PostRef],
      resolve: ({ result, table }) => postsIn(table, result.reserveOf),
    }),
    held: t.int({
      description: "The most posts they hold at once on an ordinary day, long takeovers included.",
      resolve: ({ result }) => result.held,
    }),
    room: t.int({ description: "How many more they may hold at once.", resolve: ({ result }) => result.room }),
    overload: t.field({
      description: "Why it is too much; null where it is not.",
      type: OverloadRef,
      nullable: true,
      resolve: ({ result }) => result.overload,
    }),
  }),
});

type Row = PairingTableRow & {
  readonly table: PairingTable;
  readonly relation: Relation | null;
  readonly takeovers: readonly LongTakeover[];
};

const RowRef = builder.objectRef<Row>("PairingTableRow").implement({
  description: "A post in the table of pairings.",
  fields: (t) => ({
    post: t.field({ description: "The post.", type: PostRef, resolve: ({ post }) => post }),
    primary: t.field({
      description: "Holds it (A); null where nobody does.",
      type: StaffRef,
      nullable: true,
      resolve: ({ line, table }) => line && table.personOf(line.primaryId),
    }),
    backup: t.field({
      description: "Takes over when the primary is away (B).",
      type: StaffRef,
      nullable: true,
      resolve: ({ line, table }) => (line?.backupId ? table.personOf(line.backupId) : null),
    }),
    reserves: t.field({
      description: "Called when neither can hold it, in order.",
      type: [StaffRef],
      resolve: ({ line, table }) => line?.reserveIds.map(table.personOf) ?? [],
    }),
    scope: t.field({
      description: "What the backup does for the primary.",
      type: BackupScopeRef,
      nullable: true,
      resolve: ({ line }) => line?.scope ?? null,
    }),
    pairing: t.field({
      description: "The pairing in force; null without one, and where the row is as the draft has it.",
      type: PairingRef,
      nullable: true,
      resolve: ({ pairing }) => pairing,
    }),
    isDrafted: t.boolean({
      description: "Whether the row is as the draft has it.",
      resolve: ({ isDrafted }) => isDrafted,
    }),
    relation: t.field({
      description: "How the backup stands to the primary; null where nobody holds the post.",
      type: RelationRef,
      nullable: true,
      resolve: ({ relation, table }) => relation && { result: relation, table },
    }),
    takeovers: t.field({
      description: "Who holds it instead for 15 days or longer, with the end.",
      type: [LongTakeoverRef],
      resolve: ({ takeovers, table }) => takeovers.map((result) => ({ result, table })),
    }),
  }),
});

export const PairingTableRef = builder.objectRef<PairingTable>("PairingTable").implement({
  description: "The table of pairings (AB岗表) on a date.",
  fields: (t) => ({
    on: t.field({ description: "The date.", type: "Date", resolve: ({ on }) => on }),
    rows: t.field({
      description: "Every post: the hall by window number, office posts, leaders.",
      type: [RowRef],
      complexity: { field: DAY_COST, multiplier: 50 },
      resolve: (table) => {
        const relationOf = new Map(relationsIn(table).map((relation) => [relation.post, relation]));
        const takeovers = Map.groupBy(longTakeovers(table.facts, table.on), ({ post }) => post);
        return table.rows.map((row) => ({
          ...row,
          table,
          relation: relationOf.get(row.post.code) ?? null,
          takeovers: takeovers.get(row.post.code) ?? [],
        }));
      },
    }),
    loops: t.field({
      description: "The mutual pairs and rings, each once.",
      type: [RelationRef],
      resolve: (table) => loops(relationsIn(table)).map((result) => ({ result, table })),
    }),
    burdens: t.field({
      description: "What everybody in a pairing holds and stands behind.",
      type: [BurdenRef],
      complexity: { field: DAY_COST, multiplier: 50 },
      resolve: (table) => burdens(table.facts, table.on).map((result) => ({ result, table })),
    }),
  }),
});

function relationsIn({ facts, on }: PairingTable): Relation[] {
  return relations(facts.pairings.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on < endsOn)));
}

builder.queryField("pairingTable", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The table of pairings on a date.",
    type: PairingTableRef,
    args: {
      on: t.arg({ type: "Date", description: "The date; today if left out." }),
      withDraft: t.arg.boolean({ description: "As the open draft would make it." }),
    },
    resolve: (_root, { on, withDraft }, context) =>
      readPairingTable(context, on ?? dateOf(context.now, context.viewer.timeZone), withDraft ?? false),
  }),
);
