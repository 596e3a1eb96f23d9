/** The findings of a measurement: whether the commitment is met, and the rules that shaped the figure. */
import { type Finding, finding } from "../core/finding.js";
import type { Commitment } from "../policy/commitment.js";
import type { DowntimeRules } from "../policy/downtime-rules.js";
import { describeDuration, parseDuration } from "../time/duration.js";

/** What a measurement came to. */
export interface Outcome {
  readonly met: boolean | null;
  readonly provisional: boolean;
  readonly downtimeMs: number;
  readonly allowedMs: number;
  /** Whether more was lost than there is. */
  readonly clamped: boolean;
}

/** The findings about the commitment itself. */
export function judgement(commitment: Commitment, outcome: Outcome): Finding[] {
  const { downtimeMs, allowedMs, met, provisional, clamped } = outcome;
  const params = { downtimeMs, allowedMs, targetPercent: String(commitment.targetPercent) };
  const spent = `${describeDuration(downtimeMs)} of counted downtime, ${describeDuration(allowedMs)} allowed`;
  const findings = [verdict(commitment, { met, provisional, final: true }, spent, params)];
  if (met !== null && commitment.roundPercent !== undefined) {
    const { decimals, mode } = commitment.roundPercent;
    const text = `The percentage is rounded to ${decimals} ${decimals === 1 ? "decimal" : "decimals"} (${mode}) before it is held against the target.`;
    findings.push(finding("rounded", "applied", text, commitment.clause, { decimals, mode }));
  }
  if (clamped) {
    const text = "Counted downtime is longer than the denominator; up time is taken as zero.";
    findings.push(finding("clamped", "applied", text, commitment.clause, params));
  }
  return findings;
}

/** The finding on a commitment that counts requests. */
export function requestJudgement(
  commitment: Commitment,
  outcome: Pick<Outcome, "met" | "provisional">,
  spent: string,
): Finding {
  const params = { targetPercent: String(commitment.targetPercent) };
  return verdict(commitment, { ...outcome, final: !outcome.provisional }, spent, params);
}

function verdict(
  { targetPercent, clause }: Commitment,
  { met, provisional, final }: Pick<Outcome, "met" | "provisional"> & { readonly final: boolean },
  spent: string,
  params: Finding["params"],
): Finding {
  const so = provisional ? " so far" : "";
  const says =
    met === null ? "cannot be decided" : met ? `is met${so}` : `is missed${final ? "" : so}`;
  const text = `The commitment of ${targetPercent} % ${says}: ${spent}.`;
  return finding("commitment", met === null ? "not-applied" : "applied", text, clause, params);
}

/** The findings about rules on downtime that make the figure differ from milliseconds counted. */
export function ruleFindings({
  granularity,
  partialOutage,
  freePerPeriod,
  clauses,
}: DowntimeRules): Finding[] {
  const findings: Finding[] = [];
  if (granularity !== "exact") {
    const counted =
      typeof granularity === "string"
        ? granularity.replace("-", " ")
        : `${granularity.counts} buckets of ${describeDuration(parseDuration(granularity.bucket))}`;
    const text = `Counted downtime is measured in ${counted}.`;
    findings.push(finding("granularity", "applied", text, clauses?.granularity));
  }
  if (partialOutage === "by-share") {
    const text = "An outage of some counts by their share; of several at once, the largest.";
    findings.push(finding("partial-outage", "applied", text, clauses?.partialOutage));
  }
  if (freePerPeriod !== undefined) {
    const freeMs = parseDuration(freePerPeriod);
    const text = `Of counted downtime ${describeDuration(freeMs)} a period are free.`;
    findings.push(finding("free-time", "applied", text, clauses?.freePerPeriod, { freeMs }));
  }
  return findings;
}
