import { Refusal } from "@zaigang/domain";
import { changeOffice } from "../../changes/change-office.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { DECISION_REFUSALS, DecisionInput, type DecisionInputShape, decideLeave } from "./decide-leave.ts";
import { LeaveRequestRef } from "./leave-request.ts";
import { TooMany } from "./refusals.ts";

/** Whoever decides on more at once does not look at them. */
const MOST_AT_ONCE = 50;

/** What became of one of several decisions. */
type Decided = { readonly input: DecisionInputShape; readonly id: string | null; readonly refusal: Refusal | null };

const DecidedRef = builder.objectRef<Decided>("LeaveDecided").implement({
  description: "What became of one of several decisions.",
  fields: (t) => ({
    requestId: t.id({ description: "On which request, by id.", resolve: ({ input }) => input.request }),
    result: t.prismaField({
      description: "The request as it stands now, or why the decision was refused.",
      type: LeaveRequestRef,
      // A refusal that is answered as a value would be taken for an error of the operation.
      errors: { types: DECISION_REFUSALS, union: { name: "LeaveDecidedResult" } },
      resolve: (query, { id, refusal }, _args, context) => {
        if (refusal) throw refusal;
        return context.db.leaveRequest.findUniqueOrThrow({ ...query, where: inMyOffice(id as string, context) });
      },
    }),
  }),
});

const DecisionsInput = builder.inputType("DecisionsInput", {
  description: "Several decisions, each under the same rules as one alone.",
  fields: (t) => ({
    decisions: t.field({ type: [DecisionInput], required: true, description: `At most ${MOST_AT_ONCE}.` }),
  }),
});

const DecidedAll = builder.objectRef<readonly Decided[]>("LeavesDecided").implement({
  description: "What became of several decisions.",
  fields: (t) => ({
    decided: t.field({ type: [DecidedRef], description: "Each, in their order.", resolve: (all) => [...all] }),
  }),
});

builder.mutationField("decideLeaves", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Decides on several requests, each for itself and under the same rules as one alone.",
    type: DecidedAll,
    errors: { types: [TooMany] },
    args: {
      input: t.arg({ type: DecisionsInput, required: true, description: "On which, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, each is decided once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      if (input.decisions.length > MOST_AT_ONCE) throw new TooMany(MOST_AT_ONCE);
      const decided: Decided[] = [];
      // One after the other: what the first leaves of a window's cover, the next must see.
      for (const [index, decision] of input.decisions.entries()) {
        const request = { action: "decideLeaves", key: index === 0 ? key : `${key}:${index}`, input: decision };
        const decide = () => changeOffice(context, request, (office) => decideLeave(office, decision));
        decided.push(await settle(decision, decide));
      }
      return decided;
    },
  }),
);

async function settle(input: DecisionInputShape, decide: () => Promise<string>): Promise<Decided> {
  try {
    return { input, id: await decide(), refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { input, id: null, refusal: error };
    throw error;
  }
}
