/**
 * The records of outages looked at step by step, as the rules on downtime have it: which are active,
 * which of them count, which a rule takes out and of which that is not known. Time goes in the steps
 * that all instants lie on. Nothing here comes from the library but types.
 */
import type { DowntimeRules, Outage } from "nines";
import { lengthOf } from "./naive-clock.js";

/** What becomes of an outage at an instant: it counts, or a rule says or would have to say more. */
export interface Fate {
  readonly of: "counts" | "out" | "unknown";
  readonly rule: string;
}

/** The outages that a commitment has to do with, and what its rules say of them. */
export interface OutageBoard {
  /** The outages active at an instant. */
  activeAt(at: number): readonly Outage[];
  fateOf(outage: Outage, at: number): Fate;
  /**
   * Whether the minimum takes out what is left at an instant: where only what counts for sure makes up
   * the length of an outage, or where what may count helps to.
   */
  isUnderMinimum(at: number, together: "sure" | "at-most"): boolean;
}

/** The board of some records, in steps of a length; at some instants nobody knows whether there was an outage. */
export function outageBoard(
  records: readonly Outage[],
  rules: DowntimeRules,
  scope: string | undefined,
  asOf: number,
  step: number,
  unwatched: readonly { readonly start: number; readonly end: number }[],
): OutageBoard {
  const taken = records.filter(
    ({ start, source, scope: part }) =>
      (start as number) < asOf &&
      (rules.evidence === undefined || source === undefined || rules.evidence.includes(source)) &&
      (scope === undefined || part === undefined || part === scope),
  );
  const endOf = ({ end }: Outage): number => Math.min((end as number | null) ?? asOf, asOf);
  const activeAt = (at: number): readonly Outage[] =>
    taken.filter((outage) => (outage.start as number) <= at && at < endOf(outage));
  const fateOf = (outage: Outage, at: number): Fate => fate(outage, rules, at);
  const isOpen = (at: number): boolean =>
    rules.unmonitored === "undetermined" &&
    at < asOf &&
    unwatched.some(({ start, end }) => start <= at && at < end);
  const first = Math.min(...[...taken, ...unwatched].map(({ start }) => start as number));
  const last = Math.max(...taken.map(endOf), ...unwatched.map(({ end }) => Math.min(end, asOf)));
  const shortOf = (isIn: (fate: Fate) => boolean, withOpen: boolean): ReadonlySet<number> => {
    const short = new Set<number>();
    let chain: number[] = [];
    const endChain = (): void => {
      for (const at of underMinimum(chain, rules, step)) short.add(at);
      chain = [];
    };
    for (let at = first; at < last; at += step) {
      const isPart = activeAt(at).some((outage) => isIn(fateOf(outage, at)));
      if (!isPart && !(withOpen && isOpen(at))) continue;
      const gap = at - ((chain.at(-1) ?? at - step) + step);
      if (gap > 0 && gap >= lengthOf(rules.mergeGapUnder ?? "PT0S")) endChain();
      chain.push(at);
    }
    endChain();
    return short;
  };
  const short = {
    sure: shortOf(({ of }) => of === "counts", false),
    "at-most": shortOf(({ of }) => of !== "out", true),
  };
  return { activeAt, fateOf, isUnderMinimum: (at, together) => short[together].has(at) };
}

/** What a rule that knows takes out is out, whatever another does not know. */
function fate(
  { confirmedFrom, affected, reportedAt }: Outage,
  { minLocations, partialOutage, startsAt }: DowntimeRules,
  at: number,
): Fate {
  const asksPlaces = minLocations !== undefined;
  if (asksPlaces && confirmedFrom !== undefined && new Set(confirmedFrom).size < minLocations) {
    return { of: "out", rule: "unconfirmed" };
  }
  if (partialOutage === "only-total" && affected !== undefined && affected.count < affected.of) {
    return { of: "out", rule: "partial-outage" };
  }
  const asksReport = startsAt === "reported";
  if (asksReport && (reportedAt === null || (reportedAt as number) > at)) {
    return { of: "out", rule: "before-report" };
  }
  if (asksPlaces && confirmedFrom === undefined) return { of: "unknown", rule: "unconfirmed" };
  if (asksReport && reportedAt === undefined) return { of: "unknown", rule: "before-report" };
  return { of: "counts", rule: "" };
}

/** The steps of a chain that the minimum takes out. */
function underMinimum(
  chain: readonly number[],
  { minimumOutage }: DowntimeRules,
  step: number,
): readonly number[] {
  const [first] = chain;
  if (minimumOutage === undefined || first === undefined) return [];
  const least = lengthOf(minimumOutage.duration);
  const length = (chain.at(-1) ?? first) + step - first;
  if (length < least) return chain;
  return minimumOutage.counts === "excess" ? chain.filter((at) => at < first + least) : [];
}
