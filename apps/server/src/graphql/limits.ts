import { GraphQLError } from "graphql";

/**
 * How much one operation may ask for. The largest of our own screens, the 14-day grid with every reason,
 * stays below half of each.
 */
export const LIMITS = {
  /** Levels of nested fields. */
  depth: 12,
  /** Fields in the document, each alias and each use of a fragment counted. */
  breadth: 400,
  /** Fields in the answer, by the multipliers declared with the lists. */
  complexity: 60_000,
  /** Words of the query text, checked while it is parsed. */
  tokens: 4_000,
  /** Size of a request. */
  bodyBytes: 100_000,
  /** Entries of a list that is given as an argument. */
  listLength: 1_000,
  /** Characters of a text that is given as an argument; what is kept of one is shorter. */
  textLength: 2_000,
  /** Entries of one page of a list. */
  pageSize: 100,
} as const;

/** Entries of a list whose field does not declare how many to expect. */
export const LIST_MULTIPLIER = 5;

/** What planning one day costs, in fields of an answer. */
export const DAY_COST = 50;

export function tooComplex(kind: string): GraphQLError {
  return new GraphQLError(`The operation exceeds the limit of ${kind.toLowerCase()}`, {
    extensions: { code: "OPERATION_TOO_COMPLEX", limit: kind.toUpperCase() },
  });
}
