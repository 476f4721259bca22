import { useFragment } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { graphql } from "../../generated/gql.ts";
import { useSession } from "../session/session-context.ts";

/** What it takes to say whether somebody decides on leave, and how much waits. */
export const Viewer_decides = graphql(/* GraphQL */ `
  fragment Viewer_decides on Viewer {
    isApprover
    leaveToDecide
  }
`);

/** The way to what waits for me; only for those to whom anything may come. */
export function DecideLink() {
  const { t } = useTranslation("approvals");
  const { rights } = useSession();
  const { data } = useFragment({ fragment: Viewer_decides, from: { __typename: "Viewer" } });
  const count = data.leaveToDecide ?? 0;
  const isMine = data.isApprover === true || count > 0 || rights.includes("LEAVE_UNCOVERED");
  return isMine ? <Link to="/leave/decide">{t("waitingLink", { count })}</Link> : null;
}
