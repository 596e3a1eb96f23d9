/**
 * What becomes of downtime, found out by walking through time: from the earliest fact on, step by step,
 * with nothing kept but what is left of each allowance. The step is the length that divides every
 * instant and every duration of the facts and the policy, so that nothing changes inside one. The
 * sentences of docs/semantics.md, "Downtime", are taken one after the other; no intervals, no sorting,
 * and nothing of the library but types.
 */
import type {
  AvailabilityTerms,
  Commitment,
  DowntimeRules,
  Exclusion,
  Maintenance,
  MaintenanceExclusion,
  Outage,
  PolicyConfig,
  ServiceFacts,
  Verdict,
} from "nines";
import { isInWindow, isOpenHour } from "./naive-clock.js";
import { recordedAt, Stocks, shortcomings } from "./naive-maintenance.js";
import { type OutageBoard, outageBoard } from "./naive-outages.js";

/** What is asked: of which commitment, over which range, known when, in steps of which length. */
export interface Question {
  readonly policy: PolicyConfig;
  readonly commitment: Commitment;
  readonly facts: ServiceFacts;
  readonly range: { readonly start: number; readonly end: number };
  readonly asOf: number;
  readonly step: number;
}

/** One step of time. */
export interface Step {
  readonly at: number;
  readonly verdict: "up" | Verdict;
  /** The reasons of which any may be given. */
  readonly reasons: readonly string[];
  readonly exclusion: string | null;
  readonly alsoMatched: readonly string[];
  readonly outages: readonly Outage[];
  readonly maintenance: readonly Maintenance[];
  /** The outages whose shares count, and those whose shares do or may. */
  readonly counting: readonly Outage[];
  readonly possible: readonly Outage[];
  readonly isUnwatched: boolean;
  /** Whether qualifying maintenance, a reserved window or closed hours go on, used or not. */
  readonly planned: { maintenance: boolean; windows: boolean; outsideHours: boolean };
}

/** The terms on availability of a policy that has some. */
export function termsOf({ availability }: PolicyConfig): AvailabilityTerms {
  if (availability === undefined) throw new Error("a policy without availability terms");
  return availability;
}

/** The rules on downtime that hold for a commitment. */
export function rulesOf(policy: PolicyConfig, { downtime }: Commitment): DowntimeRules {
  return { ...termsOf(policy).downtime, ...downtime } as DowntimeRules;
}

/** Every step of the range, in order. */
export function stepByStep(question: Question): readonly Step[] {
  const { facts, range, step } = question;
  const walker = new Walker(question);
  const starts = [...(facts.outages ?? []), ...(facts.maintenance ?? [])].map(
    ({ start }) => start as number,
  );
  const steps: Step[] = [];
  for (let at = Math.min(range.start, ...starts); at < range.end; at += step) {
    const walked = walker.take(at);
    if (at >= range.start) steps.push(walked);
  }
  return steps;
}

/** Whether maintenance is what an exclusion excuses. */
function isByMaintenance(exclusion: Exclusion): boolean {
  if (exclusion.kind === "window") return exclusion.covers === "recorded-maintenance";
  return exclusion.kind === "maintenance";
}

/** The outages of a step: all, those that no rule takes out, those of them that count. */
interface Active {
  readonly outages: readonly Outage[];
  readonly left: readonly Outage[];
  readonly counting: readonly Outage[];
  /** Whether the service is down for sure. */
  readonly isDown: boolean;
  /** Whether it is open what decides that. */
  readonly isContested: boolean;
  /** Whether rules take out all there is. */
  readonly isOut: boolean;
  readonly isUnwatched: boolean;
}

class Walker {
  readonly #question: Question;
  readonly #rules: DowntimeRules;
  readonly #exclusions: readonly Exclusion[];
  readonly #excusedCauses: readonly string[];
  readonly #board: OutageBoard;
  readonly #stocks: Stocks;

  constructor(question: Question) {
    const { policy, commitment, facts, asOf, step } = question;
    this.#question = question;
    this.#rules = rulesOf(policy, commitment);
    this.#exclusions = termsOf(policy).exclusions.filter(
      ({ commitments }) => commitments?.includes(commitment.id) !== false,
    );
    this.#excusedCauses = this.#exclusions.flatMap((exclusion) =>
      exclusion.kind === "cause" ? exclusion.causes : [],
    );
    const records = facts.outages ?? [];
    this.#board = outageBoard(
      records,
      this.#rules,
      commitment.scope,
      asOf,
      step,
      (facts.unmonitored ?? []) as readonly { readonly start: number; readonly end: number }[],
    );
    this.#stocks = new Stocks(policy.zone, facts.account?.zone ?? policy.zone, step);
  }

  take(at: number): Step {
    const { facts, asOf } = this.#question;
    const outages = this.#board.activeAt(at);
    const left = outages.filter((outage) => this.#board.fateOf(outage, at).of !== "out");
    const counting = left.filter((outage) => this.#board.fateOf(outage, at).of === "counts");
    const isDown = counting.length > 0 && !this.#board.isUnderMinimum(at, "sure");
    const isOut = !isDown && (left.length === 0 || this.#board.isUnderMinimum(at, "at-most"));
    const possible = isOut ? [] : left;
    const decisive = isDown ? counting : possible;
    const excused = new Map<string, readonly Maintenance[]>();
    for (const exclusion of this.#exclusions) {
      if (exclusion.kind === "maintenance") excused.set(exclusion.id, this.#excused(exclusion, at));
    }
    const covering = this.#exclusions.filter(
      (exclusion) =>
        (excused.get(exclusion.id)?.length ?? 0) > 0 || this.#covers(exclusion, decisive, left, at),
    );
    const isContested = isDown && this.#isContested(covering, counting, left, at);
    const isUnwatched =
      outages.length === 0 &&
      at < asOf &&
      (facts.unmonitored ?? []).some(
        ({ start, end }) =>
          (start as number) < asOf && (start as number) <= at && at < (end as number),
      );
    const judged = this.#judge(
      at,
      { outages, left, counting, isDown, isContested, isOut, isUnwatched },
      covering,
    );
    this.#draw(covering, excused, isDown, at);
    const has = (kind: Exclusion["kind"], holds: (one: Exclusion) => boolean): boolean =>
      this.#exclusions.some((exclusion) => exclusion.kind === kind && holds(exclusion));
    return {
      at,
      ...judged,
      alsoMatched: covering.map(({ id }) => id).filter((id) => id !== judged.exclusion),
      outages,
      maintenance: recordedAt(facts.maintenance ?? [], undefined, at, asOf),
      counting: this.#weighing(isDown ? counting : []),
      possible: this.#weighing(possible),
      isUnwatched,
      planned: {
        maintenance: covering.some(isByMaintenance),
        windows: has("window", (exclusion) => this.#isInItsWindow(exclusion, at)),
        outsideHours: has("outside-hours", (exclusion) => this.#isClosed(exclusion, at)),
      },
    };
  }

  #judge(
    at: number,
    { outages, left, counting, isDown, isContested, isOut, isUnwatched }: Active,
    covering: readonly Exclusion[],
  ): Pick<Step, "verdict" | "reasons" | "exclusion"> {
    const plain = (verdict: Step["verdict"], reasons: readonly string[]) =>
      ({ verdict, reasons, exclusion: null }) as const;
    const rulesOn = (some: readonly Outage[]): string[] =>
      some.map((outage) => this.#board.fateOf(outage, at).rule).filter((rule) => rule !== "");
    if (outages.length > 0 && isOut) {
      const out = outages.filter((outage) => !left.includes(outage));
      return plain("excluded", [...(left.length > 0 ? ["under-minimum"] : []), ...rulesOn(out)]);
    }
    if (isContested) return plain("undetermined", rulesOn(left));
    const { unmonitored } = this.#rules;
    const isJudged = unmonitored === "down" || unmonitored === "undetermined";
    if (outages.length === 0 && !(isUnwatched && isJudged)) return plain("up", []);
    const isSure = outages.length === 0 ? unmonitored === "down" : isDown;
    const [first] = covering;
    if (first !== undefined) {
      const unless = isSure ? "counted" : "undetermined";
      const verdict = first.kind === "carve-out" ? unless : "excluded";
      return { verdict, reasons: [first.kind], exclusion: first.id };
    }
    if (outages.length === 0) return plain(isSure ? "counted" : "undetermined", ["unmonitored"]);
    if (!isSure) {
      const perhapsShort = counting.length > 0 ? ["under-minimum"] : [];
      return plain("undetermined", [...perhapsShort, ...rulesOn(left)]);
    }
    const short = this.#shortcomings(at);
    return plain("counted", short.length > 0 ? short : ["unplanned"]);
  }

  #draw(
    covering: readonly Exclusion[],
    excused: ReadonlyMap<string, readonly Maintenance[]>,
    isDown: boolean,
    at: number,
  ): void {
    const first = covering.find(isByMaintenance);
    if (first?.kind === "maintenance") {
      this.#stocks.draw(first, "maintenance-time", excused.get(first.id) ?? [], at);
    }
    const [deciding] = covering;
    if (!isDown || deciding?.kind !== "maintenance") return;
    this.#stocks.draw(deciding, "excluded-downtime", excused.get(deciding.id) ?? [], at);
  }

  /** Whether an exclusion covers, its causes being looked for in some outages, other causes in others. */
  #covers(
    exclusion: Exclusion,
    naming: readonly Outage[],
    others: readonly Outage[],
    at: number,
  ): boolean {
    const within = (causes: readonly string[]) => (outage: Outage) =>
      outage.cause !== undefined && causes.includes(outage.cause);
    switch (exclusion.kind) {
      case "maintenance":
        return false;
      case "window":
        if (!this.#isInItsWindow(exclusion, at)) return false;
        return exclusion.covers === "any-downtime" || this.#isRecorded(exclusion.types, at);
      case "outside-hours":
        return this.#isClosed(exclusion, at);
      case "cause":
        return naming.some(within(exclusion.causes)) && others.every(within(this.#excusedCauses));
      case "carve-out":
        if (exclusion.causes !== undefined && naming.some(within(exclusion.causes))) return true;
        return exclusion.types !== undefined && this.#isRecorded(exclusion.types, at);
    }
  }

  /**
   * Whether an exclusion that would cover with some of the outages that may count goes before the one
   * that covers without them, and says otherwise.
   */
  #isContested(
    covering: readonly Exclusion[],
    counting: readonly Outage[],
    left: readonly Outage[],
    at: number,
  ): boolean {
    const counts = (exclusion: Exclusion | undefined): boolean =>
      exclusion === undefined || exclusion.kind === "carve-out";
    const [first] = covering;
    const before = this.#exclusions.slice(0, first && this.#exclusions.indexOf(first));
    return before.some(
      (exclusion) =>
        this.#covers(exclusion, left, counting, at) && counts(exclusion) !== counts(first),
    );
  }

  /** An outage whose cause is excluded is looked at only where no other goes on. */
  #weighing(outages: readonly Outage[]): readonly Outage[] {
    const others = outages.filter((outage) => !this.#isExcused(outage));
    return others.length > 0 ? others : outages;
  }

  #isExcused({ cause }: Outage): boolean {
    return cause !== undefined && this.#excusedCauses.includes(cause);
  }

  #isInItsWindow(exclusion: Exclusion, at: number): boolean {
    const { zone } = this.#question.policy;
    return exclusion.kind === "window" && isInWindow(exclusion.window, zone, at);
  }

  #isClosed(exclusion: Exclusion, at: number): boolean {
    if (exclusion.kind !== "outside-hours") return false;
    const { zone, calendars } = this.#question.policy;
    const calendar = calendars?.[exclusion.calendar];
    return calendar !== undefined && !isOpenHour(calendar, zone, at);
  }

  #isRecorded(types: readonly string[] | undefined, at: number): boolean {
    const { facts, asOf } = this.#question;
    return recordedAt(facts.maintenance ?? [], types, at, asOf).length > 0;
  }

  #excused(exclusion: MaintenanceExclusion, at: number): readonly Maintenance[] {
    const { facts, policy, asOf } = this.#question;
    const events = recordedAt(facts.maintenance ?? [], exclusion.types, at, asOf).filter(
      (work) => shortcomings(exclusion, work, policy, at, asOf).length === 0,
    );
    return this.#stocks.excused(exclusion, events, at);
  }

  /** Why maintenance that goes on excuses nothing. */
  #shortcomings(at: number): readonly string[] {
    const { facts, policy, asOf } = this.#question;
    return this.#exclusions.flatMap((exclusion) => {
      if (exclusion.kind !== "maintenance") return [];
      return recordedAt(facts.maintenance ?? [], exclusion.types, at, asOf).flatMap((work) => {
        const reasons = shortcomings(exclusion, work, policy, at, asOf);
        return reasons.length > 0 ? reasons : ["over-allowance"];
      });
    });
  }
}
