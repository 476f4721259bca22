import { useQuery } from "@apollo/client/react";
import type { PeopleQuery } from "../../generated/graphql.ts";
import { People_Query } from "./people-query.ts";

export type ListedPerson = PeopleQuery["people"][number];

const NOBODY: readonly ListedPerson[] = [];

/** Everybody in the office, by reading; nobody until they are loaded. */
export function usePeople(): readonly ListedPerson[] {
  return useQuery(People_Query).data?.people ?? NOBODY;
}
