import { afterAll, beforeAll, expect, test } from "vitest";
import { schema } from "../../schema.ts";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { type Field, levelsBelow, questionsBelow, together, VALUES } from "../../testing/questions.ts";
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

const roots = Object.values(schema.getQueryType()?.getFields() ?? {}) as Field[];

/** All answers to all questions below a field of the API, as one text. */
async function everything(as: Asking, field: Field): Promise<string> {
  const answers: string[] = [];
  const values = { ...VALUES, "nodes.ids": `["${asked}", "${alert}"]` };
  for (const { operation } of together(questionsBelow(field, { values, levels: levelsBelow(field) }))) {
    const { data, errors } = await as(operation);
    expect(errors?.filter(({ extensions }) => extensions["code"] !== "FORBIDDEN") ?? [], operation).toEqual([]);
    answers.push(JSON.stringify(data));
  }
  return answers.join("\n");
}

test("this test sees the secrets: the office manager is told them", async () => {
  const told: string[] = [];
  for (const field of roots) told.push(await everything(manager, field));
  expect(told.join()).toContain(SECRET);
  expect(told.join()).toContain("SUSPENSION");
  expect(told.join()).toContain(asked);
}, 120_000);

test.each(["S026", "S036"])(
  "%s learns of colleagues that they are away until when, by every field of the API",
  async (code) => {
    const colleague = await app.as(code);
    for (const field of roots) {
      const told = await everything(colleague, field);
      // Which kinds of leave the office has is no secret.
      const kinds = field.name === "leaveTypes" ? [] : ["SECONDMENT"];
      for (const secret of [SECRET, "SUSPENSION", ...kinds]) expect(told, field.name).not.toContain(secret);
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
  120_000,
);
