/**
 * From the recorded facts to what is swept: the outages that the policy accepts as evidence, known at
 * `asOf`, cut there and at the range; and the time nobody watched. What is left out is a finding.
 */
import { type Finding, finding } from "../core/finding.js";
import type { FactRecords } from "../facts/facts.js";
import type { DowntimeRules } from "../policy/availability-terms.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { clip, normalizeIntervals } from "../time/interval-sweep.js";
import type { PlannedTime } from "./coverage.js";
import { planTime } from "./coverage.js";
import type { OutageSpan, SweepInput } from "./sweep.js";

/** What classification works on, for one commitment and range. */
export interface Evidence {
  readonly sweep: SweepInput;
  readonly planned: PlannedTime;
  /** Time that leaves the denominator because nobody watched it. */
  readonly unwatched: readonly number[];
  readonly findings: readonly Finding[];
}

/** A range of time and what was known when. */
export interface Horizon {
  readonly from: number;
  readonly until: number;
  readonly asOf: number;
}

/** Takes the evidence for a commitment out of the facts. */
export function gatherEvidence(
  compiled: CompiledPolicy,
  commitment: string,
  facts: FactRecords,
  horizon: Horizon,
): Evidence {
  const { from, until, asOf } = horizon;
  const rules = compiled.policy.availability?.downtime as DowntimeRules;
  const planned = planTime(compiled, commitment, {
    maintenance: facts.maintenance ?? [],
    ...horizon,
  });
  const findings: Finding[] = [...planned.findings, ...unnamed(compiled, facts)];
  const outages = acceptedOutages(facts, rules, horizon, findings);
  const watchless = clip(
    normalizeIntervals((facts.unmonitored ?? []).map(({ start, end }) => [start, end])),
    from,
    Math.min(until, asOf),
  );
  const judged = rules.unmonitored === "down" || rules.unmonitored === "undetermined";
  return {
    planned,
    unwatched: rules.unmonitored === "leaves-denominator" ? watchless : [],
    findings,
    sweep: {
      outages,
      planned,
      unmonitored: judged ? watchless : [],
      unmonitoredIs: rules.unmonitored === "down" ? "counted" : "undetermined",
    },
  };
}

/** Maintenance types and causes that no term names: perhaps misspelt, and in any case without effect. */
function unnamed({ policy }: CompiledPolicy, { maintenance, outages }: FactRecords): Finding[] {
  const { exclusions = [], advisories = [] } = policy.availability ?? {};
  const types = new Set(
    [...exclusions, ...advisories].flatMap((term) => ("types" in term ? (term.types ?? []) : [])),
  );
  const causes = new Set(exclusions.flatMap((term) => (term.kind === "cause" ? term.causes : [])));
  const strange = (
    what: string,
    names: readonly (string | null)[],
    known: ReadonlySet<string>,
  ): Finding[] =>
    [...new Set(names)]
      .filter((name) => name !== null && known.size > 0 && !known.has(name))
      .map((name) => {
        const text = `No term of the policy names the ${what} ${name}; it changes nothing.`;
        return finding(`unnamed-${what}`, "not-applied", text, null, {
          name,
          known: [...known].join(", "),
        });
      });
  return [
    ...strange(
      "type",
      (maintenance ?? []).map(({ type }) => type),
      types,
    ),
    ...strange(
      "cause",
      (outages ?? []).map(({ cause }) => cause),
      causes,
    ),
  ];
}

function acceptedOutages(
  facts: FactRecords,
  rules: DowntimeRules,
  { from, until, asOf }: Horizon,
  findings: Finding[],
): OutageSpan[] {
  const spans: OutageSpan[] = [];
  for (const record of facts.outages ?? []) {
    const start = Math.max(record.start, from);
    const end = Math.min(record.end ?? asOf, asOf, until);
    if (record.start >= asOf && record.start < until) {
      const text = `Outage ${record.id} starts after the instant up to which facts are known.`;
      findings.push(finding("after-as-of", "not-applied", text, null, { outage: record.id }));
      continue;
    }
    if (end <= start) continue;
    if (record.source !== null && rules.evidence?.includes(record.source) === false) {
      const text = `Outage ${record.id} is known from ${record.source} only, which the contract does not take as evidence.`;
      const params = { outage: record.id, source: record.source };
      findings.push(finding("evidence", "not-applied", text, rules.evidenceClause, params));
      continue;
    }
    spans.push({ record, start, end });
  }
  return spans;
}
