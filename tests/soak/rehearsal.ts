import type { Database } from "@zaigang/db";
import { addDays, dateOf, type Instant, instantAt } from "@zaigang/domain";
import { type Mutation, type Outcome, type Request, send } from "../support/mutations.ts";
import type { OfficeScript } from "../support/office-script.ts";
import { type Person, TIME_ZONE } from "../support/small-office.ts";
import { leaveToSend } from "./leave-acts.ts";
import type { Act, During, LeaveAct, NewEnd, Repeated, Step, Waiting } from "./step.ts";

const MINUTE = 60_000;
const LEAVE_ACTS: readonly string[] = [
  "fileLeave",
  "decideLeave",
  "reportReturn",
  "cancelLeave",
  "withdrawLeave",
] satisfies LeaveAct["do"][];

/** Where sequences are played: a server whose clock stands where it is set. */
export type Stage = {
  readonly db: Database;
  readonly clock: { now: Instant };
  readonly scripts: ReadonlyMap<Person, OfficeScript>;
  /** Does once what a server does each second. */
  readonly letTimePass: () => Promise<void>;
};

/** What a step did. */
export type Played = {
  /** How many facts it ought to have changed, and whether the office is at the present by it. */
  readonly changes: 0 | 1;
  readonly isPresent: boolean;
  /** For a request whose key was answered before: what it was answered now, and what it may be. */
  readonly again?: { readonly answer: Outcome; readonly allowed: readonly Outcome[] };
  readonly mutation?: Mutation;
};

type Period = { readonly id: string; readonly startsAt: Instant; endsAt: Instant };
type Recorded = Period & { readonly input: Readonly<Record<string, unknown>> };
type Sent = { readonly by: Person; readonly request: Request; outcome: Outcome };

const WAITED: Played = { changes: 0, isPresent: true };

/** One office while a sequence is played in it. */
export class Rehearsal {
  readonly #stage: Stage;
  readonly #officeId: string;
  readonly #sent: Sent[] = [];
  readonly #absences: Recorded[] = [];
  readonly #substitutions: Period[] = [];
  readonly #paused: string[] = [];

  constructor(stage: Stage, officeId: string) {
    this.#stage = stage;
    this.#officeId = officeId;
  }

  /** @throws where a server answers by an error that is no refusal */
  async play(step: Step): Promise<Played> {
    switch (step.do) {
      case "wait":
        return this.#wait(step.minutes, step.as);
      case "wait for the next boundary":
        return this.#waitUntil(await this.#nextBoundary());
      case "outage":
        this.#stage.clock.now += step.minutes * MINUTE;
        return { changes: 0, isPresent: false };
      case "repeat":
        return this.#repeat(step.nth, step.with);
      default:
        return this.#act(step);
    }
  }

  async #wait(minutes: number, as: Waiting): Promise<Played> {
    const end = this.#stage.clock.now + minutes * MINUTE;
    if (as === "time") {
      for (let next = await this.#nextBoundary(); next < end; next = await this.#nextBoundary()) {
        await this.#waitUntil(next);
      }
    }
    return this.#waitUntil(end);
  }

  async #waitUntil(instant: Instant): Promise<Played> {
    const { clock, letTimePass } = this.#stage;
    clock.now = Math.max(clock.now, instant);
    await letTimePass();
    return WAITED;
  }

  async #nextBoundary(): Promise<Instant> {
    const where = { officeId: this.#officeId };
    const { nextBoundaryAt } = await this.#stage.db.officeProgress.findUniqueOrThrow({ where });
    return nextBoundaryAt.getTime();
  }

  async #repeat(nth: number, which: Repeated): Promise<Played> {
    const before = pick(this.#sent, nth);
    if (!before) return { changes: 0, isPresent: false };
    const { by, request, outcome: first } = before;
    const another: Request = { ...request, mutation: "resumeWindow", input: { window: `not of ${request.key}` } };
    const answer = await this.#send(by, which === "the same" ? request : another);
    if (first.refusal === null) {
      // Who may resume no window is refused at the door, before anybody looks at the key.
      const others = [refused("KEY_REUSED"), refused("FORBIDDEN")];
      const allowed = which === "the same" ? [first, ...whereReplaced(request)] : others;
      return { changes: 0, isPresent: false, again: { answer, allowed } };
    }
    // What was refused left no trace, so its key is as good as new.
    if (which === "the same") before.outcome = answer;
    return playedBy(request, answer);
  }

  async #act(act: Act): Promise<Played> {
    const sendable = await this.#sendable(act);
    // There is nothing yet that it could be about.
    if (sendable === null) return { changes: 0, isPresent: false };
    const { by, input } = sendable;
    const mutation = act.do === "record the absence anew" ? "recordAbsence" : act.do;
    const request: Request = { mutation, input, key: `request ${this.#sent.length}` };
    const outcome = await this.#send(by, request);
    this.#sent.push({ by, request, outcome });
    if (outcome.id !== null) this.#remember(act, request, outcome.id);
    return playedBy(request, outcome);
  }

  #send(by: Person, request: Request): Promise<Outcome> {
    return send(this.#stage.scripts.get(by)!, request);
  }

  async #sendable(act: Act) {
    if (isAboutLeave(act)) return leaveToSend(this.#stage.db, this.#officeId, act, this.#stage.clock.now);
    const input = await this.#inputOf(act);
    return input && { by: act.by, input };
  }

  async #inputOf(act: Exclude<Act, LeaveAct>): Promise<Readonly<Record<string, unknown>> | null> {
    const { db, clock } = this.#stage;
    const officeId = this.#officeId;
    switch (act.do) {
      case "recordAbsence": {
        const { staff, kind, pending, reason } = act;
        return { staff, kind, pending, ...(reason !== undefined && { reason }), ...this.#periodOf(act) };
      }
      case "nameSubstitute": {
        const { staff, post, reason } = act;
        return { staff, post, ...(reason !== undefined && { reason }), ...this.#periodOf(act) };
      }
      case "endAbsence": {
        const absence = pick(this.#absences, act.nth);
        return absence ? { absence: absence.id, endsAt: text(this.#newEnd(absence, act.at)) } : null;
      }
      case "record the absence anew":
        return pick(this.#absences, act.nth)?.input ?? null;
      case "endSubstitution": {
        const substitution = pick(this.#substitutions, act.nth);
        if (!substitution) return null;
        // Left out, it is now.
        const endsAt = act.at === "now" ? {} : { endsAt: text(this.#newEnd(substitution, act.at)) };
        return { substitution: substitution.id, ...endsAt };
      }
      case "pauseWindow":
        return { window: act.window, minutes: act.minutes };
      case "resumeWindow": {
        const window = pick(this.#paused, act.nth);
        return window === undefined ? null : { window };
      }
      case "signIn":
      case "signOut":
        return act.minutesAgo === 0 ? {} : { at: text(clock.now - act.minutesAgo * MINUTE) };
      case "changePairing": {
        const [primary, backup, ...reserves] = act.line.split(" ");
        const { post, reason } = act;
        return {
          post,
          from: addDays(dateOf(clock.now, TIME_ZONE), act.inDays),
          primary,
          reserves,
          ...(backup !== undefined && backup !== "-" && { backup }),
          ...(reason !== undefined && { reason }),
        };
      }
      case "acknowledgeAlert": {
        const alerts = await db.alert.findMany({ where: { officeId }, select: { id: true }, orderBy: { id: "desc" } });
        const alert = pick(alerts, act.nth);
        if (!alert) return null;
        const { acknowledged, version } = act;
        return { alert: globalId("Alert", alert.id), acknowledged, ...(version !== undefined && { version }) };
      }
      case "readMessages": {
        const where = { officeId, staff: { code: act.by }, readAt: null, shownFrom: { lte: new Date(clock.now) } };
        const messages = await db.message.findMany({ where, select: { id: true } });
        return { messages: messages.map(({ id }) => globalId("Message", id)) };
      }
    }
  }

  #remember(act: Act, { mutation, input }: Request, id: string): void {
    const [startsAt, endsAt] = [Date.parse(String(input["startsAt"])), Date.parse(String(input["endsAt"]))];
    if (mutation === "recordAbsence") this.#absences.push({ id, input, startsAt, endsAt });
    if (mutation === "nameSubstitute") this.#substitutions.push({ id, startsAt, endsAt });
    if (act.do === "pauseWindow") this.#paused.push(act.window);
    const ended = this.#absences.find((each) => each.id === id);
    if (mutation === "endAbsence" && ended) ended.endsAt = endsAt;
  }

  #periodOf({ day, from, to, days }: During) {
    const date = addDays(dateOf(this.#stage.clock.now, TIME_ZONE), day);
    return { startsAt: text(timeOn(date, from)), endsAt: text(timeOn(addDays(date, days), to)) };
  }

  #newEnd({ startsAt, endsAt }: Period, at: NewEnd): Instant {
    const middle = Math.floor((startsAt + endsAt) / 2);
    return { start: startsAt, now: this.#stage.clock.now, middle, end: endsAt }[at];
  }
}

function isAboutLeave(act: Act): act is LeaveAct {
  return LEAVE_ACTS.includes(act.do);
}

function playedBy({ mutation }: Request, { refusal }: Outcome): Played {
  // A refusal leaves no trace, so whatever time had to do is still to be done.
  return refusal === null ? { changes: 1, isPresent: true, mutation } : { changes: 0, isPresent: false, mutation };
}

/** A pairing in whose place another was put is there no more. */
function whereReplaced({ mutation }: Request): Outcome[] {
  return mutation === "changePairing" ? [refused("CHANGED_MEANWHILE")] : [];
}

function refused(refusal: string): Outcome {
  return { id: null, refusal };
}

function pick<T>(list: readonly T[], nth: number): T | undefined {
  return list[nth % list.length];
}

/** The instant of a time such as `09:00` or `10:07:31`. */
export function timeOn(date: string, time: string): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return instantAt(date, hours * 60 + minutes, TIME_ZONE) + seconds * 1_000;
}

function text(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** The id by which the API knows a row. */
function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString("base64");
}
