import type { Context } from "../graphql/context.ts";

/**
 * Writes down what of others' private data was seen since the last time: one row, or none where nothing was. Whoever
 * cannot write it must not give the answer out.
 *
 * @param operation what was asked for, such as the name of a query or `office.xlsx`
 * Source: docs/rules.md R-123.
 */
export async function recordLooks({ db, now, viewer, client, looks }: Context, operation: string): Promise<void> {
  const { fields, subjectIds } = looks.take();
  if (viewer === null || fields.length === 0) return;
  const { officeId, staffId: viewerId } = viewer;
  await db.privateLook.create({
    data: { officeId, viewerId, at: new Date(now), ...client, operation, fields, subjectIds },
  });
}
