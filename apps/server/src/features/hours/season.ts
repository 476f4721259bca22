import { builder } from "../../graphql/builder.ts";

export const SeasonRef = builder.prismaObject("Season", {
  description: "A season of office hours in one of its versions. It begins each year on the same day.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "The season's code, the same in all versions." }),
    name: t.exposeString("name", { description: "The name." }),
    nameEn: t.exposeString("nameEn", { description: "The name in English.", nullable: true }),
    startsOnDay: t.exposeString("startsOnDay", { description: "The day on which it begins each year, such as 05-01." }),
    sessions: t.exposeStringList("sessions", { description: "Such as 09:00-12:00." }),
    validFrom: t.expose("validFrom", {
      type: "Date",
      description: "From that date on, in place of the versions before.",
    }),
  }),
});

builder.queryField("seasons", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "The seasons of my office's hours in all their versions, by date.",
    type: [SeasonRef],
    resolve: (query, _root, _args, { db, viewer }) =>
      db.season.findMany({
        ...query,
        where: { officeId: viewer.officeId },
        orderBy: [{ validFrom: "asc" }, { startsOnDay: "asc" }],
      }),
  }),
);
