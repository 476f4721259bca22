import type { LateFilingProblem } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import {
  AlreadyReturned,
  FiledTooLate,
  NoExtension,
  NotGranted,
  NotReturned,
  NotShorter,
  ReturnOutside,
} from "./return-refusals.ts";

const interfaces = [RefusalRef];

builder.objectType(NotGranted, {
  name: "NotGranted",
  description: "The leave is not granted, or is no more.",
  interfaces,
});

builder.objectType(AlreadyReturned, {
  name: "AlreadyReturned",
  description: "The return was reported before.",
  interfaces,
  fields: (t) => ({ returnedAt: t.field({ type: "DateTime", description: "When.", resolve: ({ at }) => at }) }),
});

builder.objectType(NotReturned, { name: "NotReturned", description: "The return was not reported yet.", interfaces });

builder.objectType(ReturnOutside, {
  name: "ReturnOutside",
  description: "Nobody comes back before they are away, nor ahead of time.",
  interfaces,
  fields: (t) => ({
    from: t.field({ type: "DateTime", description: "A return comes after that.", resolve: ({ from }) => from }),
    until: t.field({ type: "DateTime", description: "And not after that.", resolve: ({ until }) => until }),
  }),
});

builder.objectType(NotShorter, { name: "NotShorter", description: "The leave would not end sooner.", interfaces });

const LateFilingProblemRef = builder.enumType("LateFilingProblem", {
  description: "Why leave cannot be filed late.",
  values: {
    NEVER_LATE: { description: "Leave of this type is never filed late." },
    TOO_LATE: { description: "The last day on which it could be filed is over." },
    NOTICE_MISSING: { description: "It has to say when, to whom and how it was reported." },
    NOTICE_TOO_LATE: { description: "It was reported only once its first half-day was over." },
  } satisfies Record<LateFilingProblem, { description: string }>,
});

builder.objectType(FiledTooLate, {
  name: "FiledTooLate",
  description: "Leave that has begun may not be filed any more, or not like this.",
  interfaces,
  fields: (t) => ({
    late: t.expose("problem", { type: LateFilingProblemRef, description: "Why." }),
    latest: t.expose("latest", { type: "Date", description: "The last day on which it may be filed." }),
  }),
});

const ExtensionProblemRef = builder.enumType("ExtensionProblem", {
  description: "Why leave cannot go on from another.",
  values: {
    NOT_GRANTED: { description: "That one is not granted, or is another person's." },
    EXPIRED: { description: "That one is over, or the person is back." },
    NOT_NEXT: { description: "There is work between the two, or it begins before that one ends." },
  } satisfies Record<NoExtension["problem"], { description: string }>,
});

builder.objectType(NoExtension, {
  name: "NoExtension",
  description: "The leave cannot go on from that one.",
  interfaces,
  fields: (t) => ({ extension: t.expose("problem", { type: ExtensionProblemRef, description: "Why." }) }),
});
