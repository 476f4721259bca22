import { type CivilDate, dateOf, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { departmentOf } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PostRef } from "../posts/post.ts";
import { TooEarly } from "../staff/refusals.ts";
import { StaffRef } from "../staff/staff.ts";
import { DepartmentRef } from "./department.ts";

/** Nobody reads more names than that in a refusal. */
const MOST_NAMED = 50;

/** People or posts would be without a department. */
export class DepartmentInUse extends Refusal {
  readonly code = "DEPARTMENT_IN_USE";
  readonly staffIds: readonly string[];
  readonly postIds: readonly string[];

  constructor(staffIds: readonly string[], postIds: readonly string[]) {
    super("People or posts belong to the department");
    this.staffIds = staffIds;
    this.postIds = postIds;
  }
}

builder.objectType(DepartmentInUse, {
  name: "DepartmentInUse",
  description: "People or posts belong to the department then.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    staff: t.prismaField({
      description: `The people, at most ${MOST_NAMED}.`,
      type: [StaffRef],
      resolve: (query, { staffIds }, _args, { db, viewer }) =>
        db.staff.findMany({
          ...query,
          where: { officeId: viewer?.officeId ?? "", id: { in: staffIds.slice(0, MOST_NAMED) } },
          orderBy: [{ reading: "asc" }, { code: "asc" }],
        }),
    }),
    posts: t.prismaField({
      description: `The posts, at most ${MOST_NAMED}.`,
      type: [PostRef],
      resolve: (query, { postIds }, _args, { db, viewer }) =>
        db.post.findMany({
          ...query,
          where: { officeId: viewer?.officeId ?? "", id: { in: postIds.slice(0, MOST_NAMED) } },
          orderBy: { code: "asc" },
        }),
    }),
  }),
});

const CloseDepartmentInput = builder.inputType("CloseDepartmentInput", {
  description: "A department that is given up.",
  fields: (t) => ({
    department: t.string({ required: true, description: "Which, by code." }),
    from: t.field({ type: "Date", required: true, description: "The first day on which it is no more." }),
  }),
});

type Input = typeof CloseDepartmentInput.$inferInput;

builder.mutationField("closeDepartment", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Closes a department from a day on, once nobody and no post belongs to it any more.",
    type: DepartmentRef,
    errors: { types: [UnknownReference, TooEarly, DepartmentInUse, KeyReused] },
    args: {
      input: t.arg({ type: CloseDepartmentInput, required: true, description: "Which, and when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "closeDepartment", key, input };
      const id = await changeOffice(context, request, (office) => closeDepartment(office, input));
      return context.db.department.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function closeDepartment(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePeople");
  const { id } = await departmentOf(office, input.department);
  const today = dateOf(now, timeZone);
  if (input.from < today) throw new TooEarly(today);
  await assertUnused(office, id, input.from);
  return {
    concerns: { type: "Department", person: null },
    touches: null,
    write: async () => {
      await tx.department.update({
        where: { officeId_id: { officeId, id } },
        data: { endsOn: asDate(input.from), headId: null, supervisingLeaderId: null },
      });
      return { id, before: { endsOn: null }, after: { endsOn: input.from } };
    },
  };
}

/** @throws {DepartmentInUse} */
async function assertUnused({ tx, officeId }: LockedOffice, departmentId: string, from: CivilDate): Promise<void> {
  const lasts = { officeId, departmentId, OR: [{ endsOn: null }, { endsOn: { gt: asDate(from) } }] };
  const employments = await tx.employment.findMany({ where: lasts, select: { staffId: true } });
  const posts = await tx.post.findMany({ where: lasts, select: { id: true } });
  if (employments.length + posts.length === 0) return;
  throw new DepartmentInUse(
    [...new Set(employments.map(({ staffId }) => staffId))],
    posts.map(({ id }) => id),
  );
}
