import { builder } from "../graphql/builder.ts";
import type { OfficeChangeNotice } from "../graphql/context.ts";
import { globalId } from "../graphql/global-id.ts";
import { may } from "../graphql/rights.ts";

const OfficeChange = builder.objectRef<OfficeChangeNotice>("OfficeChange").implement({
  description:
    "That my office changed, and where. It holds nothing itself: what I show of it I read again, with my rights.",
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Counts the office's changes, without holes." }),
    dates: t.field({
      description: "The civil days whose coverage may be another.",
      type: ["Date"],
      resolve: ({ dates }) => [...dates],
    }),
    alertIds: t.idList({
      description: "Alerts that opened, changed, were read or closed, of those that I may know of.",
      resolve: ({ alerts }, _args, { viewer }) =>
        alerts
          .filter(({ leaveOf }) => leaveOf === null || (viewer !== null && may(viewer, "readLeave", leaveOf)))
          .map(({ id }) => globalId("Alert", id)),
    }),
  }),
});

builder.subscriptionField("officeChanged", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Each change of my office as it is committed, by whichever server process.",
    type: OfficeChange,
    subscribe: (_root, _args, { viewer, changes }) => changes.watch(viewer.officeId),
    resolve: (change) => change,
  }),
);
