import { queryFromInfo } from "@pothos/plugin-prisma";
import type { LeaveRequest } from "@zaigang/db";
import type { GraphQLResolveInfo } from "graphql";
import type { SignedInContext } from "../../graphql/context.ts";

/**
 * Requests of several fields, each a list of ids in its order, read as one: the lists overlap and ask for much the same.
 *
 * @param lists ids by the name of the field
 * @param info of the field that these are below
 */
export async function readLists<Name extends string>(
  context: SignedInContext,
  info: GraphQLResolveInfo,
  lists: Readonly<Record<Name, readonly string[]>>,
): Promise<Record<Name, LeaveRequest[]>> {
  const names = Object.keys(lists) as Name[];
  const ids = new Set(names.flatMap((name) => lists[name]));
  const found = await context.db.leaveRequest.findMany({
    ...queryFromInfo({ context, info, typeName: "LeaveRequest", paths: names.map((name) => [name]) }),
    where: { officeId: context.viewer.officeId, id: { in: [...ids] } },
  });
  const requests = new Map(found.map((request) => [request.id, request]));
  const ofList = (name: Name) => [name, lists[name].flatMap((id) => requests.get(id) ?? [])] as const;
  return Object.fromEntries(names.map(ofList)) as Record<Name, LeaveRequest[]>;
}
