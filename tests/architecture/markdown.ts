/** The cells of the first table under a heading, without its head; `[]` when there is none. */
export function tableUnder(markdown: string, heading: string): string[][] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "").trim() === heading);
  if (start < 0) return [];
  const first = lines.findIndex((line, index) => index > start && line.startsWith("|"));
  const rows: string[][] = [];
  for (let index = first; index >= 0 && lines[index]?.startsWith("|"); index++) {
    rows.push(
      lines[index]!.split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows.slice(2);
}

/** The targets of links and images, as written; code is no link. */
export function linksIn(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target]) => target!);
}

/** The anchors of a document's headings, as code hosts make them. */
export function anchorsIn(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  return new Set(
    withoutFences(markdown)
      .split("\n")
      .filter((line) => /^#{1,6} /.test(line))
      .map((line) => {
        const slug = line
          .replace(/^#+ /, "")
          .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
          .trim()
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
          .replace(/ /g, "-");
        const repeated = seen.get(slug) ?? 0;
        seen.set(slug, repeated + 1);
        return repeated === 0 ? slug : `${slug}-${repeated}`;
      }),
  );
}

/** Paths in code spans, such as `apps/server/src/app.ts`; what is announced as "a new folder" need not exist. */
export function pathsNamedIn(markdown: string): string[] {
  return [
    ...withoutFences(markdown).matchAll(
      /(?<!a new (?:file|folder) )`((?:apps|packages|prisma|tests|docs)\/[\w./-]+)`/g,
    ),
  ].map(([, path]) => path!);
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^(```|~~~).*?^\1/gms, "");
}

function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/`[^`\n]*`/g, "");
}
