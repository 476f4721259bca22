import { Refusal } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { readName, readText } from "../../changes/period.ts";
import { departmentOf } from "../../changes/references.ts";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";

/** Nobody weighs posts so finely. */
export class BadPriority extends Refusal {
  readonly code = "BAD_PRIORITY";
  readonly most: number;

  constructor(most: number) {
    super(`A priority is from 0 to ${most}`);
    this.most = most;
  }
}

builder.objectType(BadPriority, {
  name: "BadPriority",
  description: "Priorities are from 0 up to a few.",
  interfaces: [RefusalRef],
  fields: (t) => ({ most: t.exposeInt("most", { description: "The highest." }) }),
});

const HIGHEST_PRIORITY = 9;

/** What a post says of itself. */
export type PostWords = {
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  readonly business?: string | null | undefined;
  readonly businessEn?: string | null | undefined;
  readonly department: string;
  readonly priority: number;
  readonly watched: boolean;
  readonly special?: boolean | null | undefined;
  readonly exemptReason?: string | null | undefined;
};

/**
 * Checks what a post says of itself.
 *
 * @param endsOn the first day on which it is no more; `null` where it stays, and its department with it
 * @throws {BadPriority} @throws {UnknownReference} @throws {TextMissing} @throws {TextTooLong}
 */
export async function readPost(office: LockedOffice, words: PostWords, endsOn: Date | null) {
  const { priority, watched, special } = words;
  if (!(priority >= 0 && priority <= HIGHEST_PRIORITY)) throw new BadPriority(HIGHEST_PRIORITY);
  const department = await departmentOf(office, words.department, endsOn);
  return {
    name: readName("name", words.name),
    nameEn: readText("nameEn", words.nameEn),
    business: readText("business", words.business),
    businessEn: readText("businessEn", words.businessEn),
    departmentId: department.id,
    priority,
    watched,
    ...(typeof special === "boolean" && { special }),
    exemptReason: readText("exemptReason", words.exemptReason),
  };
}
