import { type Change, ChangeType, CriticalityLevel, diff } from "@graphql-inspector/core";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { expect, test } from "vitest";
import { readFixedNames, readSchema, readSdl } from "./schema-files.ts";

const fixed = readFixedNames();
const builtIn = new Set(["Boolean", "Float", "ID", "Int", "String"]);
const types = Object.values(readSchema().getTypeMap()).filter(
  ({ name }) => !name.startsWith("__") && !builtIn.has(name),
);

test("schema.graphql is printed and sorted, so a change shows as a small difference", () => {
  expect(readSdl().trim()).toBe(printSchema(lexicographicSortSchema(readSchema())).trim());
});

test("what other programs rely on is there, with exactly the types they know", async () => {
  const changes = await diff(fixed, readSchema());
  const differences = changes.filter((change) => touchesFixedNames(change) && !onlyAdds(change));
  expect(differences.map(({ message }) => message)).toEqual([]);
});

test("every type says what it is", () => {
  expect(types.filter(undescribed).map(({ name }) => name)).toEqual([]);
});

test("every field, input and argument says what it is", () => {
  const silent = types.flatMap((type) => {
    if (isInputObjectType(type)) return namesOf(type.name, Object.values(type.getFields()).filter(undescribed));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    return [
      ...namesOf(type.name, fields.filter(undescribed)),
      ...fields.flatMap((field) => namesOf(`${type.name}.${field.name}`, field.args.filter(undescribed))),
    ];
  });
  expect(silent).toEqual([]);
});

test("every value that other programs branch on says when it applies", () => {
  const silent = types.filter(isEnumType).flatMap((type) => {
    const values = fixed.getType(type.name) === undefined ? [] : type.getValues();
    return namesOf(type.name, values.filter(undescribed));
  });
  expect(silent).toEqual([]);
});

function touchesFixedNames({ path = "" }: Change): boolean {
  return fixed.getType(path.split(".")[0]!) !== undefined;
}

/** Whether a program that knows only the fixed names cannot notice the change. */
function onlyAdds({ type, criticality }: Change): boolean {
  if (type === ChangeType.FieldArgumentAdded || type === ChangeType.InputFieldAdded) {
    return criticality.level !== CriticalityLevel.Breaking;
  }
  // Every answer of a mutation may be a refusal of a kind that a program does not know.
  if (type === ChangeType.UnionMemberAdded) return true;
  return type === ChangeType.FieldAdded || type === ChangeType.ObjectTypeInterfaceAdded || type.includes("DESCRIPTION");
}

/** Ids mean the same everywhere, and so does the type that holds all queries. */
function undescribed({ name, description }: { name: string; description?: string | null | undefined }): boolean {
  return !description && !["id", "ids", "Query"].includes(name);
}

function namesOf(owner: string, members: readonly { name: string }[]): string[] {
  return members.map(({ name }) => `${owner}.${name}`);
}
