import { ACCESS, type AccessRow, type Audience } from "./access-table.ts";
import { ALL_HOLDERS, ALL_RIGHTS, HOLDERS, RIGHTS, type Right } from "./rights-table.ts";

const ALL = { ANYBODY: "所有人 anybody", OFFICE: "全单位 the office", SELF: "本人 oneself" } as const;

/** The tables of rights and of fields as a page for people, docs/rights.md. */
export function rightsPage(): string {
  const holders = ALL_HOLDERS.map((holder) => `${HOLDERS[holder].zh}<br>${HOLDERS[holder].en}`);
  const rights = ALL_RIGHTS.map((right) => [
    `${RIGHTS[right].zh}<br>${RIGHTS[right].en}`,
    ...ALL_HOLDERS.map((holder) => (isHeldBy(right, holder) ? "✓" : "")),
    RIGHTS[right].isPrivate ? "✓" : "",
    `\`${right}\``,
  ]);
  return `# 谁能看、谁能做 Who may see and do what

Printed from \`apps/server/src/graphql\` by \`node turbo.ts generate\`: change the tables there, not this page.

## 权限 Rights

本人看自己的，科室负责人看本科室的，分管领导看分管科室的；其余角色看全单位的。没有列出的，全单位都看得到：谁在哪个科室、
谁值哪个岗、谁不在岗到什么时候。停职待岗期间，角色、科室负责人、分管领导的权限都不算数。看别人的私密内容会记入审计。

Oneself over oneself, the head over the department, the supervising leader over the departments that report to them; the
other roles over the whole office. What is not listed everybody in the office sees: who works where, who holds which post,
who is away until when. While somebody is suspended neither roles nor departments count. A look at what is private of
somebody else is noted.

${table(["", ...holders, "私密<br>private", "In code"], rights)}
## 字段 Fields

Whom every field, argument and change of the API is for. *Rows* says who may know of a row at all. Without the right a field
is null, or the request is refused where it cannot be.

${table(
  ["Type", "For", "Fields"],
  Object.entries(ACCESS).flatMap(([type, row]) => fieldRows(type, row)),
)}`;
}

function isHeldBy(right: Right, holder: string): boolean {
  return (RIGHTS[right].holders as readonly string[]).includes(holder);
}

function fieldRows(type: string, { rows, ...fields }: AccessRow): string[][] {
  return [
    ...(rows ? [[type, nameOf(rows), "*rows*"]] : []),
    ...Object.entries(fields).map(([audience, names]) => [
      type,
      nameOf(audience as Audience),
      names.replaceAll(/\s+/g, " "),
    ]),
  ];
}

function nameOf(audience: Audience): string {
  return audience in ALL ? ALL[audience as keyof typeof ALL] : `\`${audience}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}
