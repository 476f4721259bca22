import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";

const PHONE = 'query Phone { staff(code: "S026") { name phoneExt } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ keepsTime: false });
  await app.db.staff.updateMany({ where: { code: "S026" }, data: { phoneExt: "8026" } });
});
afterAll(() => app?.stop());

test("who is given what is private to somebody else is written down, once for an operation", async () => {
  const { data } = await (await app.as("S009"))(PHONE);
  expect(data.staff.phoneExt).toBe("8026");
  const looks = await app.db.privateLook.findMany({ include: { viewer: true } });
  const { id } = await app.db.staff.findFirstOrThrow({ where: { code: "S026" } });
  expect(looks).toMatchObject([
    {
      viewer: { code: "S009" },
      operation: "Phone",
      fields: ["Staff.phoneExt"],
      subjectIds: [id],
      address: "127.0.0.1",
      channel: "SESSION",
    },
  ]);
});

test("nothing is written of one's own, nor where nothing was given", async () => {
  const before = await app.db.privateLook.count();
  expect((await (await app.as("S026"))(PHONE)).data.staff.phoneExt).toBe("8026");
  expect((await (await app.as("S030"))(PHONE)).data.staff.phoneExt).toBeNull();
  expect(await app.db.privateLook.count()).toBe(before);
});

test("a look cannot be changed, nor forgotten", async () => {
  await expect(app.db.privateLook.updateMany({ data: { operation: "Other" } })).rejects.toThrow("append-only");
  await expect(app.db.privateLook.deleteMany()).rejects.toThrow("append-only");
  await expect(app.db.$executeRaw`TRUNCATE "PrivateLook"`).rejects.toThrow("append-only");
});

test("what cannot be written down is not given out", async () => {
  const manager = await app.as("S009");
  await app.db.$executeRaw`ALTER TABLE "PrivateLook" RENAME TO "Lost"`;
  const answer = await manager(PHONE);
  expect(answer.errors).toHaveLength(1);
  expect(JSON.stringify(answer)).not.toMatch(/8026|Lost/);
});
