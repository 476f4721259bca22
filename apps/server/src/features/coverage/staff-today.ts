import { addDays, dateOf, dayBounds } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { StaffRef } from "../staff/staff.ts";
import { CoverageSpan } from "./coverage.ts";
import { officeCoverage } from "./office-coverage.ts";

builder.prismaObjectFields(StaffRef, (t) => ({
  today: t.field({
    description: "Where they act today, and who acts where they should, by post and time.",
    type: [CoverageSpan],
    select: { code: true },
    complexity: { field: DAY_COST, multiplier: 5 },
    resolve: async ({ code }, _args, context) => {
      const signedIn = context as SignedInContext;
      const { timeZone } = signedIn.viewer;
      const today = dateOf(context.now, timeZone);
      const { loaded, ofDay } = await officeCoverage(signedIn, today, addDays(today, 1));
      const own = new Set(loaded.facts.pairings.flatMap(({ post, primary }) => (primary === code ? [post] : [])));
      return ofDay(dayBounds(today, timeZone), "CERTAIN", null)
        .spans.filter(({ post, acting }) => acting === code || own.has(post))
        .map((span) => ({ result: span, loaded }));
    },
  }),
}));
