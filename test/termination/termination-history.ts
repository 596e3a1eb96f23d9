/**
 * What the tables of termination share: a policy whose one commitment is `uptime`, 99.5 % a calendar month
 * in UTC, with grounds for termination, and histories written as a mark a period from January 2026 on:
 * `x` missed, `.` met, `?` not known, a blank for a period of which there is no document.
 */
import {
  type AvailabilityMeasurement,
  type Commitment,
  type CreditAssessment,
  type CreditTerms,
  type Policy,
  type TerminationRight,
  type TerminationRule,
  type TerminationTerms,
  terminationRights,
} from "nines";
import { service } from "../downtime/service.js";

/** What a table changes of the policy. */
export interface GroundTerms {
  readonly exercise?: TerminationTerms["exercise"];
  readonly commitment?: Partial<Commitment>;
  readonly credits?: readonly CreditTerms[];
  readonly zone?: string;
}

const grounds = new Map<string, Policy>();

/** The policy with one ground; made once, since laws ask for it again and again. */
export function ground(rule: TerminationRule, terms: GroundTerms = {}): Policy {
  const key = JSON.stringify([rule, terms]);
  const made = grounds.get(key) ?? policyWith(rule, terms);
  grounds.set(key, made);
  return made;
}

function policyWith(rule: TerminationRule, terms: GroundTerms): Policy {
  const { exercise, commitment = {}, credits, zone = "UTC" } = terms;
  const term = { id: "ground", commitment: "uptime", clause: "9.2", rule, exercise };
  return service({
    commitment,
    policy: { zone, termination: [term], ...(credits === undefined ? {} : { credits }) },
  });
}

/** The key of the nth month from January 2026 on. */
export function month(n: number): string {
  const date = new Date(Date.UTC(2026, n, 1));
  return date.toISOString().slice(0, 7);
}

/** The first instant of the nth month from January 2026 on. */
export function startOf(n: number): string {
  return new Date(Date.UTC(2026, n, 1)).toISOString().replace("Z", "+00:00");
}

/** A measurement of the nth month, met in full unless a table says otherwise. */
export function measured(
  n: number,
  more: Partial<AvailabilityMeasurement> = {},
): AvailabilityMeasurement {
  const ofMs = Date.UTC(2026, n + 1, 1) - Date.UTC(2026, n, 1);
  return {
    type: "availability-measurement",
    policy: { id: "service", version: "1" },
    asOf: startOf(n + 1),
    readings: [],
    assumptions: [],
    commitment: "uptime",
    kind: "guarantee",
    clause: null,
    indicator: "downtime",
    resource: null,
    period: { key: month(n), start: startOf(n), end: startOf(n + 1), clipped: false },
    targetPercent: "99.5",
    percent: "100.0000",
    percentIfCounted: "100.0000",
    upMs: ofMs,
    ofMs,
    ratio: { numerator: String(ofMs), denominator: String(ofMs) },
    downtimeMs: 0,
    excludedMs: 0,
    undeterminedMs: 0,
    allowedDowntimeMs: ofMs / 200,
    headroomMs: ofMs / 200,
    met: true,
    provisional: false,
    because: [],
    missing: [],
    ...more,
  };
}

/** What is measured of an unknown month. */
export const unknown: Partial<AvailabilityMeasurement> = {
  met: null,
  percent: null,
  percentIfCounted: null,
  upMs: null,
  ofMs: null,
  ratio: null,
  missing: ["outages"],
};

/** A measurement of the nth month with an availability of `part` of `whole`. */
export function availability(n: number, part: number, whole = 10_000): AvailabilityMeasurement {
  const text = (Math.floor((part / whole) * 1_000_000) / 10_000).toFixed(4);
  return measured(n, {
    percent: text,
    percentIfCounted: text,
    ratio: { numerator: String(part), denominator: String(whole) },
    met: part * 1000 >= whole * 995,
  });
}

/** The history that some marks stand for. */
export function months(marks: string): AvailabilityMeasurement[] {
  return [...marks].flatMap((mark, n) => {
    if (mark === "x") return [measured(n, { met: false })];
    if (mark === "?") return [measured(n, unknown)];
    return mark === "." ? [measured(n)] : [];
  });
}

/** What is asked of a credit assessment. */
export interface Owed {
  readonly decision?: CreditAssessment["decision"];
  readonly amountMinor?: number | null;
  readonly baseMinor?: number | null;
}

/** The assessment of a credit for the nth month: owed of a base, unless a table says otherwise. */
export function credited(
  n: number,
  { decision = "eligible", amountMinor = 0, baseMinor = 100_000 }: Owed = {},
  more: Partial<CreditAssessment> = {},
): CreditAssessment {
  const money = (minor: number | null) =>
    minor === null ? null : { amountMinor: minor, currency: "USD" };
  return {
    type: "credit-assessment",
    policy: { id: "service", version: "1" },
    asOf: startOf(n + 1),
    readings: [],
    assumptions: [],
    credit: "credit",
    commitment: "uptime",
    resource: null,
    incident: null,
    clause: null,
    period: { key: month(n), start: startOf(n), end: startOf(n + 1), clipped: false },
    decision,
    conditions: [],
    amount: decision === "eligible" ? money(amountMinor) : null,
    potentialAmount: null,
    extension: null,
    base: money(baseMinor),
    claimWindow: null,
    resubmitBy: null,
    decisionDueAt: null,
    paymentDueAt: null,
    expiresAt: null,
    validFromIssue: null,
    invoices: "any",
    until: null,
    missing: [],
    lines: [],
    remedy: "sole",
    because: [],
    ...more,
  };
}

/** The rights under the one ground of a policy, asked two years later unless a table says otherwise. */
export function rights(
  policy: Policy,
  history: Parameters<typeof terminationRights>[1],
  asOf: string | number = startOf(24),
): TerminationRight[] {
  return terminationRights(policy, history, { asOf });
}

/** The rights, a line each: `exercisable 2026-03`, or the state alone where no period gave one. */
export function told(found: readonly TerminationRight[]): string[] {
  return found.map(({ state, arisenWith }) =>
    arisenWith === null ? state : `${state} ${arisenWith.key}`,
  );
}
