/**
 * Credits for missed promises of support: a share of requests that was not answered in time, or targets
 * that were missed too often in a period. A request that is still open keeps the answer open where it
 * could change it.
 */
import { finding } from "../core/finding.js";
import type { FactRecords } from "../facts/facts.js";
import { termOf } from "../facts/facts.js";
import { reaches, shareOf } from "../money/percent.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { CreditTerms, CreditTrigger, MissedTargets } from "../policy/credit-terms.js";
import type { AttainmentTerms, SupportTerms } from "../policy/support-terms.js";
import { attainment, isOfAttainment } from "../support/attainment.js";
import { isIn, type Outcome, outcomesOf } from "../support/outcomes.js";
import { deskOf } from "../support/target-clock.js";
import type { PeriodKind } from "../time/period.js";
import { type MeasurementPeriod, periodsOfRange, type ReadRange } from "../time/periods-in.js";
import type { JudgedCondition } from "./conditions.js";
import { type Figures, missFigures, shareFigures } from "./figures.js";
import type { CreditSubject } from "./subject.js";

/** The subjects of a credit for support, one for each period that the range asks for. */
export function missedSupport(
  compiled: CompiledPolicy,
  records: FactRecords,
  credit: CreditTerms,
  trigger: CreditTrigger,
  range: ReadRange,
  asOf: number,
): CreditSubject[] {
  const terms = compiled.policy.support as SupportTerms;
  const outcomes = outcomesOf(deskOf(compiled, terms), records.requests ?? [], asOf);
  const known = records.requests !== null;
  const judge =
    "attainment" in trigger
      ? shareJudge(compiled, terms, trigger.attainment, asOf)
      : missJudge(trigger.misses, credit, asOf);
  const { kind } = judge;
  return periodsOfRange(kind, range, compiled.zone, termOf(compiled, records)).map((period) => {
    const own = outcomes.filter(isIn(period));
    const { miss, figures, ifOpenFail } = known
      ? judge.of(own, period)
      : noRequests(judge.id, credit);
    return {
      kind,
      period,
      commitment: null,
      resource: null,
      incident: null,
      incidents: () => [],
      openTime: () => null,
      outages: () => [],
      isUnsure: false,
      mayBePreceded: false,
      countedTime: () => [],
      undeterminedTime: () => [],
      missedAt: () => (miss.condition.status === "met" ? period.end : null),
      missedAtIfCounted: () => (miss.condition.status === "met" ? period.end : null),
      miss,
      further: [],
      figures: () => figures,
      figuresIfCounted: () => ifOpenFail,
      open: openRequests,
      firstCounted: () => null,
      firstUndetermined: () => null,
      affected: () => ({ missing: ["outages.resources"] }),
      because: [],
      taken: [],
    };
  });
}

const openRequests: readonly string[] = ["requests.events"];

interface Judged {
  readonly miss: JudgedCondition;
  readonly figures: Figures | null;
  /** The figures if every open request misses its target. */
  readonly ifOpenFail: Figures | null;
}

/** How outcomes are judged, period by period. */
interface Judge {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly of: (outcomes: readonly Outcome[], period: MeasurementPeriod) => Judged;
}

function shareJudge(
  compiled: CompiledPolicy,
  { attainment: promised = [] }: SupportTerms,
  id: string,
  asOf: number,
): Judge {
  const terms = promised.find((each) => each.id === id) as AttainmentTerms;
  const target = shareOf(terms.percent);
  return {
    id: "attainment-missed",
    kind: terms.period,
    of: (outcomes, period) => {
      const found = attainment(compiled, terms, period, outcomes, asOf);
      const { metCount, breachedCount, attained, smallSample, because } = found;
      const open = outcomes.filter(isOfAttainment(terms)).filter(isOpen).length;
      const decided = metCount + breachedCount;
      const all = decided + open;
      const sure =
        period.end <= asOf &&
        (open === 0 ||
          (!smallSample &&
            attained === reaches(metCount, all, target) &&
            attained === reaches(metCount + open, all, target)));
      const status = !sure || attained === null ? "unknown" : attained ? "not-met" : "met";
      const noneAtAll = attained === null && period.end <= asOf && open === 0;
      const of = (count: number): Figures | null => {
        if (count === 0) return null;
        const share = { numerator: BigInt(metCount), denominator: BigInt(count) };
        return shareFigures(share, target);
      };
      return {
        miss: condition(
          "attainment-missed",
          noneAtAll ? "not-met" : status,
          terms.clause,
          because,
          open > 0 ? openRequests : [],
        ),
        figures: of(decided),
        ifOpenFail: of(all),
      };
    },
  };
}

function missJudge(
  { atLeast, period: kind, metrics, severities }: MissedTargets,
  { clause }: CreditTerms,
  asOf: number,
): Judge {
  return {
    id: "targets-missed",
    kind,
    of: (outcomes, period) => {
      const own = outcomes.filter(
        ({ metric, severity }) =>
          (metrics?.includes(metric) ?? true) && (severities?.includes(severity) ?? true),
      );
      const missed = own.filter(({ status }) => status === "breached").length;
      const open = own.filter(isOpen).length;
      const mayGrow = period.end > asOf || missed + open >= atLeast;
      const status = missed >= atLeast ? "met" : mayGrow ? "unknown" : "not-met";
      const text = `${missed} ${missed === 1 ? "target was" : "targets were"} missed; a credit needs ${atLeast}.`;
      const outcome = status === "met" ? "applied" : "not-applied";
      const because = [finding("targets-missed", outcome, text, clause, { missed, atLeast })];
      return {
        miss: condition("targets-missed", status, clause, because, open > 0 ? openRequests : []),
        figures: missFigures(missed),
        ifOpenFail: missFigures(missed + open),
      };
    },
  };
}

function isOpen({ status }: Outcome): boolean {
  return status === "running" || status === "paused";
}

function noRequests(id: string, { clause }: CreditTerms): Judged {
  const because = [finding(id, "not-applied", "No list of requests was given.", clause)];
  const miss = condition(id, "unknown", clause, because, ["requests"]);
  return { miss, figures: null, ifOpenFail: null };
}

function condition(
  id: string,
  status: JudgedCondition["condition"]["status"],
  clause: string | undefined,
  because: JudgedCondition["condition"]["because"],
  missing: readonly string[] = [],
): JudgedCondition {
  const lacking = status === "unknown" ? missing : [];
  return { condition: { id, status, clause: clause ?? null, because }, missing: lacking };
}
