import { type CivilDate, Refusal } from "@zaigang/domain";
import { builder, inMyOfficeByCode } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { StaffRef } from "../staff/staff.ts";

/** The date is no workday: nobody has anything off then, and no other day is given for it. */
export class OffAnyway extends Refusal {
  readonly code = "OFF_ANYWAY";
  readonly date: CivilDate;

  constructor(date: CivilDate) {
    super(`Nobody works on ${date}, and half a day off is not moved`);
    this.date = date;
  }
}

/** Somebody for whom the half-day is not. */
export class NotForThem extends Refusal {
  readonly code = "NOT_FOR_THEM";
  /** Who, by code. */
  readonly staff: string;

  constructor(staff: string) {
    super(`The half-day is not for ${staff}`);
    this.staff = staff;
  }
}

builder.objectType(OffAnyway, {
  name: "OffAnyway",
  description: "Nobody works on that date anyway, and half a day off is not moved to another.",
  interfaces: [RefusalRef],
  fields: (t) => ({ date: t.expose("date", { type: "Date", description: "The date." }) }),
});

builder.objectType(NotForThem, {
  name: "NotForThem",
  description: "The half-day is not for somebody who was named.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    staff: t.prismaField({
      description: "Who.",
      type: StaffRef,
      resolve: (query, { staff: code }, _args, context) =>
        context.db.staff.findUniqueOrThrow({ ...query, where: inMyOfficeByCode(code, context) }),
    }),
  }),
});
