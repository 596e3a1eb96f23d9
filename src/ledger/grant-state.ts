/**
 * Whether a grant can be used at an instant. It can in `[issuedAt, expiresAt]`, and no longer from the
 * instant at which it is void; of expiry and void, the one that comes first has what is left.
 */
import type { GrantRecord } from "./grant.js";
import { takenFrom } from "./grant-use.js";

/** Whether a grant can be used at an instant, and else why it cannot. */
export type GrantState = "not-issued" | "usable" | "expired" | "void";

/** The state of a grant at an instant, whatever is left of it. */
export function stateAt({ issuedAt, expiresAt, voidedAt }: GrantRecord, at: number): GrantState {
  if (at < issuedAt) return "not-issued";
  const lastUsable = expiresAt ?? Number.POSITIVE_INFINITY;
  const voidFrom = voidedAt ?? Number.POSITIVE_INFINITY;
  if (at > lastUsable && voidFrom > lastUsable) return "expired";
  return at >= voidFrom ? "void" : "usable";
}

/** What of a grant nothing has taken, at an instant or later. */
export function leftFrom({ amountMinor, uses }: GrantRecord, at: number): number {
  return amountMinor - takenFrom(uses, at);
}

/**
 * The order in which grants are used: the earliest to expire first, those that never do last; then the
 * earliest issued; then by id, in the order of its code units. No two grants are equal in it.
 */
export function inOrderOfUse(grants: readonly GrantRecord[]): GrantRecord[] {
  return [...grants].sort(
    (a, b) =>
      compare(a.expiresAt ?? Number.POSITIVE_INFINITY, b.expiresAt ?? Number.POSITIVE_INFINITY) ||
      compare(a.issuedAt, b.issuedAt) ||
      compare(a.id, b.id),
  );
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
