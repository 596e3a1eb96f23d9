/**
 * The facts of one service and customer: everything that happened, as plain data. An absent list is
 * unknown, an empty one is none. `parseFacts` checks them once; every function takes the outcome in
 * place of raw facts and does not check again.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { type ParseResult, resultOf } from "../core/result.js";
import { addRefusal, always, eachOnce, validate } from "../core/validation.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { Term } from "../time/periods-in.js";
import { type Account, type AccountRecord, accountSchema } from "./account.js";
import {
  type Claim,
  type ClaimRecord,
  claimSchema,
  type IssuedCredit,
  type IssuedCreditRecord,
  issuedCreditSchema,
} from "./claim.js";
import { type Maintenance, type MaintenanceRecord, maintenanceSchema } from "./maintenance.js";
import {
  type AccessAttempt,
  attemptSchema,
  type Resource,
  type ResourceRecord,
  resourceSchema,
  type Slice,
  type SliceRecord,
  type SpanRecord,
  sliceSchema,
  slicesOnce,
  type Unmonitored,
  unmonitoredSchema,
} from "./monitoring.js";
import { type Outage, type OutageRecord, outageSchema } from "./outage.js";
import { type OutageTable, tableOf } from "./outage-table.js";
import { isPlainObject, readPlainOutages } from "./plain-outages.js";
import { maxRecords, orNull, whateverElse } from "./record.js";
import { type RequestRecord, requestsSchema, type SupportRequest } from "./request.js";

/** What happened, as plain data. */
export interface ServiceFacts {
  readonly outages?: readonly Outage[] | undefined;
  readonly maintenance?: readonly Maintenance[] | undefined;
  readonly unmonitored?: readonly Unmonitored[] | undefined;
  /** Slices of the request log, for commitments that are measured by requests. */
  readonly slices?: readonly Slice[] | undefined;
  /** What the service was made of, for commitments that are measured resource by resource. */
  readonly resources?: readonly Resource[] | undefined;
  readonly accessAttempts?: readonly AccessAttempt[] | undefined;
  readonly account?: Account | undefined;
  readonly claims?: readonly Claim[] | undefined;
  /** Credits issued before, for limits that add up over more than a period. */
  readonly creditsIssued?: readonly IssuedCredit[] | undefined;
  /** Support requests, for credits that answer missed targets. */
  readonly requests?: readonly SupportRequest[] | undefined;
  /** Facts that credits depend on by name, such as a deployment across two sites. */
  readonly facts?: Readonly<Record<string, boolean>> | undefined;
  /** Anything: kept by the caller, never read. */
  readonly meta?: unknown;
}

/** Checked facts; `null` is unknown. */
export interface FactRecords {
  readonly outages: OutageTable | null;
  readonly maintenance: readonly MaintenanceRecord[] | null;
  readonly unmonitored: readonly SpanRecord[] | null;
  readonly slices: readonly SliceRecord[] | null;
  readonly resources: readonly ResourceRecord[] | null;
  readonly accessAttempts: readonly { readonly at: number; readonly failed: boolean }[] | null;
  readonly account: AccountRecord | null;
  readonly claims: readonly ClaimRecord[] | null;
  readonly creditsIssued: readonly IssuedCreditRecord[] | null;
  readonly requests: readonly RequestRecord[] | null;
  readonly facts: Readonly<Record<string, boolean>> | null;
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

/** How many names a message lists: each of many issues has the list. */
const maxShown = 20;

/** Checked facts with their outages still one by one. */
type ListedFacts = Omit<FactRecords, "outages"> & {
  readonly outages: readonly OutageRecord[] | null;
};

const factsSchema: z.ZodType<ListedFacts> = z
  .strictObject({
    outages: recordsOf(outageSchema, "id"),
    maintenance: recordsOf(maintenanceSchema, "id"),
    unmonitored: recordsOf(unmonitoredSchema),
    slices: recordsOf(sliceSchema, slicesOnce),
    resources: recordsOf(resourceSchema, "id"),
    accessAttempts: recordsOf(attemptSchema),
    account: accountSchema.optional().transform(orNull),
    claims: recordsOf(claimSchema, "id"),
    creditsIssued: recordsOf(issuedCreditSchema),
    requests: requestsSchema.optional().transform(orNull),
    facts: z.record(z.string().min(1), z.boolean()).optional().transform(orNull),
    meta: whateverElse,
  })
  .superRefine(resourcesAreKnown, always);

/** A list of records, `null` where there is none; of a key, no value twice. */
function recordsOf<T>(
  schema: z.ZodType<T>,
  once?: string | ReturnType<typeof eachOnce>,
): z.ZodType<readonly T[] | null> {
  const list = z.array(schema).max(maxRecords);
  const check = typeof once === "string" ? eachOnce(once) : once;
  const checked = check === undefined ? list : list.superRefine(check, always);
  return checked.optional().transform(orNull);
}

/** An outage of a resource that the facts do not list would be no resource's. */
function resourcesAreKnown(facts: Partial<ListedFacts> | null, context: z.RefinementCtx): void {
  const { outages, resources } = facts ?? {};
  if (!Array.isArray(outages) || !Array.isArray(resources)) return;
  const ids = (resources as readonly (Partial<ResourceRecord> | null | undefined)[])
    .map((resource) => resource?.id)
    .filter((id) => typeof id === "string");
  const names = new Set(ids);
  const known = ids.length > maxShown ? `${ids.slice(0, maxShown).join(", ")}, …` : ids.join(", ");
  for (const [index, outage] of (outages as readonly Partial<OutageRecord>[]).entries()) {
    const used: unknown = outage?.resources;
    for (const [n, got] of (Array.isArray(used) ? (used as unknown[]) : []).entries()) {
      if (typeof got !== "string" || names.has(got)) continue;
      const params = { got, known };
      addRefusal(context, refusal("unknown_resource", params), ["outages", index, "resources", n]);
    }
  }
}

function readFacts(facts: unknown): FactRecords {
  const quick = isPlainObject(facts) ? readPlainOutages(facts["outages"], maxRecords) : null;
  if (quick === null || quick.ofResources) {
    const { outages, ...rest } = validate(factsSchema, facts, "");
    return { ...rest, outages: outages === null ? null : tableOf(outages) };
  }
  const { outages: _, ...others } = facts as Readonly<Record<string, unknown>>;
  return { ...validate(factsSchema, others, ""), outages: quick };
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
