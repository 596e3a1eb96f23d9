/**
 * The linter: what a policy says that its author may not have meant. It decides nothing and changes no
 * answer; a policy with findings is valid, and a published contract may well have some.
 */
import type { Finding } from "../core/finding.js";
import { compiledOf } from "../policy/compiled.js";
import type { Policy } from "../policy/policy.js";
import { scheduleFindings } from "./credit-schedules.js";
import { termsWithoutEffect } from "./terms-without-effect.js";
import { unusedTerms } from "./unused-terms.js";

/**
 * Findings about a policy as such: rows of a credit that leave a gap, overlap, are never reached, pay less
 * for less or pay where the commitment is met; a part of a fee that no base names; calendars and windows
 * that nothing refers to; terms that are not read beside others, such as causes of a commitment measured by
 * slices, or `noRemedy` beside credits.
 *
 * **Boundaries**: exact; a gap that is a single percentage is found.
 *
 * @returns findings with the rules `schedule-gap`, `schedule-overlap`, `schedule-row-unreachable`,
 * `schedule-not-monotone`, `schedule-contradicts-commitment`, `base-unstated`, `calendar-unused`,
 * `window-unused`, `term-without-effect`; none where there is nothing to say
 * @throws NinesError the issues of the policy
 * @example
 * ```ts
 * import { definePolicy, lintPolicy } from "nines";
 * const policy = definePolicy({
 *   id: "hosting", version: "1", provider: "Acme", zone: "UTC",
 *   availability: {
 *     commitments: [{
 *       id: "uptime", kind: "guarantee", targetPercent: 99.9, period: "calendar-month",
 *       denominator: "period", partialPeriod: "clip",
 *     }],
 *     exclusions: [],
 *     downtime: {
 *       granularity: "exact", startsAt: "start", partialOutage: "in-full", unmonitored: "undetermined",
 *     },
 *   },
 *   credits: [{
 *     id: "credit", commitment: "uptime", rounding: "half-even", conditions: {}, claim: "automatic",
 *     base: { fee: "monthly", month: "last-of-period" }, remedy: "sole",
 *     schedule: { kind: "tiers", tiers: [
 *       { above: 99, below: 99.9, credit: { percent: 10 } },
 *       { below: 99, credit: { percent: 25 } },
 *     ] },
 *   }],
 * });
 * console.log(lintPolicy(policy)[0]?.text);
 * // Credit credit: no row holds for exactly 99 %.
 * ```
 */
export function lintPolicy(policy: Policy): Finding[] {
  const { policy: checked } = compiledOf(policy);
  return [...scheduleFindings(checked), ...termsWithoutEffect(checked), ...unusedTerms(checked)];
}
