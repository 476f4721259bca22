import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schema } from "../../schema.ts";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string) => `2026-12-01T${time}:00+08:00`;
const MORNING = { startsAt: on("09:00"), endsAt: on("12:00") };
/** Nothing of it may reach a colleague: why somebody is away, or that they have asked for leave. */
const SECRET = "机密的原因";

let app: TestApp;
let manager: Asking;
let asked: string;
let alert: string;
beforeAll(async () => {
  app = await startTestApp({ now: on("08:00"), keepsTime: false });
  await app.travelTo(on("08:00"));
  manager = await app.as("S009");
  for (const staff of ["S015", "S016"]) {
    await mutate(manager, "recordAbsence", { staff, kind: "SUSPENSION", ...MORNING, note: SECRET });
  }
  const request = { staff: "S028", kind: "SECONDMENT", ...MORNING, note: SECRET, pending: true };
  asked = (await mutate(manager, "recordAbsence", request))["id"] as string;
  await mutate(manager, "nameSubstitute", { post: "PW09", staff: "S036", ...MORNING, reason: SECRET });
  const { data } = await manager("{ alerts(open: true) { edges { node { id kind } } } }");
  alert = data.alerts.edges[0].node.id;
  await mutate(manager, "acknowledgeAlert", { alert, note: SECRET });
});
afterAll(() => app?.stop());

type Field = GraphQLField<unknown, unknown>;

/** What an id may lead to that is worth a look. */
const NODES = ["Absence", "Alert", "Substitution", "Staff"];

/** Values for the arguments without which a field cannot be asked. */
const ARGUMENTS: Record<string, () => string> = {
  "coverage.from": () => `"${on("00:00")}"`,
  "coverage.to": () => `"${on("23:00")}"`,
  "days.from": () => '"2026-12-01"',
  "alerts.first": () => "5",
  "node.id": () => `"${alert}"`,
  "nodes.ids": () => `["${asked}", "${alert}"]`,
  "post.code": () => '"PW10"',
  "publishedPairings.first": () => "1",
  "suggestBackups.post": () => '"PW10"',
  "staff.code": () => '"S015"',
  "calendarYear.year": () => "2026",
  "windowList.first": () => "5",
  "postList.first": () => "5",
  "previewOpening.change": () => '{ endWindow: { window: "W10", from: "2026-12-02" } }',
  "window.code": () => '"W10"',
  "previewCoverage.from": () => `"${on("00:00")}"`,
  "previewCoverage.to": () => `"${on("23:00")}"`,
  "previewOfficeSettings.input": () =>
    `{ name: "榆钱街", hallName: "大厅", coverLimit: 2, graceMinutes: 10, pauseLimitMinutes: 30, signInsPerDay: 4,
       signInOnReturn: false, reservesStepIn: false }`,
  "nameReading.name": () => '"单雪"',
  "previewRelease.input": () => `{ staff: "S048", kind: LEAVES, from: "2026-12-08", successors: [] }`,
  "previewCoverage.change": () =>
    `{ absence: { staff: "S026", kind: OUTING, startsAt: "${on("09:00")}", endsAt: "${on("12:00")}" } }`,
};

function argumentsOf(field: Field): string {
  const given = field.args.flatMap((arg) => {
    const value = ARGUMENTS[`${field.name}.${arg.name}`];
    if (value) return [`${arg.name}: ${value()}`];
    expect(isRequiredArgument(arg), `${field.name}.${arg.name} needs a value in this test`).toBe(false);
    return [];
  });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

const MOST_LEVELS = 4;

/**
 * Every question that leads from a field down to the plain values of one type, as deep as a client would go, no type
 * twice on the way.
 */
function questionsBelow(field: Field, above: readonly string[] = []): string[] {
  const target = getNamedType(field.type);
  const ask = `${field.name}${argumentsOf(field)}`;
  if (isScalarType(target) || isEnumType(target)) return [ask];
  const types = isObjectType(target) ? [target] : NODES.map((name) => schema.getType(name) as GraphQLObjectType);
  return types.flatMap((type) => {
    if (above.includes(type.name) || above.length === MOST_LEVELS) return [];
    const fields = Object.values(type.getFields()) as Field[];
    const plain = fields.filter(isPlain).map(({ name }) => name);
    const deeper = fields.filter((each) => !isPlain(each));
    const below = deeper.flatMap((each) => questionsBelow(each, [...above, type.name]));
    const on = isObjectType(target) ? "" : `... on ${type.name} `;
    return [`__typename ${plain.join(" ")}`, ...below].map(
      (inner) => `${ask} { ${on}${on && "{"} ${inner} ${on && "}"} }`,
    );
  });
}

function isPlain(field: Field): boolean {
  const target = getNamedType(field.type);
  return (isScalarType(target) || isEnumType(target)) && argumentsOf(field) === "";
}

/** There are some thousand questions. */
const PATIENCE_MS = 180_000;

const roots = Object.values(schema.getQueryType()?.getFields() ?? {}) as Field[];

/** All answers to all questions below a field of the API, as one text. */
async function everything(as: Asking, field: Field): Promise<string> {
  const answers: string[] = [];
  for (const question of questionsBelow(field)) {
    const { data, errors } = await as(`{ ${question} }`);
    expect(errors?.filter(({ extensions }) => extensions["code"] !== "FORBIDDEN") ?? [], question).toEqual([]);
    answers.push(JSON.stringify(data));
  }
  return answers.join("\n");
}

test(
  "this test sees the secrets: the office manager is told them",
  async () => {
    const told = await Promise.all(roots.map((field) => everything(manager, field)));
    expect(told.join()).toContain(SECRET);
    expect(told.join()).toContain("SUSPENSION");
    expect(told.join()).toContain(asked);
  },
  PATIENCE_MS,
);

test.each(["S026", "S036"])(
  "%s learns of colleagues that they are away until when, by every field of the API",
  async (code) => {
    const colleague = await app.as(code);
    for (const field of roots) {
      const told = await everything(colleague, field);
      for (const secret of [SECRET, "SUSPENSION", "SECONDMENT"]) expect(told, field.name).not.toContain(secret);
      // The request is found by its id alone, and then it is not there.
      if (field.name !== "nodes") expect(told, field.name).not.toContain(asked);
    }
    const { data } = await colleague("query ($id: ID!) { node(id: $id) { id } }", { id: asked });
    expect(data.node).toBeNull();
    const away = await colleague(
      '{ days(from: "2026-12-01") { absences { startsAt endsAt staff { code } kind note } } }',
    );
    expect(away.data.days[0].absences).toContainEqual({
      startsAt: new Date(MORNING.startsAt).toISOString(),
      endsAt: new Date(MORNING.endsAt).toISOString(),
      staff: { code: "S015" },
      kind: null,
      note: null,
    });
  },
  PATIENCE_MS,
);
