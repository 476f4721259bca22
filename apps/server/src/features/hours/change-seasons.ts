import { addDays, assertSeasons, BadSeasons, BadSessions, dateOf, instantAt, laterDate } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readName, readText } from "../../changes/period.ts";
import { DateTooEarly, KeyReused, TextMissing, TextTooLong, WouldUncover } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { recountLeave } from "../leave/recount-leave.ts";
import { SeasonRef } from "./season.ts";

const SeasonsFault = builder.enumType("SeasonsFault", {
  description: "Why seasons cannot be.",
  values: {
    NO_SUCH_DAY: { description: "No year has that day, or not every year." },
    SAME_DAY: { description: "Two begin on the same day." },
    SAME_CODE: { description: "One is named twice." },
    MISSING: { description: "One that the office has is left out." },
    NONE: { description: "There is none." },
  } satisfies Record<BadSeasons["fault"], { description: string }>,
});

builder.objectType(BadSeasons, {
  name: "BadSeasons",
  description: "Seasons that no year can have.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    fault: t.expose("fault", { type: SeasonsFault, description: "Why." }),
    field: t.exposeString("field", { description: "Where it stands in the input, such as seasons.0.startsOnDay." }),
    value: t.exposeString("value", { description: "What stands there." }),
  }),
});

const SeasonInput = builder.inputType("SeasonInput", {
  description: "A season of office hours.",
  fields: (t) => ({
    code: t.string({ description: "Its code; left out for a new one." }),
    name: t.string({ required: true, description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    startsOnDay: t.string({ required: true, description: "The day on which it begins each year, such as 05-01." }),
    sessions: t.stringList({ required: true, description: "Such as 09:00-12:00." }),
  }),
});

export const SeasonsInput = builder.inputType("SeasonsInput", {
  description: "All seasons of office hours, from a date on.",
  fields: (t) => ({
    from: t.field({ type: "Date", required: true, description: "The first day, from today on." }),
    seasons: t.field({ type: [SeasonInput], required: true, description: "All that the office has, and new ones." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
  }),
});

const ChangedSeasons = builder.objectRef<{ readonly from: string }>("ChangedSeasons").implement({
  description: "The seasons of office hours as they are from a date on.",
  fields: (t) => ({
    seasons: t.field({
      description: "The seasons, by the day on which they begin.",
      type: [SeasonRef],
      resolve: ({ from }, _args, { db, viewer }) =>
        db.season.findMany({
          where: { officeId: viewer?.officeId ?? "", validFrom: asDate(from) },
          orderBy: { startsOnDay: "asc" },
        }),
    }),
  }),
});

builder.mutationField("changeSeasons", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Changes the seasons of office hours from a date on, in place of what was planned from then on.",
    type: ChangedSeasons,
    errors: { types: [BadSeasons, BadSessions, DateTooEarly, WouldUncover, TextMissing, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: SeasonsInput, required: true, description: "The seasons." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      const request = { action: "changeSeasons", key, input };
      await changeOffice(context, request, (office) => changeSeasons(office, input));
      return { from: input.from };
    },
  }),
);

export async function changeSeasons(office: LockedOffice, input: typeof SeasonsInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "manageCalendar");
  const today = dateOf(now, timeZone);
  if (laterDate(input.from, today) !== input.from) throw new DateTooEarly(today);
  const known = await tx.season.findMany({ where: { officeId } });
  const codes = [...new Set(known.map(({ code }) => code))];
  const seasons = named(input.seasons, codes);
  assertSeasons(seasons, codes);
  const validFrom = asDate(input.from);
  const rows = seasons.map(({ code, startsOnDay, sessions, ...names }, index) => ({
    officeId,
    code,
    startsOnDay,
    sessions: [...sessions].sort(),
    name: readName(`seasons.${index}.name`, names.name),
    nameEn: readText(`seasons.${index}.nameEn`, names.nameEn),
    validFrom,
  }));
  const replaced = known.filter((season) => season.validFrom >= validFrom);
  return {
    concerns: { type: "ChangedSeasons", person: null },
    touches: {
      startsAt: instantAt(input.from, 0, timeZone),
      endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone),
    },
    planned: { change: "AS_WRITTEN", reason: readText("reason", input.reason) },
    write: async () => {
      await tx.season.deleteMany({ where: { officeId, validFrom: { gte: validFrom } } });
      await tx.season.createMany({ data: rows });
      const recounted = await recountLeave(office, { from: input.from, to: addDays(input.from, MOST_DATES) });
      return { id: officeId, recounted, before: { seasons: replaced }, after: { seasons: rows } };
    },
  };
}

/** New seasons get a code of their own. */
function named<Season extends { readonly code?: string | null }>(seasons: readonly Season[], codes: readonly string[]) {
  const taken = new Set(codes);
  return seasons.map((season) => {
    if (season.code) return { ...season, code: season.code };
    let number = 1;
    while (taken.has(`season-${number}`)) number++;
    taken.add(`season-${number}`);
    return { ...season, code: `season-${number}` };
  });
}
