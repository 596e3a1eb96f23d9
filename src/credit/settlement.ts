/**
 * Settlement: drafts in the order of their periods, each limited by what was paid before it, decided, and
 * then looked at together where the contract combines credits. The decision never rests on a default:
 * what is not met decides first, then what time will tell, then what facts would tell.
 */
import { finding } from "../core/finding.js";
import type { FactRecords } from "../facts/facts.js";
import { moneyText } from "../money/amount.js";
import { roundRatio } from "../money/rounding.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import { combined } from "./combinations.js";
import type { CreditCondition } from "./conditions.js";
import type { CreditDecision, ServiceExtension } from "./credit-assessment.js";
import type { Draft } from "./draft.js";
import { IssuedBefore } from "./issued-before.js";
import { cutsOf, limitedService } from "./limits.js";
import { type Payable, payable } from "./payable.js";
import { readsPeriod } from "./scheduled.js";
import type { Settled } from "./settled.js";
import type { Worth } from "./worth.js";

/** Settles drafts; the answers stand in the order of the drafts. */
export function settle(
  compiled: CompiledPolicy,
  records: FactRecords,
  drafts: readonly Draft[],
  asOf: number,
): Settled[] {
  const { combinations = [] } = compiled.policy;
  const [only] = drafts;
  if (only !== undefined && drafts.length === 1 && combinations.length === 0) {
    return [settleOne(only, compiled, records, [], asOf)];
  }
  const settled = new Array<Settled>(drafts.length);
  const before = new IssuedBefore(records);
  for (const group of groupsByPeriod(drafts)) {
    const own: Settled[] = [];
    for (const index of group) {
      const draft = drafts[index] as Draft;
      own.push(settleOne(draft, compiled, records, own, asOf, before));
    }
    const together = combined(own, combinations);
    for (const [n, each] of together.entries()) {
      settled[group[n] as number] = each;
      const { subject, credit } = each.draft;
      const { dates } = subject.period;
      if (each.decision !== "eligible" || each.payable === null) continue;
      if (dates === null) continue;
      const { resource } = subject;
      before.add(credit.id, resource, dates, each.payable.amount.amountMinor);
    }
  }
  return settled;
}

/** The places of drafts of one period, period by period in the order of their ends. */
function groupsByPeriod(drafts: readonly Draft[]): number[][] {
  const groups = new Map<string, number[]>();
  const order = [...drafts.keys()].sort(
    (a, b) =>
      endOf(drafts[a] as Draft) - endOf(drafts[b] as Draft) ||
      startOf(drafts[a] as Draft) - startOf(drafts[b] as Draft) ||
      a - b,
  );
  for (const index of order) {
    const draft = drafts[index] as Draft;
    const key = `${startOf(draft)} ${endOf(draft)}`;
    const group = groups.get(key) ?? [];
    group.push(index);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function startOf({ subject }: Draft): number {
  return subject.period.start;
}

function endOf({ subject }: Draft): number {
  return subject.period.end;
}

function settleOne(
  draft: Draft,
  compiled: CompiledPolicy,
  records: FactRecords,
  earlier: readonly Settled[],
  asOf: number,
  before = new IssuedBefore(records),
): Settled {
  const { worth, claim } = draft;
  const limited = worth === null ? null : limit(draft, worth, compiled, records, earlier, before);
  const paid = limited !== null && "amount" in limited ? limited : null;
  const lacking = limited !== null && "missing" in limited ? limited.missing : [];
  const open = openBefore(draft, earlier);
  const missing = distinct([
    ...draft.conditions.flatMap((each) => each.missing),
    ...draft.missing,
    ...lacking,
    ...(open?.missing ?? []),
  ]);
  const conditions = draft.conditions.map(({ condition }) => condition);
  const waiting = claim !== null && claim.accepted === null && claim.windowOpen;
  const isWorth = paid !== null || (limited !== null && "extension" in limited);
  const isTime = isOver(draft, asOf) && !waiting && open?.decision !== "premature";
  const decision = decide(conditions, isTime, isWorth && missing.length === 0);
  const minimum = minimumCredit(draft.credit, paid, decision === "eligible");
  return {
    draft,
    waitsFor: open?.draft ?? null,
    decision: minimum?.status === "not-met" ? "ineligible" : decision,
    waiting,
    conditions: minimum === null ? conditions : [...conditions, minimum],
    payable: paid,
    extension: limited !== null && "extension" in limited ? limited.extension : null,
    missing,
    because: paid === null ? draft.because : [...draft.because, ...paid.because],
  };
}

/**
 * An earlier incident of the same period that is still open, and could use up what a limit leaves. One for
 * which the schedule has no row stays as it is and holds nothing back.
 */
function openBefore({ credit, subject }: Draft, earlier: readonly Settled[]): Settled | null {
  if (subject.incident === null || (credit.limits ?? []).length === 0) return null;
  const own = earlier.filter(({ draft }) => {
    return draft.credit.id === credit.id && draft.subject.resource === subject.resource;
  });
  const isOpen = ({ decision, because }: Settled): boolean =>
    (decision === "premature" || decision === "indeterminate") &&
    !because.some(({ rule }) => rule === "no-row");
  return own.find(isOpen) ?? null;
}

/** Whether time changes nothing any more of what is owed. */
function isOver({ credit, subject }: Draft, asOf: number): boolean {
  const { incident, miss, period } = subject;
  if (incident?.goesOn === true) return false;
  const isOfPeriod = incident === null || readsPeriod(credit.schedule);
  const isOpen = isOfPeriod || miss.condition.status === "unknown";
  return !isOpen || period.end <= asOf;
}

/** What is paid of a worth. */
function limit(
  { credit, subject, base, term }: Draft,
  worth: Worth,
  compiled: CompiledPolicy,
  records: FactRecords,
  earlier: readonly Settled[],
  before: IssuedBefore,
): Payable | { readonly extension: ServiceExtension } | { readonly missing: readonly string[] } {
  const { limits = [], rounding } = credit;
  const sofar = earlier.filter((each) => isSameSubject(each, credit.id, subject.resource));
  if (worth.kind !== "money") {
    const given = sofar.reduce((sum, { extension }) => sum + lengthOf(extension), 0);
    const exact = limitedService(limits, worth.kind, worth.exact, given);
    const whole = Number(roundRatio(exact, rounding));
    return { extension: worth.kind === "days" ? { days: whole } : { ms: whole } };
  }
  if (limits.length === 0) return payable(credit, worth, { cuts: [], most: null });
  const earlierInPeriod = sofar.reduce(
    (sum, each) => sum + (each.payable?.amount.amountMinor ?? 0),
    0,
  );
  if (subject.mayBePreceded) return { missing: subject.open };
  const limited = cutsOf(limits, worth, {
    credit: credit.id,
    resource: subject.resource,
    period: subject.period,
    base,
    records,
    term,
    zone: compiled.zone,
    before,
    earlierInPeriod,
  });
  return "missing" in limited ? limited : payable(credit, worth, limited);
}

function isSameSubject(
  { draft, decision }: Settled,
  credit: string,
  resource: string | null,
): boolean {
  return (
    decision === "eligible" &&
    draft.credit.id === credit &&
    draft.subject.resource === resource &&
    draft.subject.incident !== null
  );
}

function lengthOf(extension: ServiceExtension | null): number {
  if (extension === null) return 0;
  return "days" in extension ? extension.days : extension.ms;
}

/** Whether the amount is as much as is paid at all; open while the amount is. */
function minimumCredit(
  { minimum }: CreditTerms,
  paid: Payable | null,
  isFinal: boolean,
): CreditCondition | null {
  if (minimum?.below !== "nothing" || paid === null) return null;
  const isBelow = paid.belowMinimum !== null;
  const status = !isBelow ? "met" : isFinal ? "not-met" : "unknown";
  const least = moneyText(minimum.amount);
  const asked = `${minimum.mustExceed ? "more than" : "at least"} ${least} is paid`;
  const text = `${moneyText(paid.amount)}${isFinal ? "" : " so far"}; ${asked}.`;
  const clause = minimum.clause ?? null;
  const outcome = isBelow && isFinal ? "applied" : "not-applied";
  const because = [finding("minimum", outcome, text, clause)];
  return { id: "minimum-credit", status, clause, because };
}

function decide(
  conditions: readonly CreditCondition[],
  isTime: boolean,
  isKnown: boolean,
): CreditDecision {
  if (conditions.some(({ status }) => status === "not-met")) return "ineligible";
  if (!isTime) return "premature";
  const known = conditions.every(({ status }) => status === "met") && isKnown;
  return known ? "eligible" : "indeterminate";
}

function distinct(names: readonly string[]): readonly string[] {
  return names.length === 0 ? names : [...new Set(names)];
}
