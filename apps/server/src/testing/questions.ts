import {
  type GraphQLField,
  type GraphQLInterfaceType,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from "graphql";
import { schema } from "../schema.ts";

export type Field = GraphQLField<unknown, unknown>;

/** Values of arguments, as GraphQL writes them, by field and argument: `coverage.from`. */
export type Values = Readonly<Record<string, string>>;

/** For those arguments without which a field cannot be asked, about the first of December 2026 in the demo office. */
export const VALUES: Values = {
  "coverage.from": '"2026-12-01T00:00:00+08:00"',
  "coverage.to": '"2026-12-01T23:00:00+08:00"',
  "days.from": '"2026-12-01"',
  "alerts.first": "5",
  "node.id": '""',
  "approversOf.staff": '"S015"',
  "post.code": '"PW10"',
  "publishedPairings.first": "1",
  "suggestBackups.post": '"PW10"',
  "calendarYear.year": "2026",
  "halfHolidays.year": "2027",
  "leaveMonth.month": '"2026-12-01"',
  "leaveYear.year": "2026",
  "leaveStatistics.from": '"2026-01-01"',
  "leaveStatistics.through": '"2026-12-01"',
  "leaveStatement.type": '"annual"',
  "leaveStatement.year": "2026",
  "windowList.first": "5",
  "postList.first": "5",
  "leaveOutlook.from": '"2026-12-01"',
  "previewOpening.change": '{ endWindow: { window: "W10", from: "2026-12-02" } }',
  "nameReading.name": '"单雪"',
  "staff.code": '"S015"',
  "leavePreview.input": `{ staff: "S015", type: "outing", firstDate: "2026-12-02", firstHalf: AFTERNOON,
    lastDate: "2026-12-02", lastHalf: AFTERNOON, fromTime: "15:00", toTime: "16:00" }`,
  "window.code": '"W10"',
  "previewOfficeSettings.input": `{ name: "榆钱街", hallName: "大厅", coverLimit: 2, graceMinutes: 10,
    pauseLimitMinutes: 30, signInsPerDay: 4, signInOnReturn: false, reservesStepIn: false }`,
  "previewRelease.input": '{ staff: "S048", kind: LEAVES, from: "2026-12-08", successors: [] }',
  "previewCoverage.from": '"2026-12-01T00:00:00+08:00"',
  "previewCoverage.to": '"2026-12-01T23:00:00+08:00"',
  "previewCoverage.change":
    '{ absence: { staff: "S026", kind: OUTING, startsAt: "2026-12-01T09:00:00+08:00", endsAt: "2026-12-01T12:00:00+08:00" } }',
};

export type Asked = {
  readonly values: Values;
  /** How many types deep, as a client would go. */
  readonly levels: number;
  /** What to select of a type beside its plain values, to know whom a row is about. */
  readonly besides?: Readonly<Record<string, string>>;
};

/**
 * Every question that leads from a field down to the plain values of one type, no type twice on the way.
 *
 * @throws where an argument that must be given has no value
 */
export function questionsBelow(field: Field, asked: Asked, above: readonly string[] = []): string[] {
  const target = getNamedType(field.type);
  const ask = `${field.name}${argumentsOf(field, asked.values)}`;
  if (isScalarType(target) || isEnumType(target)) return [ask];
  const types = isObjectType(target) ? [target] : schema.getPossibleTypes(target as GraphQLInterfaceType);
  return types.flatMap((type) => {
    if (above.includes(type.name) || above.length === asked.levels) return [];
    const fields = Object.values(type.getFields()) as Field[];
    const plain = fields.filter((each) => isPlain(each, asked.values)).map(({ name }) => name);
    const besides = `__typename ${asked.besides?.[type.name] ?? ""}`;
    const below = fields
      .filter((each) => !isPlain(each, asked.values))
      .flatMap((each) => questionsBelow(each, asked, [...above, type.name]));
    return [plain.join(" "), ...below].map((inner) =>
      isObjectType(target)
        ? `${ask} { ${besides} ${inner} }`
        : `${ask} { ... on ${type.name} { ${besides} ${inner} } }`,
    );
  });
}

/**
 * How deep it is worth to ask. An id leads to everything there is, and a preview to what is asked of coverage anyway: what
 * is deeper is asked from where it is. One id is answered as several are.
 */
export function levelsBelow({ name }: Field): number {
  if (name === "node") return 0;
  return /^(nodes|preview|suggest)/.test(name) ? 2 : 3;
}

/** So many questions together stay within the limits of an operation. */
const TOGETHER = 6;

/** Several questions in one operation; the first is answered as `q0`. */
export type Together = { readonly operation: string; readonly questions: readonly string[] };

export function together(questions: readonly string[]): Together[] {
  return Array.from({ length: Math.ceil(questions.length / TOGETHER) }, (_, index) => {
    const some = questions.slice(index * TOGETHER, (index + 1) * TOGETHER);
    return { operation: `{ ${some.map((question, at) => `q${at}: ${question}`).join(" ")} }`, questions: some };
  });
}

export function argumentsOf({ name: field, args }: Field, values: Values): string {
  const given = args.flatMap((arg) => {
    const value = values[`${field}.${arg.name}`];
    if (value !== undefined) return [`${arg.name}: ${value}`];
    if (isRequiredArgument(arg)) throw new Error(`${field}.${arg.name} needs a value in testing/questions.ts`);
    return [];
  });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function isPlain(field: Field, values: Values): boolean {
  const target = getNamedType(field.type);
  return (isScalarType(target) || isEnumType(target)) && argumentsOf(field, values) === "";
}
