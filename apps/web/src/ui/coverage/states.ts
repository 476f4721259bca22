/** The six coverage states and what is drawn besides them: a gap that a request would cause, and closed time. */
export const SHOWN_STATES = [
  "PRIMARY",
  "BACKUP",
  "RESERVE",
  "SUBSTITUTE",
  "PAUSED",
  "UNCOVERED",
  "POSSIBLE",
  "CLOSED",
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** From best to worst: a half-day or a window with several posts shows the worst in it. */
const BY_SEVERITY: readonly ShownState[] = [
  "CLOSED",
  "PRIMARY",
  "BACKUP",
  "SUBSTITUTE",
  "PAUSED",
  "RESERVE",
  "POSSIBLE",
  "UNCOVERED",
];

/** The worst of some states; `CLOSED` of none. */
export function worstState(states: Iterable<ShownState>): ShownState {
  let worst: ShownState = "CLOSED";
  for (const state of states) {
    if (severityOf(state) > severityOf(worst)) worst = state;
  }
  return worst;
}

/** The higher, the worse. */
export function severityOf(state: ShownState): number {
  return BY_SEVERITY.indexOf(state);
}
