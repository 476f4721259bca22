import type { SignedInContext } from "../graphql/context.ts";

/** What was seen of others' private data. */
export type Look = {
  /** Such as `Staff.mobile`. */
  readonly fields: readonly string[];
  /** Whose it is, by id. */
  readonly subjectIds: readonly string[];
};

/**
 * Writes down that somebody looked at what is private to others; nothing where they saw nothing of the kind. Whoever
 * cannot write it must not give the answer out.
 *
 * @param operation what was asked for, such as `office.xlsx`
 */
export async function noteLook(
  { db, now, viewer, client }: SignedInContext,
  operation: string,
  { fields, subjectIds }: Look,
): Promise<void> {
  if (fields.length === 0) return;
  const { officeId, staffId: viewerId } = viewer;
  const seen = { fields: [...fields].sort(), subjectIds: [...subjectIds] };
  await db.privateLook.create({ data: { officeId, viewerId, at: new Date(now), ...client, operation, ...seen } });
}
