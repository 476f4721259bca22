import { expect, test } from "vitest";
import { actionsFor } from "./AccountMenu.tsx";
import type { Account } from "./slip.ts";

const account = (state: Account["state"], roles: Account["staff"]["roles"] = ["STAFF"]): Account => ({
  __typename: "Account",
  username: state === "NONE" ? null : "s027",
  state,
  invitedUntil: null,
  lockedUntil: null,
  sessionCount: 0,
  staff: {
    __typename: "Staff",
    id: "S027",
    code: "S027",
    name: "鲍景行",
    familyName: "鲍",
    familyReading: "Bao",
    givenReading: "Jingxing",
    roles,
    department: { __typename: "Department", id: "D06", name: "民生服务办公室", nameEn: null },
  },
});

test.each([
  ["NONE", ["invite", "initialPassword"]],
  ["INVITED", ["inviteAgain", "withdraw", "initialPassword", "username"]],
  ["ACTIVE", []],
  ["LOCKED", []],
  ["LEFT", []],
] as const)("an office manager may do with an account that is %s: %j", (state, actions) => {
  expect(actionsFor(account(state), false)).toEqual(actions);
});

test.each([
  ["NONE", ["invite", "initialPassword", "roles"]],
  ["PASSWORD_DUE", ["reset", "endSessions", "username", "roles"]],
  ["ACTIVE", ["reset", "endSessions", "username", "roles"]],
  ["LOCKED", ["unlock", "reset", "endSessions", "username", "roles"]],
  ["LEFT", ["username", "roles"]],
] as const)("an administrator with one that is %s: %j", (state, actions) => {
  expect(actionsFor(account(state), true)).toEqual(actions);
});

test("a way in for an administrator is another administrator's to give", () => {
  expect(actionsFor(account("NONE", ["STAFF", "ADMINISTRATOR"]), false)).toEqual([]);
});
