import type { TimeRange } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";

export const Session = builder.objectRef<TimeRange>("Session").implement({
  description: "One stretch of time in a day.",
  fields: (t) => ({
    startsAt: t.field({ description: "Its start.", type: "DateTime", resolve: ({ startsAt }) => startsAt }),
    endsAt: t.field({
      description: "Its end, which no longer belongs to it.",
      type: "DateTime",
      resolve: ({ endsAt }) => endsAt,
    }),
  }),
});
