import type { ApprovalBand, StaffRank } from "@zaigang/domain";

/** A row of the matrix while it is edited. Lengths are hundredths of working days, as the rules count them. */
export type DraftBand = ApprovalBand & { readonly key: number };

export type MatrixDraft = readonly DraftBand[];

/** Rows that are for the same requests but for their length. */
export type BandGroup = {
  readonly types: readonly string[];
  readonly special: boolean;
  readonly rows: readonly DraftBand[];
};

type Told = Omit<ApprovalBand, "above" | "upTo"> & { readonly above: number; readonly upTo?: number | null };

/** As the server tells it, in days. */
export function bandOf({ rank, types, special, above, upTo, chain, copies }: Told): ApprovalBand {
  const hundredths = (days: number) => Math.round(days * 100);
  const bounds = { above: hundredths(above), upTo: typeof upTo === "number" ? hundredths(upTo) : null };
  return { rank, types, special, ...bounds, chain, copies };
}

export function draftOf(bands: readonly ApprovalBand[]): MatrixDraft {
  return bands.map((band, key) => ({ ...band, key }));
}

/** As the server takes it, in days. */
export function inputOf(draft: MatrixDraft) {
  return draft.map(({ rank, types, special, above, upTo, chain, copies }) => ({
    rank,
    types: [...types],
    special,
    above: above / 100,
    upTo: upTo === null ? null : upTo / 100,
    chain: [...chain],
    copies: [...copies],
  }));
}

/** A rank's groups, everybody's first, that for all types first. */
export function groupsOf(draft: MatrixDraft, rank: StaffRank): BandGroup[] {
  const own = draft.filter((band) => band.rank === rank);
  const groups = Map.groupBy(own, ({ special, types }) => `${Number(special)} ${types.join()}`);
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, rows]) => {
      const [{ types, special }] = rows as [DraftBand, ...DraftBand[]];
      return { types, special, rows: rows.toSorted((one, other) => one.above - other.above) };
    });
}

export function changeBand(draft: MatrixDraft, key: number, change: Partial<ApprovalBand>): MatrixDraft {
  return draft.map((band) => (band.key === key ? { ...band, ...change } : band));
}

export function removeBand(draft: MatrixDraft, key: number): MatrixDraft {
  return draft.filter((band) => band.key !== key);
}

const HALF_A_DAY = 50;
const WEEK = 700;

/** In two at a length within: the second row has the same chain until somebody changes it. */
export function splitBand(draft: MatrixDraft, key: number): MatrixDraft {
  const band = draft.find((each) => each.key === key);
  if (!band) return draft;
  const middle =
    band.upTo === null
      ? band.above + (band.above < WEEK ? 2 : 10) * 100
      : Math.round((band.above + band.upTo) / 2 / HALF_A_DAY) * HALF_A_DAY;
  if (middle <= band.above || (band.upTo !== null && middle >= band.upTo)) return draft;
  const second = { ...band, key: nextKey(draft), above: middle };
  return draft.flatMap((each) => (each.key === key ? [{ ...each, upTo: middle }, second] : [each]));
}

/** Rows of their own for some types or for special posts: at first one, for any length. */
export function addGroup(draft: MatrixDraft, rank: StaffRank, types: readonly string[], special: boolean): MatrixDraft {
  const all = { above: 0, upTo: null, chain: [], copies: [] };
  return [...draft, { ...all, key: nextKey(draft), rank, types, special }];
}

function nextKey(draft: MatrixDraft): number {
  return Math.max(-1, ...draft.map(({ key }) => key)) + 1;
}

/** A stretch of lengths with the rows that speak of it. */
export type ScalePart = {
  readonly above: number;
  readonly upTo: number | null;
  readonly rows: readonly DraftBand[];
};

/** From nothing upwards, cut at every bound of the rows. */
export function scaleOf(rows: readonly DraftBand[]): ScalePart[] {
  const bounds = [...new Set([0, ...rows.flatMap(({ above, upTo }) => (upTo === null ? [above] : [above, upTo]))])];
  bounds.sort((one, other) => one - other);
  return bounds.map((above, index) => {
    const upTo = bounds[index + 1] ?? null;
    const speaks = (row: DraftBand) => row.above <= above && (row.upTo === null || row.upTo > above);
    return { above, upTo, rows: rows.filter(speaks) };
  });
}
