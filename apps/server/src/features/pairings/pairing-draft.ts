import type { Staff } from "@zaigang/db";
import type { PairingProblem, PairingProblemCode } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { mayForAll } from "../../graphql/rights.ts";
import { signedIn } from "../../graphql/signed-in.ts";
import { PostRef } from "../posts/post.ts";
import { StaffRef } from "../staff/staff.ts";
import { BackupScopeRef } from "./pairing.ts";
import type { PairingLine } from "./pairing-lines.ts";
import { type DraftRow, openDraft, readDraftRows } from "./read-pairing-draft.ts";

const MOST_DRAFTS = 50;

const ProblemCodeRef = builder.enumType("PairingProblemCode", {
  description: "What is wrong with a drafted pairing.",
  values: {
    TOO_SOON: { description: "It starts before it may." },
    SAME_PERSON_TWICE: { description: "Somebody is in it twice, such as A = B." },
    EXEMPT_POST: { description: "The post may have nobody behind its holder." },
    EXEMPT_PAIR: { description: "Its holder would hold another post that may have no backup." },
    NOT_EMPLOYED: { description: "Somebody does not work for the office on the day." },
    SUSPENDED: { description: "Somebody is suspended on the day." },
  } satisfies Record<PairingProblemCode, { description: string }>,
});

type Problem = PairingProblem & { readonly people: DraftRow["people"] };

export const PairingProblemRef = builder.objectRef<Problem>("PairingProblem").implement({
  description: "Why a drafted pairing cannot be published as it is.",
  fields: (t) => ({
    code: t.field({ description: "What is wrong.", type: ProblemCodeRef, resolve: ({ code }) => code }),
    staff: t.field({
      description: "Whom it is about; null where it is about nobody.",
      type: StaffRef,
      nullable: true,
      resolve: ({ staff, people }) => [...people.values()].find(({ code }) => code === staff) ?? null,
    }),
  }),
});

type Line = PairingLine & { readonly people: DraftRow["people"] };

const LineRef = builder.objectRef<Line>("PairingLine").implement({
  description: "Who holds a post and stands behind its holder.",
  fields: (t) => ({
    primary: t.field({
      description: "Holds it (A).",
      type: StaffRef,
      resolve: ({ primaryId, people }) => people.get(primaryId) as Staff,
    }),
    backup: t.field({
      description: "Takes over (B).",
      type: StaffRef,
      nullable: true,
      resolve: ({ backupId, people }) => (backupId === null ? null : (people.get(backupId) as Staff)),
    }),
    reserves: t.field({
      description: "Called next, in order.",
      type: [StaffRef],
      resolve: ({ reserveIds, people }) => reserveIds.map((id) => people.get(id) as Staff),
    }),
    scope: t.field({
      description: "What the backup does for the primary.",
      type: BackupScopeRef,
      resolve: ({ scope }) => scope,
    }),
  }),
});

const RowRef = builder.objectRef<DraftRow>("PairingDraftRow").implement({
  description: "What a draft says of a post.",
  fields: (t) => ({
    post: t.field({ description: "The post.", type: PostRef, resolve: ({ post }) => post }),
    before: t.field({
      description: "The line until then; null for nobody.",
      type: LineRef,
      nullable: true,
      resolve: ({ before, people }) => before && { ...before, people },
    }),
    after: t.field({
      description: "The line from then on.",
      type: LineRef,
      resolve: ({ line, people }) => ({ ...line, people }),
    }),
    isUnchanged: t.boolean({
      description: "Whether it says what is in force anyway.",
      resolve: ({ isUnchanged }) => isUnchanged,
    }),
    plannedOn: t.field({
      description: "The days from which something else is planned, which publishing would replace.",
      type: ["Date"],
      resolve: ({ plannedOn }) => [...plannedOn],
    }),
    problems: t.field({
      description: "Why it cannot be published as it is.",
      type: [PairingProblemRef],
      resolve: ({ problems, people }) => problems.map((problem) => ({ ...problem, people })),
    }),
  }),
});

export const PairingDraftRef = builder.prismaNode("PairingDraft", {
  description:
    "Pairings in preparation, to be published together. Once published everybody may read it: it is the change notice.",
  id: { resolve: ({ id }) => id },
  findUnique: (id, context) => {
    const { viewer } = signedIn(context);
    const isPublished = mayForAll(viewer, "changePairing") ? {} : { publishedAt: { not: null } };
    return { officeId_id: { officeId: viewer.officeId, id }, ...isPublished };
  },
  nullable: true,
  fields: (t) => ({
    startsOn: t.expose("startsOn", { type: "Date", description: "The first day of its pairings." }),
    title: t.exposeString("title", { description: "What it is about.", nullable: true }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
    createdBy: t.relation("createdBy", { description: "Who began it." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When." }),
    publishedBy: t.relation("publishedBy", { description: "Who published it.", nullable: true }),
    publishedAt: t.expose("publishedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was published; null while it is open, and where it was discarded.",
    }),
    rows: t.field({
      description: "What it says, by post; of a published one what it changed.",
      type: [RowRef],
      complexity: { field: 1, multiplier: 50 },
      select: { id: true, startsOn: true, publishedAt: true, before: true },
      resolve: (draft, _args, context) => readDraftRows(signedIn(context), draft),
    }),
  }),
});

builder.queryField("pairingDraft", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "The open draft; null where there is none.",
    type: PairingDraftRef,
    nullable: true,
    resolve: (query, _root, _args, { db, viewer }) =>
      db.pairingDraft.findFirst({ ...query, where: openDraft(viewer.officeId) }),
  }),
);

builder.queryField("publishedPairings", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Published drafts, the latest first: the change notices.",
    type: [PairingDraftRef],
    args: { first: t.arg.int({ required: true, defaultValue: 20, description: "How many, 1 to 50." }) },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
    resolve: (query, _root, { first }, { db, viewer }) => {
      if (first < 1 || first > MOST_DRAFTS) {
        throw badInput("BAD_COUNT", `Ask for 1 to ${MOST_DRAFTS} drafts`, { most: MOST_DRAFTS });
      }
      return db.pairingDraft.findMany({
        ...query,
        where: { officeId: viewer.officeId, publishedAt: { not: null } },
        orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
        take: first,
      });
    },
  }),
);
