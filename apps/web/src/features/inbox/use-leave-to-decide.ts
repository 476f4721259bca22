import { useFragment } from "@apollo/client/react";
import { graphql } from "../../generated/gql.ts";

const Viewer_leaveToDecide = graphql(/* GraphQL */ `
  fragment Viewer_leaveToDecide on Viewer {
    leaveToDecide
  }
`);

/** How many requests for leave wait for me; 0 until it is known. It asks nothing: the bell or the tabs have. */
export function useLeaveToDecide(): number {
  const { data } = useFragment({ fragment: Viewer_leaveToDecide, from: { __typename: "Viewer" } });
  return data.leaveToDecide ?? 0;
}
