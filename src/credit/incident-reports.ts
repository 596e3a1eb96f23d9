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
import { endBounds, type Incident, isSure, mayCount, startBounds } from "./incident.js";
import type { CreditSubject } from "./subject.js";

/** Whether the incidents were reported as the contract asks. */
export function incidentsReported(
  terms: ReportTerms,
  subject: Pick<CreditSubject, "incident" | "incidents" | "openTime" | "outages" | "open">,
  account: AccountRecord | null,
  compiled: CompiledPolicy,
  asOf: number,
): JudgedCondition {
  const recorded = subject.outages() ?? [];
  const found = subject
    .incidents()
    .filter(mayCount)
    .map((incident): Reported => {
      const bounds = terms.of === "incident-start" ? startBounds(incident) : endBounds(incident);
      const inTime = (anchor: number): boolean | null =>
        wasReported(incident, lastInstant(terms, anchor, compiled, account), recorded, asOf);
      const [strictly, mildly] = [inTime(bounds.earliest), inTime(bounds.latest)];
      // One with another incident, it may have been reported with that.
      const mayShare = incident.isUnsure && strictly === false;
      const answer = strictly === mildly && !mayShare ? strictly : null;
      return { isSure: isSure(incident), answer, isRecorded: strictly !== null && mildly !== null };
    });
  const counted = found.filter((each) => each.isSure);
  const mayMiss = subject.incident === null && (subject.openTime()?.isUnseen ?? false);
  const status = statusOf(terms, found, counted, mayMiss);
  const reported = counted.filter(({ answer }) => answer === true).length;
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
  const isRecorded = found.length > 0 && found.every((each) => each.isRecorded);
  const missing = isRecorded ? subject.open : ["outages.reportedAt"];
  return { condition, missing: status === "unknown" ? missing : [] };
}

/** What is known of an incident's report. */
interface Reported {
  /** Whether something of the incident counts for sure. */
  readonly isSure: boolean;
  readonly answer: boolean | null;
  readonly isRecorded: boolean;
}

/** An incident that may count can spoil an answer, but gives none; nor does one that nobody saw. */
function statusOf(
  { incidents }: ReportTerms,
  found: readonly Reported[],
  counted: readonly Reported[],
  mayMiss: boolean,
): "met" | "not-met" | "unknown" {
  const some = (sought: boolean): boolean => counted.some(({ answer }) => answer === sought);
  const every = (sought: boolean): boolean =>
    counted.length > 0 && found.every(({ answer }) => answer === sought);
  const [isMet, isMissed] =
    incidents === "any" ? [some(true), every(false)] : [every(true) && !mayMiss, some(false)];
  return isMet ? "met" : isMissed ? "not-met" : "unknown";
}

function lastInstant(
  { within, of }: ReportTerms,
  at: number,
  compiled: CompiledPolicy,
  account: AccountRecord | null,
): number {
  const anchor = of === "incident-start" ? anchorAt(at) : anchorOfIncidentEnd(at, compiled);
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
