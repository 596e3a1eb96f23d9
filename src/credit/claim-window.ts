/** The document of a claim window: from when and until when a credit for a period can be claimed. */
import * as z from "zod";
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { reading, validate } from "../core/validation.js";
import { instantSchema } from "../facts/record.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { describePeriod, type Period } from "../policy/period-document.js";
import type { Policy } from "../policy/policy.js";
import type { Instant, InstantInput } from "../time/instant.js";
import type { PeriodKind } from "../time/period.js";
import {
  type MeasurementPeriod,
  type PeriodRange,
  periodsOfRange,
  type ReadRange,
  readRange,
} from "../time/periods-in.js";
import { formatInstant } from "../time/zone.js";
import { spanFromInstant, spanOfPeriod } from "./claim-span.js";

/** When a credit can be claimed. */
export interface ClaimWindow extends DocumentHead {
  readonly type: "claim-window";
  readonly credit: string;
  readonly clause: string | null;
  readonly period: Period;
  /** Whether it must be claimed at all. */
  readonly required: boolean;
  /**
   * The window, `[opensAt, closesAt)`; `null` where none is needed or nothing is known to count it from, and
   * of one that opens with an incident of which only the end was given.
   */
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  /** The last instant in time. */
  readonly lastInstant: Instant | null;
  readonly because: readonly Finding[];
}

/** Which window is asked for. */
export interface ClaimWindowOptions {
  readonly period: PeriodRange;
  /** By default the policy's first credit. */
  readonly credit?: string | undefined;
  /** Of a window counted from an incident or from the miss, that instant. */
  readonly from?: InstantInput | undefined;
}

const optionsSchema: z.ZodType<{
  readonly period: ReadRange;
  readonly credit?: string | undefined;
  readonly from?: number | undefined;
}> = z.strictObject({
  period: reading(readRange),
  credit: z.string().optional(),
  from: instantSchema.optional(),
});

/**
 * From when and until when a credit can be claimed, by the policy alone; a customer's own dates are part
 * of `assessCredit`. Of several periods that end in the range, it is about the last.
 *
 * **Boundaries**: half-open; a claim at `lastInstant` is in time, one at `closesAt` is late.
 *
 * @throws NinesError `term_missing`, `unknown_credit`, `period_invalid` and the issues of the policy
 * @example
 * ```ts
 * import { claimWindow } from "nines";
 * import { doitErp } from "nines/presets";
 * const { opensAt, lastInstant } = claimWindow(doitErp(), { period: "2026-Q1" });
 * console.log(opensAt, lastInstant);
 * // 2026-01-01T00:00:00.000-05:00 2026-04-05T23:59:59.999-04:00
 * ```
 */
export function claimWindow(policy: Policy, options: ClaimWindowOptions): ClaimWindow {
  const compiled = compiledOf(policy);
  const { period: range, credit: id, from } = validate(optionsSchema, options, "options");
  const credit = creditOf(compiled, id);
  const kind = kindOf(compiled, credit);
  const { zone } = compiled;
  const periods = periodsOfRange(kind, range, zone, compiled.policy.term ?? {});
  const period = periods[periods.length - 1] as MeasurementPeriod;
  const head = {
    type: "claim-window",
    ...documentHead(compiled, ["credit"], null),
    credit: credit.id,
    period: describePeriod(period, zone),
  } as const;
  const open = { opensAt: null, closesAt: null, lastInstant: null };
  if (credit.claim === "automatic") {
    const text = "The credit is given without a claim.";
    const because = [finding("claim", "not-applied", text, credit.clause)];
    return { ...head, clause: credit.clause ?? null, required: false, ...open, because };
  }
  const terms = credit.claim;
  const own = { ...head, clause: terms.clause ?? null, required: true };
  if (terms.of !== "period-end" && from === undefined) {
    const text = `Claims are counted from ${anchorNames[terms.of]}, which was not given.`;
    return { ...own, ...open, because: [finding("claim", "not-applied", text, terms.clause)] };
  }
  const begins = terms.of === "incident-start" ? (from ?? period.start) : period.start;
  const isOpenFrom = terms.of !== "incident-end" || terms.early !== "accepted";
  const span =
    terms.of === "period-end"
      ? spanOfPeriod(terms, period, compiled, null)
      : spanFromInstant(terms, from as number, { begins, period, compiled, account: null });
  const text = `Claims are counted from ${anchorNames[terms.of]}.`;
  return {
    ...own,
    opensAt: isOpenFrom ? formatInstant(span.opensAt, zone) : null,
    closesAt: formatInstant(span.closesAt, zone),
    lastInstant: formatInstant(span.lastInstant, zone),
    because: [finding("claim", "applied", text, terms.clause)],
  };
}

const anchorNames = {
  "period-end": "the period's end",
  "incident-end": "an incident's end",
  "incident-start": "an incident's start",
  eligibility: "the moment of the miss",
} as const;

function creditOf(
  { policy: { credits = [] } }: CompiledPolicy,
  id: string | undefined,
): CreditTerms {
  const found = id === undefined ? credits[0] : credits.find((each) => each.id === id);
  if (found !== undefined) return found;
  if (credits.length === 0) {
    const hint = "A contract that names no credit has no claim window.";
    return refuse("policy.credits", refusal("term_missing", { term: "credit", hint }));
  }
  const known = credits.map((each) => each.id).join(", ");
  return refuse("options.credit", refusal("unknown_credit", { got: String(id), known }));
}

/** How the promise behind a credit cuts time. */
function kindOf({ policy }: CompiledPolicy, { commitment, trigger }: CreditTerms): PeriodKind {
  if (trigger !== undefined && "misses" in trigger) return trigger.misses.period;
  const promised =
    trigger === undefined
      ? policy.availability?.commitments.find(({ id }) => id === commitment)
      : policy.support?.attainment?.find(({ id }) => id === trigger.attainment);
  return promised?.period ?? "calendar-month";
}
