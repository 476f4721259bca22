import SchemaBuilder, {
  BasePlugin,
  getTypeBrand,
  type PothosOutputFieldConfig,
  PothosSchemaError,
  type SchemaTypes,
} from "@pothos/core";
import { type GraphQLFieldResolver, type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import {
  type Audiences,
  audiencesOf,
  type GuardedInput,
  guardedInputsOf,
  isAboutPeople,
  isFor,
  isGiven,
  isPrivate,
  misfitsOf,
} from "./access.ts";
import { ACCESS, type AccessRow, type Audience } from "./access-table.ts";
import type { Context, Viewer } from "./context.ts";
import { forbidden, unauthenticated } from "./errors.ts";
import type { Looks } from "./looks.ts";

declare global {
  // biome-ignore lint/style/noNamespace: this is how the library takes new options.
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      access: AccessPlugin<Types>;
    }
    interface ObjectTypeOptions<Types extends SchemaTypes, Shape> {
      /** The person a row is about, by id: rights over them decide who learns of it. */
      about?: (row: Shape) => string | null;
      /** Who may know of a row at all, where not everybody in the office. */
      rows?: (row: Shape) => Audience;
    }
  }
}

type About = (row: unknown) => string | null;
type Rows = (row: unknown) => Audience;
type Resolver<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types["Context"], object>;

const ROOTS = ["Query", "Mutation", "Subscription"];

/**
 * Gives every field to those alone whom the table of access names, wherever the question came from, and builds no
 * schema with a field that the table does not name.
 */
/** Fields that may lead to a row of which the viewer may not know. */
const MAY_BE_HIDDEN = ["Query.node", "Query.nodes", "Message.alert"];

class AccessPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  readonly #audiences: Audiences = audiencesOf(ACCESS);
  /** By field, as `Query.people`. */
  readonly #guardedInputs = new Map<string, readonly GuardedInput[]>();

  override wrapResolve(resolve: Resolver<Types>, field: PothosOutputFieldConfig<Types>): Resolver<Types> {
    const audience = this.#audiences.get(`${field.parentType}.${field.name}`) ?? "OFFICE";
    const { about, rows } = this.#optionsOf(field.parentType);
    const isRoot = ROOTS.includes(field.parentType);
    const place = `${field.parentType}.${field.name}`;
    const mayBeHidden = MAY_BE_HIDDEN.includes(place);
    if (!isRoot && !rows && audience === "OFFICE" && Object.keys(field.args).length === 0) return resolve;

    return (row, args, context, info) => {
      const { viewer, looks } = context as unknown as Context;
      const person = isRoot ? undefined : (about?.(row) ?? null);
      const rowAudience = rows?.(row) ?? "OFFICE";
      if (rows && !isFor(viewer, rowAudience, person)) throw refused(viewer);
      for (const input of this.#guardedInputs.get(place) ?? []) {
        if (isGiven(args, input.path) && !isFor(viewer, input.audience, person)) throw refused(viewer);
      }
      if (isFor(viewer, audience, person)) {
        const found = resolve(row, args, context, info);
        const answer = mayBeHidden ? this.#knownTo(found, viewer, getNamedType(info.returnType).name) : found;
        const seen = [...(isPrivate(rowAudience) ? [field.parentType] : []), ...(isPrivate(audience) ? [place] : [])];
        return seen.length === 0 || person === viewer?.staffId ? answer : noted(answer, looks, seen, person ?? null);
      }
      if (field.type.nullable && !isRoot) return null;
      throw refused(viewer);
    };
  }

  /**
   * What an id or a message leads to: one that the viewer may not know of is told as one that is not there.
   *
   * @param declared type of the field; of a node its own
   */
  #knownTo = async (found: unknown, viewer: Viewer | null, declared: string): Promise<unknown> => {
    const row = await found;
    if (Array.isArray(row)) return Promise.all(row.map((each) => this.#knownTo(each, viewer, declared)));
    if (row === null || row === undefined) return row;
    const type = getTypeBrand(row) ?? declared;
    const { about, rows } = typeof type === "string" && type !== "Node" ? this.#optionsOf(type) : {};
    return !rows || isFor(viewer, rows(row), about?.(row) ?? null) ? row : null;
  };

  override wrapSubscribe(subscribe: Resolver<Types> | undefined, field: PothosOutputFieldConfig<Types>) {
    return subscribe && this.wrapResolve(subscribe, field);
  }

  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const misfits = [
      ...misfitsOf(schema, ACCESS),
      ...Object.entries(ACCESS).flatMap((row) => this.#misfitsOfRow(...row)),
    ];
    if (misfits.length > 0) throw new PothosSchemaError(misfits.join("\n"));
    for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        this.#guardedInputs.set(`${type.name}.${field.name}`, guardedInputsOf(type, field, this.#audiences));
      }
    }
    return schema;
  }

  /** What the declaration of a type lacks of what its row in the table needs. */
  #misfitsOfRow(type: string, { rows, ...fields }: AccessRow): string[] {
    if (ROOTS.includes(type)) return [];
    const audiences = [...(rows ? [rows] : []), ...Object.keys(fields)] as Audience[];
    const needsAbout = audiences.some(isAboutPeople);
    const declared = needsAbout || rows ? this.#optionsOf(type) : {};
    return [
      ...(needsAbout && !declared.about ? [`${type}: declare with about whom a row is`] : []),
      ...(rows && !declared.rows ? [`${type}: declare with rows who may know of one`] : []),
    ];
  }

  #optionsOf(type: string): { about?: About; rows?: Rows } {
    return (this.buildCache.getTypeConfig(type).pothosOptions ?? {}) as { about?: About; rows?: Rows };
  }
}

/** Notes a look at an answer, once it is there and holds anything. */
function noted(answer: unknown, looks: Looks, places: readonly string[], person: string | null): unknown {
  if (answer instanceof Promise) return answer.then((value) => noted(value, looks, places, person));
  if (answer !== null && answer !== undefined) for (const place of places) looks.note(place, person);
  return answer;
}

function refused(viewer: Viewer | null) {
  return viewer ? forbidden() : unauthenticated();
}

SchemaBuilder.registerPlugin("access", AccessPlugin);
