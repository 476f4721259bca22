import { Refusal } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { globalId } from "../../graphql/global-id.ts";
import { RefusalRef } from "../../graphql/refusal.ts";

/** The absence is what became of a request for leave: it ends with that, and days go back with it. */
export class AbsenceOfLeave extends Refusal {
  readonly code = "ABSENCE_OF_LEAVE";
  readonly requestId: string;

  constructor(requestId: string) {
    super("This absence comes from a request for leave; report the return, shorten or cancel that");
    this.requestId = requestId;
  }
}

builder.objectType(AbsenceOfLeave, {
  name: "AbsenceOfLeave",
  description: "The absence comes from a request for leave and ends with that.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    request: t.id({
      description: "Which, by id.",
      resolve: ({ requestId }) => globalId("LeaveRequest", requestId),
    }),
  }),
});
