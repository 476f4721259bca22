import { badInput } from "./errors.ts";

/** What can be read by its id. */
export const NODE_TYPES = [
  "Absence",
  "Alert",
  "Child",
  "Delegation",
  "Department",
  "Feed",
  "LeaveFile",
  "LeaveRequest",
  "Message",
  "Office",
  "Pairing",
  "PairingDraft",
  "Pause",
  "Post",
  "ShiftRule",
  "SignIn",
  "Staff",
  "Substitution",
  "TableImport",
  "Window",
  "WindowClosure",
] as const;

type GlobalId = { readonly typename: string; readonly id: string };

/** The id by which the API knows a row. */
export function globalId(type: (typeof NODE_TYPES)[number], id: string): string {
  return Buffer.from(`${type}:${id}`).toString("base64");
}

const GLOBAL_ID = new RegExp(`^(${NODE_TYPES.join("|")}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`);

/**
 * Reads an id that the API gave out: type and key of a row, in base64. It names no office.
 *
 * @throws BAD_USER_INPUT for anything that the API never gave out
 */
export function readGlobalId(globalId: string): GlobalId {
  const [, typename, id] = GLOBAL_ID.exec(Buffer.from(globalId, "base64").toString()) ?? [];
  if (typename === undefined || id === undefined) throw badInput("MALFORMED_ID", "This is not an id of anything");
  return { typename, id };
}
