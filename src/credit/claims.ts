/**
 * Which of a customer's claims counts for a period: sent by an accepted channel, inside the claim
 * window, and acknowledged where the contract asks for it. A submission that was not acknowledged is
 * void and can be sent again while the window is open.
 */
import { type Finding, finding } from "../core/finding.js";
import type { ClaimRecord } from "../facts/account.js";
import type { ClaimTerms, CreditTerms } from "../policy/credit-terms.js";
import type { ClaimSpan } from "./claim-window.js";

/** What became of the claims for one credit and period. */
export interface ClaimOutcome {
  readonly status: "met" | "not-met" | "unknown";
  /** The claim that counts. */
  readonly accepted: ClaimRecord | null;
  /** Whether a claim can still be sent. */
  readonly windowOpen: boolean;
  readonly because: readonly Finding[];
}

/** Judges the claims; `null` means that none are known of. */
export function judgeClaims(
  credit: CreditTerms,
  terms: ClaimTerms,
  span: ClaimSpan,
  claims: readonly ClaimRecord[] | null,
  asOf: number,
): ClaimOutcome {
  const windowOpen = asOf <= span.lastInstant;
  if (claims === null) {
    const text = "No list of claims was given.";
    const because = [finding("claim", "not-applied", text, terms.clause)];
    return { status: "unknown", accepted: null, windowOpen, because };
  }
  const because: Finding[] = [];
  const sent = claims
    .filter((claim) => claim.credit === null || claim.credit === credit.id)
    .sort((a, b) => a.submittedAt - b.submittedAt);
  let inTimeBefore = false;
  for (const claim of sent) {
    const why = whyVoid(claim, terms, span, asOf, inTimeBefore);
    inTimeBefore ||= isInside(claim, span) && hasChannel(claim, terms) && claim.submittedAt <= asOf;
    because.push(claimFinding(claim, why, terms));
    if (why === null) return { status: "met", accepted: claim, windowOpen, because };
  }
  if (sent.length === 0)
    because.push(finding("claim", "not-applied", "No claim was sent.", terms.clause));
  return { status: windowOpen ? "unknown" : "not-met", accepted: null, windowOpen, because };
}

type Void =
  | "after-as-of"
  | "wrong-channel"
  | "too-early"
  | "too-late"
  | "not-acknowledged"
  | "acknowledged-too-late";

function whyVoid(
  claim: ClaimRecord,
  terms: ClaimTerms,
  span: ClaimSpan,
  asOf: number,
  inTimeBefore: boolean,
): Void | null {
  if (claim.submittedAt > asOf) return "after-as-of";
  if (!hasChannel(claim, terms)) return "wrong-channel";
  if (claim.submittedAt < span.opensAt) return "too-early";
  const saved = terms.resubmission === "first-submission-counts" && inTimeBefore;
  if (claim.submittedAt > span.lastInstant && !saved) return "too-late";
  if (!terms.acknowledgement) return null;
  if (claim.acknowledgedAt === null || claim.acknowledgedAt > asOf) return "not-acknowledged";
  const bound = terms.acknowledgedBy === "window-close" ? span.lastInstant : asOf;
  return claim.acknowledgedAt > bound ? "acknowledged-too-late" : null;
}

function isInside({ submittedAt }: ClaimRecord, { opensAt, lastInstant }: ClaimSpan): boolean {
  return submittedAt >= opensAt && submittedAt <= lastInstant;
}

function hasChannel({ channel }: ClaimRecord, { channels }: ClaimTerms): boolean {
  return channel === null || channels === undefined || channels.includes(channel);
}

const outcomes: Readonly<Record<Void, string>> = {
  "after-as-of": "was sent after the instant up to which facts are known",
  "wrong-channel": "was not sent by the channel that the contract names",
  "too-early": "was sent before claims were open",
  "too-late": "was sent after the claim window had closed",
  "not-acknowledged": "was not acknowledged, so it was not properly received",
  "acknowledged-too-late": "was acknowledged only after the claim window had closed",
};

function claimFinding(claim: ClaimRecord, why: Void | null, terms: ClaimTerms): Finding {
  const name = claim.id === null ? "A claim" : `Claim ${claim.id}`;
  const unproven = claim.channel === null && terms.channels !== undefined;
  const good = `was sent in time${terms.acknowledgement ? " and acknowledged" : ""}${unproven ? "; its channel is not recorded" : ""}`;
  const params = { claim: claim.id, void: why };
  return finding(
    "claim",
    why === null ? "applied" : "not-applied",
    `${name} ${why === null ? good : outcomes[why]}.`,
    terms.clause,
    params,
  );
}
