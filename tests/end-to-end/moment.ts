/**
 * The demo office on Wednesday 2026-12-09 at 10:24, stretch by stretch, written down by hand from the facts:
 * who is away, who was named, who signed in and out. Neither the engine nor a picture decides what stands here.
 */
export const MOMENT = { now: "2026-12-09T10:24:08+08:00", events: "moment" };
export const MOMENT_DATE = "2026-12-09";

export type Stretch = {
  readonly from: string;
  readonly to: string;
  readonly state: "PRIMARY" | "BACKUP" | "RESERVE" | "SUBSTITUTE" | "PAUSED" | "UNCOVERED";
  readonly acting: string | null;
  /** The window from whose seat they serve; null for nobody, and while paused. */
  readonly at: number | null;
};

const primary = (from: string, to: string, acting: string, at: number): Stretch => ({
  from,
  to,
  state: "PRIMARY",
  acting,
  at,
});
const backup = (from: string, to: string, acting: string, at: number): Stretch => ({
  from,
  to,
  state: "BACKUP",
  acting,
  at,
});

/** By window number. */
export const BOARD: Record<number, readonly Stretch[]> = {
  1: [
    primary("09:00", "12:00", "汪拾秋", 1),
    backup("12:00", "13:00", "耿听松", 12),
    primary("13:00", "18:00", "汪拾秋", 1),
  ],
  2: [
    // Nobody had seen her by the end of the grace; she signed in at 09:38.
    primary("09:00", "09:10", "尤怀瑾", 2),
    backup("09:10", "09:38", "盛一禾", 3),
    primary("09:38", "12:00", "尤怀瑾", 2),
    primary("14:00", "18:00", "尤怀瑾", 2),
  ],
  3: [primary("09:00", "12:00", "盛一禾", 3), primary("14:00", "18:00", "盛一禾", 3)],
  4: [
    primary("09:00", "10:15", "项北辰", 4),
    { from: "10:15", to: "10:35", state: "PAUSED", acting: null, at: null },
    primary("10:35", "12:00", "项北辰", 4),
    primary("14:00", "18:00", "项北辰", 4),
  ],
  5: [backup("09:00", "12:00", "鲍景行", 6), backup("14:00", "18:00", "鲍景行", 6)],
  6: [primary("09:00", "12:00", "鲍景行", 6), primary("14:00", "18:00", "鲍景行", 6)],
  7: [
    { from: "09:00", to: "12:00", state: "RESERVE", acting: "倪长庚", at: 7 },
    { from: "14:00", to: "18:00", state: "RESERVE", acting: "倪长庚", at: 7 },
  ],
  8: [
    backup("09:00", "10:06", "窦清和", 8),
    { from: "10:06", to: "12:00", state: "UNCOVERED", acting: null, at: null },
    backup("14:00", "18:00", "窦清和", 8),
  ],
  9: [
    primary("09:00", "12:00", "卓屿安", 9),
    { from: "14:00", to: "16:00", state: "SUBSTITUTE", acting: "邵鸣谦", at: 9 },
    backup("16:00", "18:00", "阮青棠", 10),
  ],
  10: [primary("09:00", "12:00", "阮青棠", 10), primary("14:00", "18:00", "阮青棠", 10)],
  11: [
    primary("09:00", "12:00", "仲元朗", 11),
    primary("14:00", "15:00", "仲元朗", 11),
    backup("15:00", "17:00", "闵知白", 11),
    primary("17:00", "18:00", "仲元朗", 11),
  ],
  12: [
    primary("09:00", "13:00", "耿听松", 12),
    backup("13:00", "14:00", "汪拾秋", 1),
    primary("14:00", "18:00", "耿听松", 12),
  ],
};

/** Uncovered only if the pending request is granted. */
export const POSSIBLE_GAP = { window: 11, from: "16:00", to: "17:00" };

export const SUMMARY = { open: 12, primary: 8, takenOver: 2, paused: 1, uncovered: 1 };

/** Why window 8 is empty at 10:24: its line in order, with the office time at which each verdict began or ends. */
export const WINDOW_8_LINE = [
  { name: "蔺初晴", verdict: "ABSENT", until: "2026-12-11 00:00" },
  { name: "窦清和", verdict: "SIGNED_OUT", since: "2026-12-09 10:06", until: "2026-12-09 12:00" },
  { name: "佟采薇", verdict: "NOT_ARRIVED", since: "2026-12-09 10:00", until: "2026-12-09 12:00" },
  { name: "蓝晓岸", verdict: "AT_LIMIT" },
];
