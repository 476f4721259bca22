import { afterAll, beforeAll, expect, test } from "vitest";
import { NODE_TYPES } from "../../graphql/global-id.ts";
import { errorCode, globalId } from "../../testing/ask.ts";
import { addOtherOffice, type OtherOffice } from "../../testing/other-office.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
let other: OtherOffice;
beforeAll(async () => {
  app = await startTestApp();
  other = await addOtherOffice(app.db, "2026-11-30");
});
afterAll(() => app?.stop());

test("an id of another office's row finds nothing, whatever it names and whoever asks", async () => {
  expect(other.rows.map(({ type }) => type).sort()).toEqual([...NODE_TYPES]);
  const ids = other.rows.map(({ type, id }) => globalId(type, id));
  for (const code of ["S026", "S009", "S012"]) {
    const as = await app.as(code);
    const { data, errors } = await as("query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", { ids });
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual(ids.map(() => null));
    for (const id of ids) {
      expect(await as("query ($id: ID!) { node(id: $id) { id } }", { id })).toEqual({ data: { node: null } });
    }
  }
});

test("a code means the person, post or window of one's own office", async () => {
  const manager = await app.as("S009");
  const { data } = await manager(
    '{ staff(code: "S026") { name } post(code: "PW99") { name } window(code: "W99") { name } }',
  );
  expect(data).toEqual({ staff: { name: "晏如初" }, post: null, window: null });
});

test("lists and coverage hold one's own office alone", async () => {
  const manager = await app.as("S009");
  const { data } = await manager(
    "{ viewer { office { windows { code } posts { code } } } days { coverage { spans { post { code } } } } }",
  );
  expect(data.viewer.office.windows).toHaveLength(12);
  expect(data.viewer.office.posts).toHaveLength(48);
  const unknown = await manager('{ days { coverage(posts: ["PW99"]) { gaps { startsAt } } } }');
  expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", posts: ["PW99"] });
  expect(JSON.stringify(data)).not.toMatch(/PW99|W99/);
});

test("one's own rows are found by the ids that the API gives", async () => {
  const manager = await app.as("S009");
  const { data } = await manager(
    '{ viewer { staff { id department { id } } office { id } } post(code: "PW05") { id pairing { id } window { id } } }',
  );
  const ids = [
    data.viewer.staff.id,
    data.viewer.staff.department.id,
    data.viewer.office.id,
    data.post.id,
    data.post.pairing.id,
    data.post.window.id,
  ];
  const found = await manager("query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", { ids });
  expect(found.data.nodes).toEqual(
    ["Staff", "Department", "Office", "Post", "Pairing", "Window"].map((__typename, index) => ({
      id: ids[index],
      __typename,
    })),
  );
});

test.each(["", "x", globalId("Staff", "1"), globalId("Viewer", "0198c0de-0000-7000-8000-000000000000"), "U3RhZmY6"])(
  "%j is refused as an id of nothing",
  async (id) => {
    const as = await app.as("S026");
    expect(errorCode(await as("query ($id: ID!) { node(id: $id) { id } }", { id }))).toBe("BAD_USER_INPUT");
  },
);
