/**
 * The facts of one service and customer: everything that happened, as plain data. An absent list is
 * unknown, an empty one is none. `parseFacts` checks them once; every function takes the outcome in
 * place of raw facts and does not check again.
 */
import * as z from "zod";
import { type ParseResult, resultOf } from "../core/result.js";
import { eachOnce, validate } from "../core/validation.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { Term } from "../time/periods-in.js";
import {
  type Account,
  type AccountRecord,
  accountSchema,
  type Claim,
  type ClaimRecord,
  claimSchema,
} from "./account.js";
import {
  type AccessAttempt,
  instantSchema,
  type Maintenance,
  type MaintenanceRecord,
  maintenanceSchema,
  type Outage,
  type OutageRecord,
  outageSchema,
  type Unmonitored,
  unmonitoredSchema,
} from "./outage.js";

/** What happened, as plain data. */
export interface ServiceFacts {
  readonly outages?: readonly Outage[] | undefined;
  readonly maintenance?: readonly Maintenance[] | undefined;
  readonly unmonitored?: readonly Unmonitored[] | undefined;
  readonly accessAttempts?: readonly AccessAttempt[] | undefined;
  readonly account?: Account | undefined;
  readonly claims?: readonly Claim[] | undefined;
  /** Anything: kept by the caller, never read. */
  readonly meta?: unknown;
}

/** Checked facts; `null` is unknown. */
export interface FactRecords {
  readonly outages: readonly OutageRecord[] | null;
  readonly maintenance: readonly MaintenanceRecord[] | null;
  readonly unmonitored: readonly { readonly start: number; readonly end: number }[] | null;
  readonly accessAttempts: readonly { readonly at: number; readonly failed: boolean }[] | null;
  readonly account: AccountRecord | null;
  readonly claims: readonly ClaimRecord[] | null;
}

/** Facts that have been checked; made by `parseFacts`, and by nothing else. */
export class Facts {
  readonly #records: FactRecords;

  /** @internal */
  constructor(records: FactRecords) {
    this.#records = records;
    Object.freeze(this);
  }

  /** @internal */
  static recordsOf(facts: Facts | ServiceFacts): FactRecords {
    const trusted = typeof facts === "object" && facts !== null && #records in facts;
    return trusted ? facts.#records : readFacts(facts);
  }
}

const always = { when: () => true };
const maxRecords = 5_000_000;

const factsSchema: z.ZodType<FactRecords> = z
  .strictObject({
    outages: z.array(outageSchema).max(maxRecords).superRefine(eachOnce("id"), always).optional(),
    maintenance: z
      .array(maintenanceSchema)
      .max(maxRecords)
      .superRefine(eachOnce("id"), always)
      .optional(),
    unmonitored: z.array(unmonitoredSchema).max(maxRecords).optional(),
    accessAttempts: z
      .array(z.strictObject({ at: instantSchema, failed: z.boolean() }))
      .max(maxRecords)
      .optional(),
    account: accountSchema.optional(),
    claims: z.array(claimSchema).max(maxRecords).superRefine(eachOnce("id"), always).optional(),
    meta: z.json().optional(),
  })
  .transform((facts) => ({
    outages: facts.outages ?? null,
    maintenance: facts.maintenance ?? null,
    unmonitored: facts.unmonitored ?? null,
    accessAttempts: facts.accessAttempts ?? null,
    account: facts.account ?? null,
    claims: facts.claims ?? null,
  }));

function readFacts(facts: unknown): FactRecords {
  return validate(factsSchema, facts, "");
}

/** The term that holds for a customer: the account's own, else the policy's. */
export function termOf({ policy }: CompiledPolicy, { account }: FactRecords): Term {
  return account?.term ?? policy.term ?? {};
}

/**
 * Checks the facts once, so that they can be passed to many calls.
 *
 * @throws NinesError with every issue: `interval_reversed`, `instant_without_offset`,
 * `duplicate_id`, `money_invalid`, `unknown_key` and the like
 * @example
 * ```ts
 * import { isNinesError, parseFacts } from "nines";
 * try {
 *   parseFacts({ outages: [{ id: "o1", start: "2026-01-02T00:00Z", end: "2026-01-01T00:00Z" }] });
 * } catch (error) {
 *   if (isNinesError(error)) console.log(error.code, error.issues[0]?.path);
 * }
 * // interval_reversed outages[0].end
 * ```
 */
export function parseFacts(json: unknown): Facts {
  return new Facts(readFacts(json));
}

/**
 * `parseFacts` that returns its issues instead of throwing them.
 *
 * @example
 * ```ts
 * import { safeParseFacts } from "nines";
 * console.log(safeParseFacts({ outages: [] }).success);
 * // true
 * ```
 */
export function safeParseFacts(json: unknown): ParseResult<Facts> {
  return resultOf(() => parseFacts(json));
}
