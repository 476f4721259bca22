import type { WindowPageQuery, WindowsQuery } from "../../generated/graphql.ts";

export type ListedWindow = WindowsQuery["windowList"]["edges"][number]["node"];
export type PlacePost = ListedWindow["posts"][number];
export type PlaceSeason = WindowsQuery["seasons"][number];
export type PlaceWindow = NonNullable<WindowPageQuery["window"]>;
export type PlaceHours = PlaceWindow["hours"][number];
export type PlaceRule = WindowPageQuery["shiftRules"][number];
