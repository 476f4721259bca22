import type { CivilDate, Instant } from "@zaigang/domain";
import { GraphQLError } from "graphql";
import { z } from "zod";
import { builder } from "./builder.ts";

/** Years that an office can mean. Calendars and the database end somewhere, and far from here. */
const YEARS = /^(19[7-9]\d|20\d\d)-/;
const instantText = z.iso
  .datetime({ offset: true })
  .regex(YEARS)
  .regex(/T\d{2}:\d{2}:\d{2}/);
const dateText = z.iso.date().regex(YEARS);

builder.scalarType("DateTime", {
  description: "An instant as in RFC 3339, with its offset: 2026-12-09T10:24:08+08:00. Answers are in UTC.",
  serialize: (instant) => new Date(instant).toISOString(),
  parseValue: (value): Instant => {
    if (!instantText.safeParse(value).success) {
      throw new GraphQLError(
        "A DateTime needs date, time and offset, such as 2026-12-09T10:24:08+08:00, from 1970 to 2099",
      );
    }
    return Date.parse(value as string);
  },
});

builder.scalarType("Date", {
  description: "A civil date in the office's calendar: 2026-12-09.",
  serialize: (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : date),
  parseValue: (value): CivilDate => {
    if (!dateText.safeParse(value).success)
      throw new GraphQLError("A Date needs the form 2026-12-09, to exist, and to be from 1970 to 2099");
    return value as CivilDate;
  },
});
