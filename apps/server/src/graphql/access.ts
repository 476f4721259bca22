import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import type { AccessRow, Audience } from "./access-table.ts";
import type { Viewer } from "./context.ts";
import { isRelation, may, mayForAll, mayForSome } from "./rights.ts";
import { RIGHTS } from "./rights-table.ts";

export type AccessTable = Readonly<Record<string, AccessRow>>;

/** Whom each field, argument and input field is for, by its place: `Staff.name`, `Query.days.from`. */
export type Audiences = ReadonlyMap<string, Audience>;

/** Every mutation takes them; for whom they are is said of the mutation. */
const OF_EVERY_MUTATION = ["input", "key"];

/** @throws where the table names a place twice */
export function audiencesOf(table: AccessTable): Audiences {
  const audiences = new Map<string, Audience>();
  const add = (place: string, audience: Audience) => {
    if (audiences.has(place)) throw new Error(`${place} stands twice in graphql/access-table.ts`);
    audiences.set(place, audience);
  };
  for (const [type, { rows: _rows, ...fields }] of Object.entries(table)) {
    for (const [audience, names] of Object.entries(fields) as [Audience, string][]) {
      for (const [, field, args = ""] of names.matchAll(/([\w.]+)(?:\(([^)]*)\))?/g)) {
        add(`${type}.${field}`, audience);
        const named = type === "Mutation" ? OF_EVERY_MUTATION : (args.match(/\w+/g) ?? []);
        for (const arg of named) add(`${type}.${field}.${arg}`, audience);
      }
    }
  }
  return audiences;
}

/**
 * Whether something is for the viewer.
 *
 * @param about the person it is about: null where it is about nobody in particular, undefined where only the use case
 *   can tell about whom
 */
export function isFor(viewer: Viewer | null, audience: Audience, about: string | null | undefined): boolean {
  if (audience === "ANYBODY") return true;
  if (viewer === null) return false;
  if (audience === "OFFICE") return true;
  if (audience === "SELF") return about === viewer.staffId;
  if (about === undefined) return mayForSome(viewer, audience);
  return about === null ? mayForAll(viewer, audience) : may(viewer, audience, about);
}

/** Whether it takes a person to say whether somebody is in the audience. */
export function isAboutPeople(audience: Audience): boolean {
  if (audience === "ANYBODY" || audience === "OFFICE") return false;
  return audience === "SELF" || RIGHTS[audience].holders.some(isRelation);
}

/** Whether it is for those with a right to what is private: a look at somebody else's is noted. */
export function isPrivate(audience: Audience): boolean {
  return audience !== "ANYBODY" && audience !== "OFFICE" && audience !== "SELF" && RIGHTS[audience].isPrivate;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Where the table may speak of a field: under its type, an interface of it, or what all connections have. */
function placesOf(type: Composite, field: string): string[] {
  const general = /(Connection|Edge)$/.exec(type.name)?.[1];
  const names = [type.name, ...type.getInterfaces().map(({ name }) => name), ...(general ? [general] : [])];
  return names.map((name) => `${name}.${field}`);
}

/** What of schema and table does not fit together, one sentence each. */
export function misfitsOf(schema: GraphQLSchema, table: AccessTable): string[] {
  const audiences = audiencesOf(table);
  const used = new Set<string>();
  const missing: string[] = [];
  const look = (places: readonly string[]) => {
    const found = places.find((place) => audiences.has(place));
    if (found === undefined) missing.push(`${places[0]}: say in graphql/access-table.ts whom it is for`);
    else used.add(found);
  };
  for (const type of Object.values(schema.getTypeMap()).filter((each) => !isIntrospectionType(each))) {
    if (isInputObjectType(type)) for (const { name } of Object.values(type.getFields())) look([`${type.name}.${name}`]);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(placesOf(type, field.name));
      for (const { name } of field.args) look(placesOf(type, `${field.name}.${name}`));
    }
  }
  const left = [...audiences.keys()].filter((place) => !used.has(place) && !OF_EVERY_MUTATION.includes(nameIn(place)));
  return [...missing, ...left.map((place) => `${place}: graphql/access-table.ts speaks of it, the schema does not`)];
}

function nameIn(place: string): string {
  return place.slice(place.lastIndexOf(".") + 1);
}

/** An argument, or a field somewhere inside of one, with its own audience. */
export type GuardedInput = { readonly path: readonly string[]; readonly audience: Audience };

/** What of a field's arguments is for fewer than the field itself. */
export function guardedInputsOf(
  type: Composite,
  field: GraphQLField<unknown, unknown>,
  audiences: Audiences,
): GuardedInput[] {
  const ofField = audiences.get(`${type.name}.${field.name}`);
  return field.args.flatMap((arg) => {
    const audience = audiences.get(`${type.name}.${field.name}.${arg.name}`);
    const own = audience === undefined || audience === ofField ? [] : [{ path: [arg.name], audience }];
    return [...own, ...guardedInside(arg, [arg.name], audiences)];
  });
}

function guardedInside(
  input: Pick<GraphQLInputField, "type">,
  path: readonly string[],
  audiences: Audiences,
): GuardedInput[] {
  const type = getNamedType(input.type);
  // No input of ours holds itself.
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const below = [...path, field.name];
    const audience = audiences.get(`${type.name}.${field.name}`) ?? "OFFICE";
    return [...(audience === "OFFICE" ? [] : [{ path: below, audience }]), ...guardedInside(field, below, audiences)];
  });
}

/** Whether the arguments hold anything at that path. */
export function isGiven(value: unknown, [first, ...rest]: readonly string[]): boolean {
  if (value === null || value === undefined) return false;
  if (first === undefined) return true;
  if (Array.isArray(value)) return value.some((each) => isGiven(each, [first, ...rest]));
  return isGiven((value as Record<string, unknown>)[first], rest);
}
