/** The doors of the policy language: a typed literal or any JSON becomes a checked, frozen policy. */
import { type ParseResult, resultOf } from "../core/result.js";
import { policyOf } from "./compiled.js";
import type { Policy, PolicyConfig } from "./policy.js";

/**
 * The policy of a typed config: checked, copied and frozen.
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
 *   noRemedy: { clause: "3" },
 * });
 * console.log(policy.zone, Object.isFrozen(policy));
 * // America/New_York true
 * ```
 */
export function definePolicy(config: PolicyConfig): Policy {
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
