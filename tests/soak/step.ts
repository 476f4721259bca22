import type { Mutation } from "../support/mutations.ts";
import type { Person, SmallOffice } from "../support/small-office.ts";

/**
 * What happens in an office, in the form in which a failure is printed. Days count from the present one, times are the
 * office's own, and `nth` counts what is there by then, whatever that is: so a sequence still makes sense where steps
 * were taken out of it.
 */
export type Step =
  /** Time passes, and a server lets it: at each boundary as it comes, or only at the end, as after an outage. */
  | { readonly do: "wait"; readonly minutes: number; readonly as: Waiting }
  | { readonly do: "wait for the next boundary" }
  /** Time passes while no server runs; whatever comes next finds the office where it was. */
  | { readonly do: "outage"; readonly minutes: number }
  | ({ readonly do: "recordAbsence"; readonly by: Person; readonly staff: Person; readonly kind: string } & During & {
        readonly pending: boolean;
        readonly reason?: string | undefined;
      })
  | { readonly do: "endAbsence" | "endSubstitution"; readonly by: Person; readonly nth: number; readonly at: NewEnd }
  /** What is offered as the undo of that. */
  | { readonly do: "record the absence anew"; readonly by: Person; readonly nth: number }
  | ({ readonly do: "nameSubstitute"; readonly by: Person; readonly post: string; readonly staff: Person } & During & {
        readonly reason?: string | undefined;
      })
  | { readonly do: "pauseWindow"; readonly by: Person; readonly window: string; readonly minutes: number }
  | { readonly do: "resumeWindow"; readonly by: Person; readonly nth: number }
  | { readonly do: "signIn" | "signOut"; readonly by: Person; readonly minutesAgo: number }
  | {
      readonly do: "changePairing";
      readonly by: Person;
      readonly post: string;
      readonly inDays: number;
      readonly line: string;
      readonly reason?: string | undefined;
    }
  | {
      readonly do: "acknowledgeAlert";
      readonly by: Person;
      readonly nth: number;
      readonly acknowledged: boolean;
      readonly version?: number | undefined;
    }
  | { readonly do: "readMessages"; readonly by: Person }
  | LeaveAct
  /** A request of before with its key once more, or another with that key. */
  | { readonly do: "repeat"; readonly nth: number; readonly with: Repeated };

/** Leave is asked for so many days from now on, and `nth` counts the requests of which it can be said. */
export type LeaveAct =
  | {
      readonly do: "fileLeave";
      readonly by: Person;
      readonly staff: Person;
      readonly inDays: number;
      readonly days: number;
      readonly half: "MORNING" | "AFTERNOON";
    }
  | {
      readonly do: "decideLeave";
      readonly by: Person;
      /** Whether whoever's turn it is does, and not whoever is named. */
      readonly isTheirTurn: boolean;
      readonly nth: number;
      readonly decision: "APPROVED" | "RETURNED" | "REJECTED";
    }
  | {
      readonly do: "reportReturn" | "cancelLeave" | "withdrawLeave";
      readonly by: Person;
      readonly isOwn: boolean;
      readonly nth: number;
    };

export type Act = Extract<Step, { do: Mutation | "record the absence anew" }>;

/** From a time of a day to one of the same or a later day. */
export type During = { readonly day: number; readonly from: string; readonly to: string; readonly days: number };

export type Waiting = "time" | "outage";
export type Repeated = "the same" | "another request";
export type NewEnd = "start" | "now" | "middle" | "end";

/** An office, and what happens in it from a time of the first day on. */
export type Sequence = { readonly office: SmallOffice; readonly startsAt: string; readonly steps: readonly Step[] };
