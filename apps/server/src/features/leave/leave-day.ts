import { type LeaveCount, timeText } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { DayKind } from "../calendar/day-kind.ts";
import { inUnits } from "../leave-types/leave-type.ts";
import { HalfRef } from "./leave-enums.ts";

type Line = LeaveCount["days"][number];

const WhyCounted = builder.enumType("LeaveDayReason", {
  description: "Why a day counts as much as it does.",
  values: {
    COUNTED: { description: "It counts." },
    REST: { description: "A day of rest." },
    HOLIDAY: { description: "A holiday." },
    OFF_BY_PATTERN: { description: "The person does not work then." },
    HALF_HOLIDAY: { description: "The person has half of it off anyway." },
  } satisfies Record<Line["why"], { description: string }>,
});

export const LeaveDayRef = builder.objectRef<Line>("LeaveDay").implement({
  description: "A day of a request, and what it takes.",
  fields: (t) => ({
    date: t.field({ type: "Date", description: "Which.", resolve: ({ date }) => date }),
    amount: t.float({ description: "What it takes, in the type's unit.", resolve: ({ amount }) => inUnits(amount) }),
    kind: t.field({ type: DayKind, description: "What the day is.", resolve: ({ kind }) => kind }),
    name: t.string({ nullable: true, description: "The holiday's name.", resolve: ({ name }) => name }),
    why: t.field({ type: WhyCounted, description: "Why.", resolve: ({ why }) => why }),
    halves: t.field({
      type: [HalfRef],
      description: "The halves that are asked for.",
      resolve: ({ halves }) => [...halves],
    }),
    noon: t.string({
      description: "When its morning ends, as HH:MM: halves are divided there.",
      resolve: ({ noon }) => timeText(noon),
    }),
    provisional: t.boolean({
      description: "Whether a notice may still change it.",
      resolve: ({ provisional }) => provisional,
    }),
  }),
});
