/** The doors of the policy language: a typed literal or any JSON becomes a checked, frozen policy. */
import { type ParseResult, resultOf } from "../core/result.js";
import type { CheckedPolicy, KnownName } from "./checked-policy.js";
import { policyOf } from "./compiled.js";
import type { Policy } from "./policy.js";

/**
 * The policy of a typed config: checked, copied and frozen. In a literal, a name that is used but not
 * given (a calendar, a severity, a commitment) is marked in the editor, with the names that are known.
 *
 * @throws NinesError with every issue of the config: structure, values, and names that refer to
 * nothing
 * @example
 * ```ts
 * import { definePolicy } from "nines";
 * const policy = definePolicy({
 *   id: "acme-hosting",
 *   version: "1",
 *   provider: "Acme",
 *   zone: "America/New_York",
 *   calendars: { office: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } },
 *   support: {
 *     calendar: "office", // "ofice" would not compile: it is neither "office" nor "always"
 *     severities: [
 *       {
 *         id: "urgent",
 *         name: "Urgent",
 *         targets: [
 *           { metric: "first-response", within: { businessTime: "PT1H", calendar: "office" } },
 *         ],
 *       },
 *     ],
 *     escalation: { pricing: "included", severity: "urgent" },
 *     clock: { outsideHours: "next-opening" },
 *   },
 *   noRemedy: { clause: "3" },
 * });
 * console.log(policy.zone, policy.support?.calendar, Object.isFrozen(policy));
 * // America/New_York office true
 * ```
 */
export function definePolicy<
  Calendar extends string = never,
  Severity extends string = never,
  Channel extends string = string,
  Attainment extends string = never,
  Commitment extends string = never,
  Window extends string = never,
  Credit extends string = never,
  UsedCalendar extends string = never,
  UsedSeverity extends string = never,
  UsedChannel extends string = never,
  UsedAttainment extends string = never,
  UsedCommitment extends string = never,
  UsedWindow extends string = never,
  UsedCredit extends string = never,
>(
  config: CheckedPolicy<
    {
      calendar: Calendar;
      severity: Severity;
      channel: Channel;
      attainment: Attainment;
      commitment: Commitment;
      window: Window;
      credit: Credit;
    },
    {
      calendar: KnownName<Calendar | "always", UsedCalendar>;
      severity: KnownName<Severity, UsedSeverity>;
      channel: KnownName<Channel, UsedChannel>;
      attainment: KnownName<Attainment, UsedAttainment>;
      commitment: KnownName<Commitment, UsedCommitment>;
      window: KnownName<Window, UsedWindow>;
      credit: KnownName<Credit, UsedCredit>;
    }
  >,
): Policy {
  return policyOf(config);
}

/**
 * The policy of any JSON value, such as one read from a file.
 *
 * @throws NinesError with every issue
 * @example
 * ```ts
 * import { parsePolicy } from "nines";
 * const text = '{"id":"p","version":"1","provider":"Acme","zone":"UTC"}';
 * console.log(parsePolicy(JSON.parse(text)).provider);
 * // Acme
 * ```
 */
export function parsePolicy(json: unknown): Policy {
  return policyOf(json);
}

/**
 * `parsePolicy` that returns its issues instead of throwing them.
 *
 * @example
 * ```ts
 * import { safeParsePolicy } from "nines";
 * const result = safeParsePolicy({ id: "p", version: "1", provider: "Acme", zone: "Mars/Base" });
 * if (!result.success) console.log(result.issues[0]?.code, result.issues[0]?.path);
 * // unknown_zone zone
 * ```
 */
export function safeParsePolicy(json: unknown): ParseResult<Policy> {
  return resultOf(() => policyOf(json));
}
