/** Findings about the schedules of credits: rows, and the fee that a part is of. */
import { type Finding, finding } from "../core/finding.js";
import { allowance, shareOf } from "../money/percent.js";
import { type AvailabilityTerms, rulesFor } from "../policy/availability-terms.js";
import type { CreditedDowntime, CreditSchedule } from "../policy/credit-schedule.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import { type CreditValue, isService } from "../policy/credit-value.js";
import type { Policy } from "../policy/policy.js";
import { describeDuration, parseDuration } from "../time/duration.js";
import { msPerDay, msPerHour } from "../time/instant.js";
import type { PeriodKind } from "../time/period.js";
import { percentRowFindings } from "./percent-rows.js";
import { type StepRow, stepRowFindings } from "./step-rows.js";

/** Findings about the schedules of a policy's credits. */
export function scheduleFindings(policy: Policy): Finding[] {
  return (policy.credits ?? []).flatMap((credit) => [
    ...rowFindings(credit, policy),
    ...baseFindings(credit),
  ]);
}

function rowFindings(credit: CreditTerms, policy: Policy): Finding[] {
  const { id, schedule, clause, trigger } = credit;
  const commitment = policy.availability?.commitments.find((each) => each.id === credit.commitment);
  if (schedule.kind === "tiers") {
    const attainment =
      trigger !== undefined && "attainment" in trigger
        ? policy.support?.attainment?.find((each) => each.id === trigger.attainment)
        : undefined;
    const target = commitment?.targetPercent ?? attainment?.percent;
    if (target === undefined) return [];
    const decimals = commitment?.roundPercent?.decimals ?? null;
    return percentRowFindings(id, schedule.tiers, shareOf(target), decimals, clause);
  }
  if (schedule.kind === "duration-tiers") {
    const rows = schedule.tiers.map(({ over, inclusive, credit: value }): StepRow => {
      const from = parseDuration(over);
      return { from, isOver: inclusive !== true, name: describeDuration(from), credit: value };
    });
    return stepRowFindings(id, rows, leastDowntime(credit, schedule, policy.availability), clause);
  }
  if (schedule.kind === "miss-tiers") {
    const rows = schedule.tiers.map(({ atLeast, credit: value }): StepRow => {
      return { from: atLeast, isOver: false, name: `${atLeast} missed targets`, credit: value };
    });
    const from = trigger !== undefined && "misses" in trigger ? trigger.misses.atLeast : 1;
    return stepRowFindings(id, rows, { from, name: `${from} missed targets` }, clause);
  }
  return [];
}

/** The least downtime that misses the target in the shortest period; `null` where rules stand between. */
function leastDowntime(
  { per, commitment: id }: CreditTerms,
  { of, on, after, roundDowntime }: CreditedDowntime,
  availability: AvailabilityTerms | undefined,
): { readonly from: number; readonly name: string } | null {
  const commitment = availability?.commitments.find((each) => each.id === id);
  if (availability === undefined || commitment === undefined) return null;
  const isOfAll = of !== "longest" && on === undefined && after === undefined;
  const { freePerPeriod, granularity } = rulesFor(availability, commitment);
  const isExact = freePerPeriod === undefined && granularity === "exact";
  const { denominator, period, roundPercent, targetPercent } = commitment;
  if (!isOfAll || !isExact || roundPercent !== undefined || roundDowntime !== undefined)
    return null;
  const target = shareOf(targetPercent);
  if (per === "incident" && target.numerator < target.denominator) return null;
  const isFixed = typeof denominator === "object" && "fixed" in denominator;
  const ofMs = isFixed ? parseDuration(denominator.fixed) : shortestMs(period);
  const from = allowance(ofMs, target);
  return { from, name: describeDuration(from) };
}

/** The shortest period of a kind, with an hour lost to a clock change. */
function shortestMs(kind: PeriodKind): number {
  const days =
    kind === "calendar-month"
      ? 28
      : kind === "calendar-quarter"
        ? 90
        : kind === "calendar-year"
          ? 365
          : "rollingDays" in kind
            ? kind.rollingDays
            : "billingMonth" in kind
              ? 28
              : 89;
  return days * msPerDay - msPerHour;
}

/** A part of a fee that nobody names cannot be worked out, be it owed or a limit. */
function baseFindings({ id, schedule, base, limits = [], clause }: CreditTerms): Finding[] {
  const isOfFee = (value: CreditValue): boolean => !("amount" in value || isService(value));
  const ofPeriod = limits.filter(({ window, max }) => window === "period" || "days" in max);
  const isRead = readsFee(schedule) || ofPeriod.some(({ max }) => isOfFee(max));
  if (base !== undefined || !isRead) return [];
  const text = `Credit ${id} is a part of a fee or limited by one, and no base says of which.`;
  return [finding("base-unstated", "not-applied", text, clause, { credit: id })];

  function readsFee(of: CreditSchedule): boolean {
    if (of.kind === "multiple-of-downtime") return of.paidAs !== "service-time";
    return valuesOf(of).some(isOfFee);
  }
}

function valuesOf(
  schedule: Exclude<CreditSchedule, { kind: "multiple-of-downtime" }>,
): CreditValue[] {
  if (!("tiers" in schedule)) {
    const first = "first" in schedule && schedule.first !== undefined ? [schedule.first] : [];
    return [schedule.credit, ...first];
  }
  return schedule.tiers.flatMap((tier) =>
    "further" in tier && tier.further !== undefined
      ? [tier.credit, tier.further.credit]
      : [tier.credit],
  );
}
