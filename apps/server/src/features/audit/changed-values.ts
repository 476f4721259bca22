import { type Audiences, audiencesOf, isFor, isPrivate } from "../../graphql/access.ts";
import { ACCESS, type Audience } from "../../graphql/access-table.ts";
import type { SignedInContext } from "../../graphql/context.ts";

/** What a change has made of something, as the office's log keeps it: see changes/concern.ts. */
export type Outcome = {
  readonly type?: string;
  readonly person?: string | null;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** Why a post may stand empty by it. */
  readonly reason?: string;
};

/** A field before and after; `isHidden` where it is there and not for the viewer. */
export type ChangedValue = {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isHidden: boolean;
};

const AUDIENCES: Audiences = audiencesOf(ACCESS);

/**
 * The fields that a change has written, each for those whom the field is for: the log is no way around the table of
 * access. What the table does not know is for nobody if it is about a person. What is private and shown is noted as a look.
 *
 * Source: docs/rules.md R-123.
 */
export function changedValues(outcome: Outcome, { viewer, looks }: SignedInContext): ChangedValue[] {
  const { type = "", person = null, before, after, reason } = outcome;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const show = (name: string, audience: Audience | null, from: unknown, to: unknown): ChangedValue[] => {
    const [old, next] = [asText(from), asText(to)];
    if (old === next) return [];
    if (audience === null || !isFor(viewer, audience, person)) {
      return [{ name, before: null, after: null, isHidden: true }];
    }
    if (isPrivate(audience) && person !== viewer.staffId) looks.note(`${type}.${name}`, person);
    return [{ name, before: old, after: next, isHidden: false }];
  };
  const values = names.flatMap((name) =>
    show(name, AUDIENCES.get(`${type}.${name}`) ?? (person === null ? "OFFICE" : null), before?.[name], after?.[name]),
  );
  return reason === undefined ? values : [...values, ...show("reason", "leaveUncovered", null, reason)];
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
