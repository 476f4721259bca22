/** The sections there are: which stand in the bar at a desk, and which in the tabs of a phone. */
export const SECTIONS = [
  { key: "home", path: "/home", desk: false, phone: true },
  { key: "board", path: "/board", desk: true, phone: true },
  { key: "days", path: "/days", desk: true, phone: true },
  { key: "mine", path: "/home", desk: true, phone: false },
  { key: "me", path: "/me", desk: false, phone: true },
] as const;
