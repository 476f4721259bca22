import { compareCoverage, dayBounds, Refusal } from "@zaigang/domain";
import { previewOffice } from "../../changes/preview-office.ts";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { CoveragePreview } from "../coverage/preview-coverage.ts";
import { changeOfficeSettings } from "./change-office-settings.ts";
import { OfficeSettingsInput } from "./office-settings-input.ts";

builder.queryField("previewOfficeSettings", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "What other settings would do to coverage, before they are saved; null where nothing.",
    type: CoveragePreview,
    nullable: true,
    args: { input: t.arg({ type: OfficeSettingsInput, required: true, description: "The settings." }) },
    complexity: { field: 2 * 15 * DAY_COST, multiplier: 1 },
    resolve: async (_root, { input }, context) => {
      try {
        const seen = await previewOffice(context, (office) => changeOfficeSettings(office, input));
        if (!seen) return null;
        const { days, before, after, now } = seen;
        const { timeZone } = context.viewer;
        const range = { startsAt: now, endsAt: dayBounds(days.to, timeZone).startsAt };
        return { effect: compareCoverage(before.facts, after.facts, range, now), before, after };
      } catch (error) {
        if (error instanceof Refusal) throw badInput(error.code, error.message);
        throw error;
      }
    },
  }),
);
