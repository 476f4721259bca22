import { DAY_KINDS } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";

export const DayKind = builder.enumType("DayKind", {
  description: "What a date is in the working calendar.",
  values: DAY_KINDS,
});
