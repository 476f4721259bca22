import type { Answer } from "../ask.ts";
import type { TestApp } from "../test-app.ts";

/** The instant at which the backups of this folder were made. */
export const MADE_AT = "2026-12-09T18:30:00+08:00";

/** The day of the moment, and the one after it. */
const DAYS = ["2026-12-09", "2026-12-10"];
const RECORDS = ["KNOWN_NOW", "SEEN_THEN"];

/**
 * What the hall manager sees of two days, a line each: who is on every post, as known now and as seen then, what
 * became of each alert, and, to somebody without rights, who is away. It names people and posts by their codes, which no upgrade changes.
 */
export async function whatPeopleSee(app: TestApp): Promise<string> {
  const hall = await app.as("S044");
  const self = await app.as("S026");
  const lines: string[] = [];
  for (const date of DAYS) {
    for (const record of RECORDS) lines.push(`== ${date} ${record}`, ...spans(await hall(COVERAGE(date, record))));
    lines.push(`== ${date} alerts`, ...alerts(await hall(ALERTS(date))));
    lines.push(`== ${date} absences`, ...absences(await self(ABSENCES(date))));
  }
  return `${lines.join("\n")}\n`;
}

const COVERAGE = (date: string, record: string) => `{
  coverage(from: "${date}T00:00:00+08:00", to: "${date}T23:59:00+08:00", record: ${record}) {
    spans { post { code } startsAt endsAt state actingStaff { code } servedAt { number } presence }
  }
}`;

const ALERTS = (date: string) => `{
  alerts(date: "${date}", first: 20) {
    edges { node {
      kind post { code } staff { code } startsAt endsAt resolution acknowledgedBy { code } acknowledgedNote
      events { kind by { code } }
    } }
  }
}`;

const ABSENCES = (date: string) => `{
  days(from: "${date}") { absences { staff { code } kind note startsAt endsAt } }
}`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is the query's above.
type Row = any;

function spans({ data }: Answer): string[] {
  return data.coverage.spans.map(({ post, startsAt, endsAt, state, actingStaff, servedAt, presence }: Row) =>
    [post.code, startsAt, endsAt, state, actingStaff?.code, servedAt?.number, presence].join(" "),
  );
}

function alerts({ data }: Answer): string[] {
  return data.alerts.edges
    .map(({ node }: Row) =>
      [
        ...[node.kind, node.post?.code, node.staff?.code, node.startsAt, node.endsAt, node.resolution],
        ...[node.acknowledgedBy?.code, node.acknowledgedNote],
        ...node.events.map(({ kind, by }: Row) => `${kind}:${by?.code ?? ""}`),
      ].join(" "),
    )
    .sort();
}

function absences({ data }: Answer): string[] {
  return data.days[0].absences
    .map(({ staff, kind, note, startsAt, endsAt }: Row) => [staff.code, kind, note, startsAt, endsAt].join(" "))
    .sort();
}
