import { Refusal } from "@zaigang/domain";
import { changeOffice } from "../../changes/change-office.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { DecisionInput, type DecisionInputShape, decideLeave } from "./decide-leave.ts";
import { LeaveRequestRef } from "./leave-request.ts";

/** Whoever decides on more at once does not look at them. */
const MOST_AT_ONCE = 50;

/** What became of one of several decisions. */
type Decided = { readonly input: DecisionInputShape; readonly id: string | null; readonly refusal: Refusal | null };

const DecidedRef = builder.objectRef<Decided>("LeaveDecided").implement({
  description: "What became of one of several decisions.",
  fields: (t) => ({
    requestId: t.id({ description: "On which request, by id.", resolve: ({ input }) => input.request }),
    request: t.prismaField({
      description: "As it stands now; null where the decision was refused.",
      type: LeaveRequestRef,
      nullable: true,
      resolve: (query, { id }, _args, context) =>
        id === null ? null : context.db.leaveRequest.findUnique({ ...query, where: inMyOffice(id, context) }),
    }),
    refusal: t.field({
      description: "Why it was refused.",
      type: RefusalRef,
      nullable: true,
      resolve: ({ refusal }) => refusal,
    }),
  }),
});

const DecisionsInput = builder.inputType("DecisionsInput", {
  description: "Several decisions, each under the same rules as one alone.",
  fields: (t) => ({
    decisions: t.field({ type: [DecisionInput], required: true, description: `At most ${MOST_AT_ONCE}.` }),
  }),
});

builder.mutationField("decideLeaves", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Decides on several requests, each for itself and under the same rules as one alone.",
    type: [DecidedRef],
    args: {
      input: t.arg({ type: DecisionsInput, required: true, description: "On which, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, each is decided once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      if (input.decisions.length > MOST_AT_ONCE)
        throw badInput("TOO_MANY", `At most ${MOST_AT_ONCE} at once`, { most: MOST_AT_ONCE });
      const decided: Decided[] = [];
      // One after the other: what the first leaves of a window's cover, the next must see.
      for (const [index, decision] of input.decisions.entries()) {
        const request = { action: "decideLeave", key: `${key}:${index}`, input: decision };
        decided.push(
          await settle(decision, () => changeOffice(context, request, (office) => decideLeave(office, decision))),
        );
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
