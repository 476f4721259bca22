import type { Channel, Database, Role, TokenScope } from "@zaigang/db";
import type { Looks } from "./looks.ts";

/** The person behind a session: who they are, where, and whom their relations let them see more of. */
export type Viewer = {
  readonly accountId: string;
  readonly officeId: string;
  readonly staffId: string;
  readonly roles: readonly Role[];
  /** The office's zone, in which its civil dates are meant. */
  readonly timeZone: string;
  /** Ids of the people in the departments that this person heads. */
  readonly leads: ReadonlySet<string>;
  /** Ids of the people in the departments that report to this person as their supervising leader (分管领导). */
  readonly supervises: ReadonlySet<string>;
  /** Ids of the people on whose leave this person decides or decided lately, for themselves or for another. */
  readonly approvesFor: ReadonlySet<string>;
  /** Ids of the people of whose approved leave this person got a copy lately. */
  readonly copiesOf: ReadonlySet<string>;
  /** The session by which they are here; `null` where a program of theirs is, by a token. */
  readonly sessionId: string | null;
  /** The token by which a program of theirs is here. */
  readonly token: { readonly name: string; readonly scopes: readonly TokenScope[] } | null;
};

/** That an office changed, and where. */
export type OfficeChangeNotice = {
  readonly version: number;
  readonly dates: readonly Date[];
  readonly alerts: readonly {
    readonly id: string;
    /** Whose leave it is about; `null` where it is about a post. */
    readonly leaveOf: string | null;
  }[];
};

/** Where an operation comes from. */
export type Client = {
  /** As the server saw it; `null` for a connection that is gone already. */
  readonly address: string | null;
  readonly channel: Channel;
  /** The name of the token; `null` for a session. */
  readonly token: string | null;
};

/** Where files are kept, if not in the database. */
export type FileStore = {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** `null` for what is not there. */
  get(key: string): Promise<Uint8Array | null>;
  /** Also of what is not there. */
  remove(key: string): Promise<void>;
};

/** What every resolver is given. One is made for each operation. */
export type Context = {
  readonly db: Database;
  /** The instant at which the operation began, the same for all its fields, in milliseconds. */
  readonly now: number;
  /** Tells the present instant where it has to be later than that: under a lock that was waited for. */
  readonly clock: () => number;
  /** What changes in an office from now on, for those who watch. */
  readonly changes: { watch(officeId: string): AsyncIterableIterator<OfficeChangeNotice> };
  readonly client: Client;
  /** `null` where the database keeps files. */
  readonly files: FileStore | null;
  /** What it sees of others' private data. */
  readonly looks: Looks;
  /** `null` for anonymous. */
  readonly viewer: Viewer | null;
};

export type SignedInContext = Context & { readonly viewer: Viewer };
