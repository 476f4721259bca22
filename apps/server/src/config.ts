import { z } from "zod";

/** The environment as the server understands it. */
export type Config = {
  /** `demo` loads the demo office into an empty database and shows its accounts on the sign-in page. */
  readonly mode: "demo" | "office";
  readonly host: string;
  readonly port: number;
  /** Where people reach the server when it stands behind a proxy, such as `https://zaigang.example`. */
  readonly origin: string | null;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database; `null` lets it choose one. */
  readonly dataFolder: string | null;
  /** The instant at which the server's clock starts; `null` is the machine's own time. */
  readonly now: Date | null;
  /** Key that signs sessions; `null` uses one that is kept in the database. */
  readonly secret: string | null;
  /** A provider of OpenID Connect by which people sign in too; `null` without one. */
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    readonly claim: string;
    readonly label: string;
  } | null;
  /** A bucket of an S3-compatible store for files; `null` keeps them in the database. */
  readonly files: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  } | null;
  readonly demo: { readonly startsOn: string | null; readonly events: string; readonly password: string };
};

/** A variable of the environment that the server cannot use. The message names it and says what it takes. */
export class BadConfig extends Error {
  override readonly name = "BadConfig";
}

const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((value) => value <= 65_535);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const name = z.string().max(500);
const storeAddress = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));
const bucket = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);
const monday = z.iso.date().refine((value) => new Date(value).getUTCDay() === 1);
const events = z.string().regex(/^(all|none|moment|[DE]\d+(,[DE]\d+)*)$/);

/** What each variable takes, as its error message puts it. */
const VARIABLES = {
  PORT: { schema: port, takes: "a port number from 0 to 65535" },
  HOST: { schema: z.union([z.ipv4(), z.ipv6(), z.hostname()]), takes: "an address or host name to listen on" },
  ZAIGANG_ORIGIN: { schema: origin, takes: "the address people use, such as https://zaigang.example" },
  DATABASE_URL: { schema: databaseUrl, takes: "a postgresql:// URL" },
  ZAIGANG_DATA: { schema: z.string(), takes: "a folder" },
  ZAIGANG_NOW: { schema: instant, takes: "an instant with offset, such as 2026-12-09T10:24:08+08:00" },
  ZAIGANG_SECRET: { schema: z.string().min(32), takes: "at least 32 characters" },
  ZAIGANG_OIDC_ISSUER: { schema: z.url({ protocol: /^https?$/ }), takes: "the provider's address" },
  ZAIGANG_OIDC_CLIENT_ID: { schema: name, takes: "the name by which the provider knows this server" },
  ZAIGANG_OIDC_CLIENT_SECRET: { schema: name, takes: "the secret that the provider gave this server" },
  ZAIGANG_OIDC_CLAIM: { schema: name, takes: "the name of a claim, such as preferred_username" },
  ZAIGANG_OIDC_LABEL: { schema: name, takes: "what stands on the button" },
  ZAIGANG_FILES_S3_ENDPOINT: { schema: storeAddress, takes: "the address of an S3-compatible store" },
  ZAIGANG_FILES_S3_BUCKET: { schema: bucket, takes: "the name of a bucket" },
  ZAIGANG_FILES_S3_REGION: { schema: name, takes: "a region, such as us-east-1" },
  ZAIGANG_FILES_S3_KEY: { schema: name, takes: "the id of an access key" },
  ZAIGANG_FILES_S3_SECRET: { schema: name, takes: "the secret that belongs to the key" },
  ZAIGANG_DEMO_START: { schema: monday, takes: "a Monday, such as 2026-11-30" },
  ZAIGANG_DEMO_EVENTS: { schema: events, takes: "all, none, moment or a list such as E1,E6" },
  ZAIGANG_DEMO_PASSWORD: { schema: z.string().min(8).max(128), takes: "8 to 128 characters" },
} as const;

type Variables = typeof VARIABLES;

/**
 * Reads the environment once, at start. An empty variable counts as one that is not set.
 *
 * The demo's password is public, so the demo listens on this machine alone unless `HOST` says otherwise;
 * an office's server listens to its network.
 *
 * @throws {BadConfig} for the first variable that cannot be used
 */
export function readConfig(environment: NodeJS.ProcessEnv, mode: Config["mode"]): Config {
  const read = <Name extends keyof Variables>(name: Name): z.output<Variables[Name]["schema"]> | null => {
    const text = environment[name];
    if (text === undefined || text === "") return null;
    const { schema, takes } = VARIABLES[name];
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new BadConfig(`${name} takes ${takes}, not "${shown(name, text)}".`);
    return parsed.data as z.output<Variables[Name]["schema"]>;
  };

  const readOidc = (): Config["oidc"] => {
    const issuer = read("ZAIGANG_OIDC_ISSUER");
    const clientId = read("ZAIGANG_OIDC_CLIENT_ID");
    if (issuer === null && clientId === null) return null;
    if (issuer === null || clientId === null) {
      throw new BadConfig("ZAIGANG_OIDC_ISSUER and ZAIGANG_OIDC_CLIENT_ID need each other.");
    }
    return {
      issuer,
      clientId,
      clientSecret: read("ZAIGANG_OIDC_CLIENT_SECRET"),
      claim: read("ZAIGANG_OIDC_CLAIM") ?? "preferred_username",
      label: read("ZAIGANG_OIDC_LABEL") ?? "统一身份认证 Single sign-on",
    };
  };

  const readFiles = (): Config["files"] => {
    const [endpoint, bucketName] = [read("ZAIGANG_FILES_S3_ENDPOINT"), read("ZAIGANG_FILES_S3_BUCKET")];
    const [accessKeyId, secretAccessKey] = [read("ZAIGANG_FILES_S3_KEY"), read("ZAIGANG_FILES_S3_SECRET")];
    if ([endpoint, bucketName, accessKeyId, secretAccessKey].every((value) => value === null)) return null;
    if (endpoint === null || bucketName === null || accessKeyId === null || secretAccessKey === null) {
      throw new BadConfig(
        "ZAIGANG_FILES_S3_ENDPOINT, ZAIGANG_FILES_S3_BUCKET, ZAIGANG_FILES_S3_KEY and ZAIGANG_FILES_S3_SECRET need each other.",
      );
    }
    const region = read("ZAIGANG_FILES_S3_REGION") ?? "us-east-1";
    return { endpoint, bucket: bucketName, region, accessKeyId, secretAccessKey };
  };

  return {
    mode,
    host: read("HOST") ?? (mode === "demo" ? "127.0.0.1" : "0.0.0.0"),
    port: read("PORT") ?? 4000,
    origin: read("ZAIGANG_ORIGIN"),
    databaseUrl: read("DATABASE_URL"),
    dataFolder: read("ZAIGANG_DATA"),
    now: read("ZAIGANG_NOW"),
    secret: read("ZAIGANG_SECRET"),
    oidc: readOidc(),
    files: readFiles(),
    demo: {
      startsOn: read("ZAIGANG_DEMO_START"),
      events: read("ZAIGANG_DEMO_EVENTS") ?? "all",
      password: read("ZAIGANG_DEMO_PASSWORD") ?? "zaigang-demo",
    },
  };
}

/** Error messages end up in logs, so secrets and what may hold a password are not repeated. */
function shown(name: string, text: string): string {
  return /SECRET|PASSWORD|URL/.test(name) ? "…" : text;
}
