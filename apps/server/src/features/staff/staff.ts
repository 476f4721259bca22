import { dateOf } from "@zaigang/domain";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { may } from "../../graphql/rights.ts";

export const StaffRef = builder.prismaNode("Staff", {
  description: "A person who works for my office.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  about: ({ id }) => id,
  fields: (t) => ({
    code: t.exposeString("code", { description: "The person's code, unique in the office." }),
    name: t.exposeString("name", { description: "The name." }),
    familyName: t.exposeString("familyName", { description: "The family name, one or two characters." }),
    familyReading: t.exposeString("familyReading", { description: "The reading of the family name, such as Bao." }),
    givenReading: t.exposeString("givenReading", { description: "The reading of the given name, such as Jingxing." }),
    title: t.exposeString("title", { description: "What the person does." }),
    titleEn: t.exposeString("titleEn", { description: "What the person does, in English.", nullable: true }),
    phoneExt: t.exposeString("phoneExt", {
      description: "The extension in the office; null for those without the right to see it.",
      nullable: true,
    }),
    mayRecordAbsence: t.boolean({
      description: "Whether I may record and end this person's absences.",
      resolve: ({ id }, _args, { viewer }) => viewer !== null && may(viewer, "recordAbsence", id),
    }),
  }),
});

builder.queryField("staff", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "A person of my office by code; null if there is none.",
    type: "Staff",
    nullable: true,
    args: { code: t.arg.string({ required: true, description: "Such as S026." }) },
    resolve: (query, _root, { code }, { db, viewer }) =>
      db.staff.findUnique({ ...query, where: { officeId_code: { officeId: viewer.officeId, code } } }),
  }),
);

builder.queryField("people", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "The people of my office, by the reading of their names, without those who have left.",
    type: ["Staff"],
    resolve: (query, _root, _args, { db, viewer, now }) => {
      const today = new Date(dateOf(now, viewer.timeZone));
      const stays = { OR: [{ endsOn: null }, { endsOn: { gt: today } }] };
      return db.staff.findMany({
        ...query,
        where: {
          officeId: viewer.officeId,
          OR: [{ employments: { none: {} } }, { employments: { some: stays } }],
        },
        orderBy: [{ reading: "asc" }, { code: "asc" }],
      });
    },
  }),
);
