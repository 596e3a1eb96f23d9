/**
 * Whether incidents were reported in time, for contracts that want a ticket before a claim: each incident
 * with counted downtime, or one of them. A report is the earliest that an outage of the incident has; an
 * outage of which nothing is recorded about a report leaves it open, and so does an incident without one.
 */
import { finding } from "../core/finding.js";
import type { OutageSpan } from "../downtime/outage-span.js";
import type { AccountRecord } from "../facts/account.js";
import type { ReportTerms } from "../policy/claim-terms.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { anchorAt } from "../policy/limit-end.js";
import { anchorOfIncidentEnd, ownLimitEnd } from "./claim-span.js";
import type { JudgedCondition } from "./conditions.js";
import type { Incident } from "./incidents.js";
import type { CreditSubject } from "./subject.js";

/** Whether the incidents were reported as the contract asks. */
export function incidentsReported(
  terms: ReportTerms,
  { incidents, outages }: Pick<CreditSubject, "incidents" | "outages">,
  account: AccountRecord | null,
  compiled: CompiledPolicy,
  asOf: number,
): JudgedCondition {
  const counted = incidents().filter(({ countedMs }) => countedMs > 0);
  const recorded = outages() ?? [];
  const found = counted.map((incident) =>
    wasReported(incident, lastInstant(terms, incident, compiled, account), recorded, asOf),
  );
  const [yes, no] = terms.incidents === "any" ? ["some", "every"] : ["every", "some"];
  const holds = (how: string | undefined, answer: boolean): boolean =>
    how === "some"
      ? found.some((each) => each === answer)
      : found.length > 0 && found.every((each) => each === answer);
  const status = holds(yes, true) ? "met" : holds(no, false) ? "not-met" : "unknown";
  const reported = found.filter((each) => each === true).length;
  const text = `${reported} of ${counted.length} ${counted.length === 1 ? "incident" : "incidents"} reported in time.`;
  const params = { reported, incidents: counted.length };
  const outcome = status === "met" ? "applied" : "not-applied";
  const because = [finding("incident-report", outcome, text, terms.clause, params)];
  const condition = {
    id: "incident-report",
    status,
    clause: terms.clause ?? null,
    because,
  } as const;
  return { condition, missing: status === "unknown" ? ["outages.reportedAt"] : [] };
}

function lastInstant(
  { within, of }: ReportTerms,
  { start, end }: Incident,
  compiled: CompiledPolicy,
  account: AccountRecord | null,
): number {
  const anchor = of === "incident-start" ? anchorAt(start) : anchorOfIncidentEnd(end, compiled);
  return ownLimitEnd(within, anchor, compiled, account);
}

/** Whether one outage of an incident was reported in time; `null` where that is not known or not decided. */
function wasReported(
  { start, end, goesOn }: Incident,
  last: number,
  outages: readonly OutageSpan[],
  asOf: number,
): boolean | null {
  let open = goesOn && asOf <= last;
  let recorded = false;
  for (const { record, start: from, end: until } of outages) {
    if (from >= end || until <= start) continue;
    recorded = true;
    const { reportedAt } = record;
    if (reportedAt === undefined) open = true;
    else if (reportedAt !== null && reportedAt <= Math.min(last, asOf)) return true;
    else open ||= asOf <= last;
  }
  return open || !recorded ? null : false;
}
