/**
 * The conditions of a credit. Every one is met, not met or unknown, and all are listed even where the
 * first already decides; an unknown one names the facts that are missing.
 */
import type { AvailabilityMeasurement } from "../availability/measurement.js";
import { type Finding, finding } from "../core/finding.js";
import type { ClaimRecord } from "../facts/claim.js";
import type { FactRecords } from "../facts/facts.js";
import { countsRequests } from "../policy/commitment.js";
import type { StandingCondition } from "../policy/credit-conditions.js";
import type { MeasurementPeriod } from "../time/periods-in.js";

/** Whether one condition of a credit holds. */
export interface CreditCondition {
  readonly id: string;
  readonly status: "met" | "not-met" | "unknown";
  readonly clause: string | null;
  readonly because: readonly Finding[];
}

/** A condition with the facts it lacks. */
export interface JudgedCondition {
  readonly condition: CreditCondition;
  readonly missing: readonly string[];
}

/** Whether the commitment was missed. A miss is final; a period that is not over may still be missed. */
export function commitmentMissed(measurement: AvailabilityMeasurement): JudgedCondition {
  const { met, provisional, missing, clause } = measurement;
  const mayChange = provisional && (met === true || countsRequests(measurement.indicator));
  const undecided = met === null || mayChange;
  const status = undecided ? "unknown" : met ? "not-met" : "met";
  const because = measurement.because.filter(({ rule }) => rule === "commitment");
  const blind =
    met === null && missing.length === 0 && measurement.ofMs !== 0 ? ["unmonitored"] : [];
  return {
    condition: { id: "commitment-missed", status, clause, because },
    missing: undecided ? [...missing, ...blind] : [],
  };
}

/** Whether the account was free of the standings that the contract excludes, when it mattered. */
export function goodStanding(
  terms: StandingCondition,
  { account }: FactRecords,
  period: MeasurementPeriod,
  claim: { readonly required: boolean; readonly accepted: ClaimRecord | null },
  asOf: number,
): JudgedCondition {
  const params = { at: terms.at };
  const judged = judging("good-standing", "standing", terms.clause);
  const standing = account?.standing ?? null;
  if (standing === null) {
    const text = "The account's standing was not given.";
    return judged("unknown", text, params, ["account.standing"]);
  }
  const bad = standing.filter(({ status }) => terms.excludes.includes(status));
  if (bad.length === 0) return judged("met", "The account is in good standing.", params);
  const needsClaim = terms.at === "claim" && claim.required;
  if (needsClaim && claim.accepted === null) {
    const text = "Standing is looked at when the claim is received, and none has been.";
    return judged("unknown", text, params);
  }
  const last = needsClaim ? (claim.accepted as ClaimRecord).submittedAt : asOf;
  const first = terms.at === "throughout" ? period.start : last;
  const hit = bad.find(({ from, to }) => from <= last && (to === null || to > first));
  if (hit === undefined) {
    return judged("met", "The account was in good standing when it mattered.", params);
  }
  const mayBeCured = period.end > asOf && terms.at !== "throughout" && !needsClaim;
  return mayBeCured
    ? judged("unknown", `The account is ${hit.status}; the decision is not due yet.`, params)
    : judged("not-met", `The account was ${hit.status} when it mattered.`, params);
}

/** Makes the judgements of one condition: its status, the finding behind it, the facts it lacks. */
export function judging(
  id: string,
  rule: string,
  clause: string | undefined,
): (
  status: CreditCondition["status"],
  text: string,
  params: Finding["params"],
  missing?: readonly string[],
) => JudgedCondition {
  return (status, text, params, missing = []) => {
    const outcome = status === "met" ? "applied" : "not-applied";
    const because = [finding(rule, outcome, text, clause, params)];
    return { condition: { id, status, clause: clause ?? null, because }, missing };
  };
}
