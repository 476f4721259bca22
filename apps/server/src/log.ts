import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger };

/**
 * The server's log: one JSON line an event. Lines carry the operation, how long it took and the office,
 * never names, credentials or what was asked about whom.
 *
 * @param to where lines go; standard output if left out
 */
export function createLogger(level: "info" | "error" | "silent", to: DestinationStream = pino.destination(1)): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: whatHappened },
  };
  return pino(options, to);
}

/** What is left of an error in a log. */
type Happened = {
  readonly type: string;
  /** Of the system or of Prisma, such as ECONNREFUSED or P2002. */
  readonly code?: string;
  /** Of PostgreSQL, such as 23505, with what it is about. */
  readonly sqlState?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly message?: string;
  /** Where in the code, innermost first. */
  readonly at: readonly string[];
  readonly cause?: Happened;
};

/** Their messages are the language's own and speak of the code, not of what it works on. */
const SPEAK_OF_CODE = ["TypeError", "ReferenceError"];
const DEEPEST_CAUSE = 4;
/** A name of the code's or the database's own. */
const IDENTIFIER = /^\w{1,80}$/;

/**
 * An error without its words. Databases put whole rows into them, parsers what they were given, and libraries the
 * arguments of calls: names and notes of people. Kind, codes and the places in the code are what a developer goes by.
 */
function whatHappened(error: unknown, depth = 0): Happened {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { name, message, stack = "", cause } = error;
  const type = IDENTIFIER.test(name) ? name : "Error";
  const places = stack.replace(message, "").matchAll(/^ {4}at (.+)$/gm);
  return {
    type,
    ...identifiers(error as Coded),
    ...(SPEAK_OF_CODE.includes(type) && { message }),
    at: [...places].map(([, place]) => place as string),
    ...(cause !== undefined && depth < DEEPEST_CAUSE && { cause: whatHappened(cause, depth + 1) }),
  };
}

/** An error of PostgreSQL as Prisma hands it on, beside what others have. */
type Coded = {
  readonly code?: unknown;
  readonly meta?: {
    readonly driverAdapterError?: {
      readonly cause?: { originalCode?: unknown; table?: unknown; constraint?: { index?: unknown } };
    };
  };
};

/** What of an error names a thing and holds no value. */
function identifiers({ code, meta }: Coded): Pick<Happened, "code" | "sqlState" | "table" | "constraint"> {
  const { originalCode: sqlState, table, constraint } = meta?.driverAdapterError?.cause ?? {};
  return Object.fromEntries(
    Object.entries({ code, sqlState, table, constraint: constraint?.index }).filter(
      ([, value]) => typeof value === "string" && IDENTIFIER.test(value),
    ),
  );
}
