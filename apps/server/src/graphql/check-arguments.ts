import { PothosValidationError } from "@pothos/core";
import { Prisma } from "@zaigang/db";
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from "graphql";
import { badInput } from "./errors.ts";
import { LIMITS } from "./limits.ts";

type Field = GraphQLField<unknown, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

/**
 * Lets every field of the schema refuse arguments that no use case could mean, whatever it is about: texts that a
 * database cannot keep or that nobody writes, lists without end, pages that are too large, and places in a list that the API never gave out.
 * The refusal is BAD_USER_INPUT and names the argument.
 */
export function checkArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || !isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) if (field.args.length > 0) check(field);
  }
  return schema;
}

function check(field: Field): void {
  const isPaged = field.args.some(({ name }) => name === "after");
  const assertGood = (given: Arguments) => {
    for (const [argument, value] of Object.entries(given)) assertKeepable(argument, value);
    if (isPaged) assertPage(given);
  };
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (parent, given: Arguments, context, info) => {
    assertGood(given);
    const answer = resolve(parent, given, context, info);
    return isPaged ? nameBadPlace(given, answer) : answer;
  };
  if (!subscribe) return;
  field.subscribe = (parent, given: Arguments, context, info) => {
    assertGood(given);
    return subscribe(parent, given, context, info);
  };
}

/** Whether a database can keep a text: every character is one, and none is U+0000. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** @param argument where it stands, as `input.reserves` */
function assertKeepable(argument: string, value: unknown): void {
  if (typeof value === "string") {
    const most = LIMITS.textLength;
    if (value.length > most)
      throw badInput("TEXT_TOO_LONG", `${argument} may have at most ${most} characters`, { argument, most });
    if (isStorable(value)) return;
    throw badInput("UNSTORABLE_TEXT", `${argument} has a character that no text may have`, { argument });
  }
  if (Array.isArray(value)) {
    const most = LIMITS.listLength;
    if (value.length > most)
      throw badInput("TOO_MANY", `${argument} may have at most ${most} entries`, { argument, most });
    for (const each of value) assertKeepable(argument, each);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) assertKeepable(`${argument}.${name}`, each);
  }
}

function assertPage(given: Arguments): void {
  const most = LIMITS.pageSize;
  for (const argument of ["first", "last"]) {
    const count = given[argument];
    if (typeof count !== "number" || (count >= 0 && count <= most)) continue;
    throw badInput("BAD_COUNT", `${argument} may be 0 to ${most}`, { argument, most });
  }
}

/** What cannot be read as a place is found out by whoever reads it: the library, or the database behind it. */
async function nameBadPlace(given: Arguments, answer: unknown): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const argument = ["after", "before"].find((name) => typeof given[name] === "string");
    const isUnread = error instanceof PothosValidationError || error instanceof Prisma.PrismaClientValidationError;
    if (argument === undefined || !isUnread) throw error;
    throw badInput("BAD_PLACE", `${argument} is no place in this list`, { argument });
  }
}
