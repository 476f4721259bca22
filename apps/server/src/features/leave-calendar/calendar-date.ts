import { builder } from "../../graphql/builder.ts";
import { DayKind } from "../calendar/day-kind.ts";
import type { CountedDate } from "./dates-away.ts";

export const LeaveDateRef = builder.objectRef<CountedDate>("LeaveDate").implement({
  description: "A date of the calendar of leave.",
  fields: (t) => ({
    date: t.expose("date", { type: "Date", description: "The date." }),
    kind: t.expose("kind", { type: DayKind, description: "What it is in the working calendar." }),
    name: t.exposeString("name", { description: "The holiday's name, where it has one.", nullable: true }),
    provisional: t.exposeBoolean("provisional", { description: "Whether a notice may still change what it is." }),
    away: t.exposeInt("away", { description: "How many people are away on it at some time." }),
    pending: t.exposeInt("pending", {
      description: "How many more have asked to be, of those of whom I may know it.",
    }),
  }),
});
