/**
 * A draft: everything about one credit and subject that does not depend on other credits, namely its
 * conditions, its base, its claim and its exact worth before any limit.
 */
import type { Finding } from "../core/finding.js";
import { type FactRecords, termOf } from "../facts/facts.js";
import { compareRatios } from "../money/ratio.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import type { Term } from "../time/periods-in.js";
import { type BaseFee, baseFee } from "./base-fee.js";
import { claimMargin } from "./claim-margin.js";
import { claimsAbout } from "./claim-period.js";
import { type ClaimSpan, claimSpan } from "./claim-span.js";
import { type ClaimOutcome, judgeClaims } from "./claims.js";
import { goodStanding, type JudgedCondition } from "./conditions.js";
import { customerImpact } from "./customer-impact.js";
import { declaredFacts } from "./declared-facts.js";
import { type Figures, noFigures } from "./figures.js";
import { figuresBetween } from "./figures-between.js";
import { incidentsReported } from "./incident-reports.js";
import { scheduled } from "./scheduled.js";
import type { CreditSubject } from "./subject.js";
import { type Worth, worthOf } from "./worth.js";

/** One credit and subject, before limits. */
export interface Draft {
  readonly credit: CreditTerms;
  readonly subject: CreditSubject;
  readonly records: FactRecords;
  readonly term: Term;
  readonly span: ClaimSpan | null;
  readonly claim: ClaimOutcome | null;
  readonly conditions: readonly JudgedCondition[];
  readonly base: BaseFee | null;
  /** What it is worth; `null` where that cannot be worked out. */
  readonly worth: Worth | null;
  readonly missing: readonly string[];
  readonly because: readonly Finding[];
}

/** The draft of a credit for a subject. */
export function draftOf(
  compiled: CompiledPolicy,
  records: FactRecords,
  credit: CreditTerms,
  subject: CreditSubject,
  asOf: number,
): Draft {
  const term = termOf(compiled, records);
  const terms = credit.claim === "automatic" ? null : credit.claim;
  const span = terms === null ? null : claimSpan(terms, subject, compiled, records.account);
  const margin =
    terms === null ? null : claimMargin(terms, span, subject, compiled, records.account);
  const claim =
    terms === null
      ? null
      : judgeClaims(credit.id, terms, {
          claims: claimsAbout(subject, {
            terms,
            span: margin?.most ?? span,
            compiled,
            records,
            term,
          }),
          span,
          margin,
          open: subject.open,
          isMissed: subject.miss.condition.status === "met",
          knowsOutages: subject.outages() !== null,
          asOf,
        });
  const conditions = conditionsOf(compiled, records, credit, subject, claim, asOf);
  const base =
    credit.base === undefined ? null : baseFee(credit.base, subject, records, compiled.zone);
  const { worth, missing, because } = valued(credit, subject, base, compiled);
  return { credit, subject, records, term, span, claim, conditions, base, worth, missing, because };
}

function conditionsOf(
  compiled: CompiledPolicy,
  records: FactRecords,
  { conditions, claim: claimed }: CreditTerms,
  subject: CreditSubject,
  claim: ClaimOutcome | null,
  asOf: number,
): JudgedCondition[] {
  const { impact, impactClause, standing } = conditions;
  const judged = [subject.miss, ...subject.further];
  if (impact !== undefined) judged.push(customerImpact(impactClause, records, subject, asOf));
  judged.push(...declaredFacts(conditions, records));
  if (standing !== undefined) {
    const of = { required: claim !== null, accepted: claim?.accepted ?? null };
    judged.push(goodStanding(standing, records, subject.period, of, asOf));
  }
  if (claimed === "automatic" || claim === null) return judged;
  const { report, clause = null } = claimed;
  if (report !== undefined) {
    judged.push(incidentsReported(report, subject, records.account, compiled, asOf));
  }
  const { status, because, missing } = claim;
  judged.push({ condition: { id: "claim", status, clause, because }, missing });
  return judged;
}

type Valued = Pick<Draft, "worth" | "missing" | "because">;

const nothing: Valued = { worth: null, missing: [], because: [] };

/** What the schedule yields on the base; both where what is open counts and where it does not. */
function valued(
  credit: CreditTerms,
  { miss, figures, figuresIfCounted, isUnsure, open }: CreditSubject,
  base: BaseFee | null,
  compiled: CompiledPolicy,
): Valued {
  const isFlat = credit.schedule.kind === "flat";
  const isMissed = miss.condition.status !== "not-met";
  if (!isFlat && !isMissed) {
    return base !== null && "missing" in base ? { ...nothing, missing: base.missing } : nothing;
  }
  const now = isFlat ? noFigures : figures();
  if (now === null) return nothing;
  const worth = worthFor(credit, now, base, compiled);
  if ("noRow" in worth) {
    const isSure = miss.condition.status === "met";
    return isSure ? { worth: null, missing: [worth.missing], because: [worth.noRow] } : nothing;
  }
  if ("missing" in worth) return { ...nothing, missing: worth.missing };
  if (isUnsure) return { ...nothing, worth, missing: open };
  const then = isFlat ? now : figuresIfCounted();
  if (then === now) return { ...nothing, worth };
  const possible = then === null ? [] : [...figuresBetween(credit.schedule, now, then), then];
  const isSame = possible.every((figures) => {
    const other = worthFor(credit, figures, base, compiled);
    return "exact" in other && compareRatios(worth.exact, other.exact) === 0;
  });
  const isSure = then !== null && isSame;
  return isSure ? { ...nothing, worth } : { ...nothing, worth, missing: open };
}

function worthFor(
  { schedule, clause }: CreditTerms,
  figures: Figures,
  base: BaseFee | null,
  { zone }: CompiledPolicy,
):
  | Worth
  | { readonly missing: readonly string[] }
  | { readonly noRow: Finding; readonly missing: string } {
  const parts = scheduled(schedule, figures, clause);
  if ("noRow" in parts) {
    return {
      noRow: parts.noRow,
      missing: `policy: a row for ${String(parts.noRow.params["figure"])}`,
    };
  }
  return worthOf(parts, base, zone);
}
