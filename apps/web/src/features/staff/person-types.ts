import type { PersonQuery } from "../../generated/graphql.ts";

export type Person = NonNullable<PersonQuery["staff"]>;
export type Place = Person["places"][number];
export type Employment = Person["employments"][number];
export type ListedDepartment = PersonQuery["departments"][number];
