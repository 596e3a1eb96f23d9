/**
 * A grant: a service credit that was issued, with everything that became of it. The document is the whole
 * memory of the ledger: each use names its invoice, and what was returned stays in the list. A grant that
 * comes back from a database is checked for what the ledger reads of it; any further keys are kept.
 * Instants of a checked grant are epoch milliseconds. Cost: that of sorting the uses.
 */
import * as z from "zod";
import { type Refusal, refusal } from "../core/issue.js";
import { addRefusal, always, eachOnce, validate } from "../core/validation.js";
import type { CreditedIncident } from "../credit/credit-assessment.js";
import { type Money, moneySchema } from "../money/amount.js";
import type { Period } from "../policy/period-document.js";
import { type Instant, utcText } from "../time/instant.js";
import { writtenInstant } from "./entry-instant.js";
import { type CreditUse, takenFrom, type UseRecord, useSchema } from "./grant-use.js";

/** A service credit that was issued. */
export interface CreditGrant {
  readonly type: "credit-grant";
  readonly id: string;
  /** The credit's id in the contract. */
  readonly credit: string;
  readonly commitment: string | null;
  readonly resource: string | null;
  readonly incident: CreditedIncident | null;
  readonly policy: { readonly id: string; readonly version: string };
  /** The period that it was issued for. */
  readonly period: Period;
  readonly amount: Money;
  readonly issuedAt: Instant;
  /** The last instant at which it can be used; `null` where it does not expire. */
  readonly expiresAt: Instant | null;
  /** Which invoices it can be used on: any, or only those issued after it. */
  readonly invoices: "any" | "future";
  readonly clause: string | null;
  /** In the order in which they were entered. */
  readonly uses: readonly CreditUse[];
  /** From when what is left of it is void, and why; `null` where it is not. */
  readonly voided: { readonly at: Instant; readonly reason: string | null } | null;
}

/** A checked grant, with the document it was read from. */
export interface GrantRecord {
  readonly document: CreditGrant;
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly issuedAt: number;
  readonly expiresAt: number | null;
  readonly invoices: "any" | "future";
  readonly clause: string | null;
  readonly uses: readonly UseRecord[];
  readonly voidedAt: number | null;
}

const text = z.string().min(1);

const grantSchema = z
  .looseObject({
    type: z.literal("credit-grant"),
    id: text,
    amount: moneySchema,
    issuedAt: writtenInstant,
    expiresAt: writtenInstant.nullable(),
    invoices: z.enum(["any", "future"]),
    clause: text.nullable(),
    uses: z.array(useSchema).max(100_000),
    voided: z.looseObject({ at: writtenInstant, reason: text.nullable() }).nullable(),
  })
  .transform((grant, context) => {
    for (const { path, refused } of contradictions(grant)) addRefusal(context, refused, path);
    return grant;
  });

type ReadableGrant = z.infer<typeof grantSchema>;

const grantsSchema = z.array(grantSchema).max(100_000).superRefine(eachOnce("id"), always);

/** Checks grants; all issues at once. */
export function readGrants(grants: readonly CreditGrant[]): GrantRecord[] {
  const checked = validate(grantsSchema, grants, "grants");
  return checked.map((each, index) => recordOf(each, grants[index] as CreditGrant));
}

/** Checks one grant; all issues at once. */
export function readGrant(grant: CreditGrant): GrantRecord {
  return recordOf(validate(grantSchema, grant, "grant"), grant);
}

/** Why an entry at an instant comes too early: before the issue, or before a use. */
export function tooEarly(at: number, issuedAt: number, uses: readonly UseRecord[]): Refusal | null {
  const latest = uses.reduce((last, use) => Math.max(last, use.at), issuedAt);
  if (at >= latest) return null;
  const after = latest === issuedAt ? "its issue" : "its last use";
  const params = { after, afterAt: utcText(latest), at: utcText(at) };
  return refusal("entry_out_of_order", params);
}

/** What cannot be true together, of a grant whose every field can be read. */
function contradictions({ id, amount, issuedAt, uses, voided }: ReadableGrant): Contradiction[] {
  const entries = [
    ...uses.map(({ at }, index) => ({
      path: ["uses", index, "at"],
      refused: tooEarly(at, issuedAt, []),
    })),
    {
      path: ["voided", "at"],
      refused: voided === null ? null : tooEarly(voided.at, issuedAt, uses),
    },
    {
      path: ["uses"],
      refused: overdrawn(`the grant ${id}`, amount.amountMinor, takenFrom(uses, 0)),
    },
  ];
  return entries.flatMap(({ path, refused }) => (refused === null ? [] : [{ path, refused }]));
}

interface Contradiction {
  readonly path: readonly PropertyKey[];
  readonly refused: Refusal;
}

/** Why more than there is cannot be used of something. */
export function overdrawn(of: string, limitMinor: number, usedMinor: number): Refusal | null {
  return usedMinor <= limitMinor
    ? null
    : refusal("credit_overdrawn", { of, limitMinor, usedMinor });
}

function recordOf(checked: ReadableGrant, document: CreditGrant): GrantRecord {
  const { id, amount, issuedAt, expiresAt, invoices, clause, uses, voided } = checked;
  return {
    document,
    id,
    amountMinor: amount.amountMinor,
    currency: amount.currency,
    issuedAt,
    expiresAt,
    invoices,
    clause,
    uses,
    voidedAt: voided?.at ?? null,
  };
}
