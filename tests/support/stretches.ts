import type { OfficeScript } from "./office-script.ts";

export type SpanAnswer = {
  post: { code: string };
  startsAt: string;
  endsAt: string;
  state: string;
  presence: string;
  actingStaff: { code: string; name: string } | null;
  servedAt: { number: number } | null;
  reasons: {
    staff: { code: string; name: string };
    role: string;
    position: number;
    verdict: string;
    since: string | null;
    until: string | null;
  }[];
};

const COVERAGE = `
  query Coverage($from: DateTime!, $to: DateTime!, $posts: [String!]) {
    coverage(from: $from, to: $to, posts: $posts) {
      spans {
        post { code } startsAt endsAt state presence
        actingStaff { code name } servedAt { number }
        reasons { staff { code name } role position verdict since until }
      }
    }
  }
`;

/** The certain spans of posts over civil days of the demo office. @param to exclusive */
export async function askSpans(script: OfficeScript, from: string, to: string, posts: string[]): Promise<SpanAnswer[]> {
  const variables = { from: `${from}T00:00:00+08:00`, to: `${to}T00:00:00+08:00`, posts };
  const { coverage } = await script<{ coverage: { spans: SpanAnswer[] } }>(COVERAGE, variables);
  return coverage.spans;
}

export type PlainStretch = {
  day: string;
  from: string;
  to: string;
  state: string;
  acting: string | null;
  at: number | null;
};

/** Spans that differ only in their reasons are one stretch for whoever looks at a board. */
export function mergeSpans(spans: readonly SpanAnswer[]): PlainStretch[] {
  const stretches: PlainStretch[] = [];
  for (const span of spans) {
    const next = toStretch(span);
    const last = stretches.at(-1);
    const goesOn =
      last?.day === next.day &&
      last.to === next.from &&
      last.state === next.state &&
      last.acting === next.acting &&
      last.at === next.at;
    if (goesOn) last.to = next.to;
    else stretches.push(next);
  }
  return stretches;
}

function toStretch({ startsAt, endsAt, state, actingStaff, servedAt }: SpanAnswer): PlainStretch {
  return {
    day: officeDate(startsAt),
    from: officeTime(startsAt),
    to: officeTime(endsAt),
    state,
    acting: state === "PAUSED" ? null : (actingStaff?.name ?? null),
    at: state === "PAUSED" ? null : (servedAt?.number ?? null),
  };
}

/** The demo office keeps UTC+8 all year. */
export function officeDate(instant: string): string {
  return inOffice(instant).slice(0, 10);
}

export function officeTime(instant: string): string {
  return inOffice(instant).slice(11, 16);
}

function inOffice(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
}
