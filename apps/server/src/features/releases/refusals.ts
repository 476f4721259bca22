import { type Instant, OwnSuccessor, Refusal } from "@zaigang/domain";
import { builder, inMyOfficeByCode } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { StaffRef } from "../staff/staff.ts";

/** They are suspended or seconded for a part of that time already: two at once could not be told apart, nor ended. */
export class ReleasedAlready extends Refusal {
  readonly code = "RELEASED_ALREADY";
  readonly startsAt: Instant;
  readonly endsAt: Instant;

  constructor({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) {
    super("They are suspended or seconded for a part of that time already");
    this.startsAt = startsAt.getTime();
    this.endsAt = endsAt.getTime();
  }
}

const interfaces = [RefusalRef];

builder.objectType(ReleasedAlready, {
  name: "ReleasedAlready",
  description: "They are suspended or seconded for a part of that time already.",
  interfaces,
  fields: (t) => ({
    startsAt: t.expose("startsAt", { type: "DateTime", description: "When that begins." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "When that ends." }),
  }),
});

builder.objectType(OwnSuccessor, {
  name: "OwnSuccessor",
  description: "Nobody follows themselves.",
  interfaces,
  fields: (t) => ({
    staff: t.prismaField({
      description: "Who was named.",
      type: StaffRef,
      resolve: (query, { staff: code }, _args, context) =>
        context.db.staff.findUniqueOrThrow({ ...query, where: inMyOfficeByCode(code, context) }),
    }),
  }),
});
