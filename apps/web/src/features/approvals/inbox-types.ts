import type { LeaveInboxQuery, Request_DecisionFragment } from "../../generated/graphql.ts";

/** A request that waits for whoever reads. */
export type InboxRequest = Request_DecisionFragment;
/** A request on which whoever reads has decided. */
export type DecidedRequest = LeaveInboxQuery["leaveInbox"]["decided"][number];
export type Delegated = NonNullable<LeaveInboxQuery["viewer"]>["delegations"][number];
export type Person = NonNullable<InboxRequest["waitsFor"]>;
/** What a request is called by: whose, which leave, when and how long. */
export type NamedRequest = Pick<
  DecidedRequest,
  "staff" | "type" | "firstDate" | "firstHalf" | "lastDate" | "lastHalf" | "fromTime" | "toTime" | "amount"
>;
export type Decision = "APPROVED" | "RETURNED" | "REJECTED";
