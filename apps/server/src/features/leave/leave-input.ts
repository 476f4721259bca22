import { builder } from "../../graphql/builder.ts";
import { HalfRef } from "./leave-enums.ts";

export const LeaveInput = builder.inputType("LeaveInput", {
  description: "A request for leave, or to be out on duty. Half-days are both included; hours are of one day.",
  fields: (t) => ({
    staff: t.string({ description: "Whose, by code; my own if left out." }),
    type: t.string({ required: true, description: "The type, by code." }),
    firstDate: t.field({ type: "Date", required: true, description: "The first day." }),
    firstHalf: t.field({ type: HalfRef, required: true, description: "The half with which it begins." }),
    lastDate: t.field({ type: "Date", required: true, description: "The last day." }),
    lastHalf: t.field({ type: HalfRef, required: true, description: "The half with which it ends." }),
    fromTime: t.string({ description: "For hours of one day: from when, as HH:MM." }),
    toTime: t.string({ description: "Until when, as HH:MM." }),
    reason: t.string({ description: "Why; for those who decide on it." }),
    place: t.string({ description: "Where the person will be; wanted of who leaves the city." }),
    phone: t.string({ description: "How the person is reached meanwhile." }),
    child: t.id({ description: "The child it is for, by id, where the type is granted per child." }),
    handoverTo: t.string({ description: "Who takes over, by code." }),
    handoverNote: t.string({ description: "What they have to know." }),
    leavesCity: t.boolean({ defaultValue: false, description: "Whether the person leaves the city (外出报备)." }),
    transport: t.string({ description: "By what they travel." }),
    noticeAt: t.field({ type: "DateTime", description: "Filed late: when it was reported before." }),
    noticeTo: t.string({ description: "To whom, by code." }),
    noticeBy: t.string({ description: "How, such as by phone." }),
    extends: t.id({ description: "The leave that it goes on from (续假), by id." }),
    files: t.idList({ description: "Uploaded files that belong to it, by id." }),
  }),
});

export type LeaveInputShape = typeof LeaveInput.$inferInput;
