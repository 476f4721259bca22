import { type AwayEffect, addDays, awayOutlook, type CivilDate, type OutlookDay } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { assertMay } from "../../graphql/rights.ts";
import { DayKind } from "../calendar/day-kind.ts";
import { MOST_DAYS } from "./coverage.ts";
import { officeCoverage } from "./office-coverage.ts";

const LeaveEffect = builder.enumType("LeaveEffect", {
  description: "What somebody's being away would do, from the least to the worst.",
  values: Object.fromEntries(
    Object.entries({
      OK: "Nobody has to take over.",
      TAKEN_OVER: "The next in line takes over.",
      AT_LIMIT: "Somebody takes over because the one before them holds all they may.",
      BOTH_AWAY: "Somebody takes over because primary and backup are both away.",
      UNCOVERED: "A post would have nobody.",
    } satisfies Record<AwayEffect, string>).map(([value, description]) => [value, { description }]),
  ) as Record<AwayEffect, { description: string }>,
});

const LeaveOutlookDay = builder.objectRef<OutlookDay>("LeaveOutlookDay").implement({
  description: "What it would do if a person was away on a date, by its halves.",
  fields: (t) => ({
    date: t.field({ description: "The date.", type: "Date", resolve: ({ date }) => date }),
    kind: t.field({ description: "What the date is.", type: DayKind, resolve: ({ kind }) => kind }),
    name: t.exposeString("name", { description: "The holiday's name; null on ordinary days.", nullable: true }),
    provisional: t.exposeBoolean("provisional", { description: "Whether the year's holiday notice is still to come." }),
    morning: t.expose("morning", {
      type: LeaveEffect,
      description: "The worst that becomes of a post until the morning session ends.",
    }),
    afternoon: t.expose("afternoon", { type: LeaveEffect, description: "The same of the rest of the day." }),
    morningTaken: t.exposeBoolean("morningTaken", {
      description: "Whether they are away in the morning already, or have asked to be.",
    }),
    afternoonTaken: t.exposeBoolean("afternoonTaken", { description: "The same of the afternoon." }),
  }),
});

builder.queryField("leaveOutlook", (t) =>
  t.withAuth({ signedIn: true }).field({
    description:
      "What it would do to coverage if a person was away, day by day. For those who may ask for their leave.",
    type: [LeaveOutlookDay],
    args: {
      staff: t.arg.string({ description: "Whose leave, by code; my own if left out." }),
      from: t.arg({ type: "Date", required: true, description: "The first date." }),
      days: t.arg.int({ defaultValue: 90, description: `How many dates, 1 to ${MOST_DAYS}.` }),
    },
    complexity: ({ days }) => ({ field: 2 * DAY_COST * Math.max(1, days ?? 1), multiplier: days ?? 1 }),
    resolve: (_root, { staff, from, days }, context) => leaveOutlook(context, staff ?? null, from, days ?? 90),
  }),
);

async function leaveOutlook(
  context: SignedInContext,
  asked: string | null,
  from: CivilDate,
  days: number,
): Promise<OutlookDay[]> {
  if (days < 1 || days > MOST_DAYS) {
    throw badInput("RANGE_TOO_LONG", `Ask for 1 to ${MOST_DAYS} days at once`, { mostDays: MOST_DAYS });
  }
  const to = addDays(from, days);
  const { loaded } = await officeCoverage(context, from, to);
  const { viewer, now } = context;
  const person = [...loaded.staff.values()].find(({ id, code }) =>
    asked === null ? id === viewer.staffId : code === asked,
  );
  if (!person) throw badInput("UNKNOWN_STAFF", `The office has no ${asked}`, { unknown: asked });
  assertMay(viewer, "fileLeave", person.id);
  return awayOutlook(loaded.facts, person.code, { from, to }, now);
}
