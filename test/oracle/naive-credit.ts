/**
 * Credits worked out the long way: each period asked for is measured piece by piece, the schedule is read
 * on exact fractions, limits cut in their order, one rounding, the minimum. It knows credits that are paid
 * without a claim, for commitments measured by downtime, in UTC, limits of a period, and facts with
 * nothing undetermined. Nothing here comes from the library but types.
 */
import type { Commitment, CreditTerms, PolicyConfig, ServiceFacts } from "nines";
import { roundedPercent } from "./naive-availability.js";
import { lengthOf } from "./naive-clock.js";
import { dayMs, type Fee, feeOf } from "./naive-fees.js";
import {
  type Fraction,
  isLess,
  minus,
  percentOf,
  rounded,
  sumOf,
  whole,
} from "./naive-fraction.js";
import {
  incidentsOf,
  type Piece,
  periodsAsked,
  piecesIn,
  piecesOf,
  type Span,
  totalOf,
} from "./naive-incidents.js";
import {
  type NaiveFigures,
  type Part,
  partsOf,
  priceOf,
  serviceOf,
  worthOf,
} from "./naive-schedule.js";

/** A policy of one commitment and one credit, and the dates it is asked about. */
export interface CreditCase {
  readonly policy: PolicyConfig;
  readonly facts: ServiceFacts;
  readonly key: string;
  readonly asked: Span;
  readonly asOf: number;
}

/** What an assessment has to say. */
export interface ExpectedCredit {
  readonly period: Span;
  /** Its end is `null` while what comes next could still be joined to it. */
  readonly incident: { readonly start: number; readonly end: number | null } | null;
  readonly decision: "eligible" | "ineligible" | "premature" | "indeterminate";
  readonly amountMinor: bigint | null;
  readonly baseMinor: bigint | null;
  /** Whole days or milliseconds of service. */
  readonly service: bigint | null;
  /** What each part of the schedule is worth before anything is cut or rounded. */
  readonly parts: readonly Fraction[];
  /** All of them together, rounded. */
  readonly roundedMinor: bigint;
}

/** What a credit is for. */
interface Subject {
  readonly period: Span;
  readonly incident: ExpectedCredit["incident"];
  /** `null` of a period of which nothing is left to measure. */
  readonly isMissed: boolean | null;
  readonly figures: NaiveFigures;
  readonly counted: readonly Piece[];
}

/** The expected assessments, in order. */
export function expectedCredits(given: CreditCase): readonly ExpectedCredit[] {
  const [terms] = given.policy.credits ?? [];
  if (terms === undefined) throw new Error("a policy without a credit");
  return periodsOf(given).flatMap((period) => {
    let paid = 0n;
    let isOpen = false;
    return subjectsOf(given, period, terms).map((subject) => {
      const { incident, isMissed, figures } = subject;
      const alone = judged(subject, given, terms, paid);
      // What an earlier incident of the period may yet take of a limit is not left for a later one.
      const isHeld = isOpen && isMissed === true && alone.decision !== "premature";
      const expected: ExpectedCredit = isHeld
        ? { ...nothing, period, incident, decision: "indeterminate" }
        : alone;
      if (incident === null || (terms.limits ?? []).length === 0) return expected;
      paid += expected.amountMinor ?? expected.service ?? 0n;
      const hasRow = isMissed === true && partsOf(terms.schedule, figures) !== null;
      isOpen ||= expected.decision === "indeterminate" && hasRow;
      return expected;
    });
  });
}

/** The periods asked for, clipped to the term. */
function periodsOf({ policy, facts, asked }: CreditCase): readonly Span[] {
  const { period, partialPeriod } = commitmentOf(policy);
  const own = facts.account?.billingAnchorDay;
  const isBilling = typeof period === "object" && "billingMonth" in period;
  const kind = isBilling && own !== undefined ? { billingMonth: { anchorDay: own } } : period;
  const { from, until } = facts.account?.term ?? policy.term ?? {};
  const isClipped = partialPeriod === "clip";
  return periodsAsked(kind, asked).map(({ start, end }) => ({
    start: Math.max(start, isClipped && from !== undefined ? Date.parse(from) : start),
    end: Math.min(end, isClipped && until !== undefined ? Date.parse(until) : end),
  }));
}

function commitmentOf({ availability }: PolicyConfig): Commitment {
  const [commitment] = availability?.commitments ?? [];
  if (commitment === undefined) throw new Error("a policy without a commitment");
  return commitment;
}

function subjectsOf(
  { policy, facts, asOf }: CreditCase,
  period: Span,
  { per }: CreditTerms,
): readonly Subject[] {
  const { exclusions = [], downtime } = policy.availability ?? {};
  const excluded = exclusions.flatMap((each) => ("causes" in each ? (each.causes ?? []) : []));
  const bounds = [period.start, period.end];
  const pieces = piecesOf(facts.outages ?? [], excluded, bounds, asOf);
  const counted = pieces.filter(({ isCounted }) => isCounted);
  const gapMs = lengthOf(downtime?.mergeGapUnder ?? "PT0S");
  const incidents = incidentsOf(pieces, gapMs);
  const measured = measuredOf(commitmentOf(policy), piecesIn(pieces, period), incidents, period);
  const whole = { ...measured, period, incident: null, counted: piecesIn(counted, period) };
  if (per !== "incident") return [whole];
  const ended = incidents.filter(
    ({ start, end }) =>
      period.start < end && end <= period.end && piecesIn(counted, { start, end }).length > 0,
  );
  if (ended.length === 0) return [{ ...whole, isMissed: whole.isMissed && false }];
  return ended.map((incident) => {
    const own = piecesIn(counted, incident);
    const ms = totalOf(own);
    const figures = { ...whole.figures, total: ms, longest: ms };
    const end = incident.end + gapMs > asOf ? null : incident.end;
    return { ...whole, incident: { start: incident.start, end }, figures, counted: own };
  });
}

/** Availability of a period, its downtime and its longest incident, as far as they lie in it. */
function measuredOf(
  { targetPercent, denominator, roundPercent }: Commitment,
  pieces: readonly Piece[],
  incidents: readonly Span[],
  period: Span,
): Pick<Subject, "isMissed" | "figures"> {
  const counted = pieces.filter(({ isCounted }) => isCounted);
  const total = totalOf(counted);
  const periodMs = period.end - period.start;
  const isFixed = typeof denominator === "object" && "fixed" in denominator;
  const excludedMs = denominator === "period-less-excluded" ? totalOf(pieces) - total : 0;
  const ofMs = isFixed ? lengthOf(denominator.fixed) : periodMs - excludedMs;
  const exact = { over: BigInt(Math.max(0, ofMs - total)), under: BigInt(Math.max(1, ofMs)) };
  const percent =
    roundPercent === undefined
      ? null
      : roundedPercent(exact, roundPercent.decimals, roundPercent.mode);
  const share = percent === null ? exact : { over: percent.over, under: percent.under * 100n };
  const target = percentOf(targetPercent);
  // Only what lies in the period is measured of it, also of an incident that reaches out of it.
  const longest = Math.max(0, ...incidents.map((span) => totalOf(piecesIn(counted, span))));
  return {
    isMissed: ofMs === 0 ? null : isLess(share, target),
    figures: { share, target, total, longest, ofMs, periodMs },
  };
}

const nothing = { amountMinor: null, baseMinor: null, service: null, parts: [], roundedMinor: 0n };

function judged(
  subject: Subject,
  { policy, facts: { account = {} } }: CreditCase,
  terms: CreditTerms,
  paidBefore: bigint,
): ExpectedCredit {
  const { period, incident, isMissed, figures, counted } = subject;
  const { base, schedule, rounding } = terms;
  const affected = counted.flatMap(({ outages }) =>
    outages.flatMap((each) => each.resources ?? []),
  );
  const firstCounted = counted[0]?.start ?? period.end - 1;
  const kind = commitmentOf(policy).period;
  const isBilled = typeof kind === "object" && "billingMonth" in kind;
  const question = { ...period, isBilled, firstCounted, affected };
  const fee = base === undefined ? null : feeOf(base, question, account);
  const open = { ...nothing, period, incident };
  if (isMissed === false) return { ...open, decision: "ineligible" };
  if (incident?.end === null) return { ...open, decision: "premature" };
  const parts = isMissed === null ? null : partsOf(schedule, figures);
  if (parts === null) return { ...open, decision: "indeterminate" };
  const baseMinor = fee === null ? null : rounded(fee.base, rounding);
  const owed = { ...open, decision: "eligible", baseMinor } as const;
  if (isService(parts[0])) {
    return { ...owed, service: rounded(limitedService(parts, terms, paidBefore), rounding) };
  }
  const worth = parts.map((part) => worthOf(part, fee)).filter((each) => each !== null);
  const left = worth.length < parts.length ? null : limited(sumOf(worth), fee, terms, paidBefore);
  if (left === null) return { ...open, decision: "indeterminate" };
  const endless = limited({ over: 10n ** 60n, under: 1n }, fee, terms, paidBefore);
  const bound = endless === null ? null : rounded(endless, rounding);
  const amountMinor = atLeast(rounded(left, rounding), terms, bound);
  if (amountMinor === null) return { ...open, decision: "ineligible" };
  return { ...owed, amountMinor, parts: worth, roundedMinor: rounded(sumOf(worth), rounding) };
}

function isService(part: Part | undefined): boolean {
  if (part === undefined) return false;
  if ("price" in part) return part.price.paidAs === "service-time";
  return "days" in part.value && part.value.dayIs === "service-day";
}

function limitedService(
  parts: readonly Part[],
  { limits = [] }: CreditTerms,
  givenBefore: bigint,
): Fraction {
  const dayLong = "price" in (parts[0] as Part) ? dayMs : 1;
  const mosts = limits.map(({ max }) => whole("days" in max ? max.days * dayLong : 0));
  return mosts.reduce(
    (left, most) => least(left, minus(most, whole(givenBefore))),
    serviceOf(parts),
  );
}

/** What the limits of a period leave after what earlier incidents of it got; `null` if not known. */
function limited(
  worth: Fraction,
  fee: Fee | null,
  { limits = [] }: CreditTerms,
  paidBefore: bigint,
): Fraction | null {
  let left: Fraction | null = worth;
  for (const { max } of limits) {
    const most = priceOf(max, fee);
    left = left === null || most === null ? null : least(left, minus(most, whole(paidBefore)));
  }
  return left;
}

function least(a: Fraction, b: Fraction): Fraction {
  return isLess(b, a) ? b : a;
}

/** The amount, raised to the minimum as far as the limits go, or `null` where it is too little to be paid. */
function atLeast(
  amountMinor: bigint,
  { minimum }: CreditTerms,
  bound: bigint | null,
): bigint | null {
  if (minimum === undefined) return amountMinor;
  const lowest = BigInt(minimum.amount.amountMinor);
  const isEnough = minimum.mustExceed === true ? amountMinor > lowest : amountMinor >= lowest;
  if (isEnough) return amountMinor;
  if (minimum.below !== "raise") return null;
  return bound !== null && bound < lowest ? bound : lowest;
}
