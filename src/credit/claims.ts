/**
 * Which of a customer's claims counts: sent by an accepted channel, inside the claim window, with the
 * evidence asked for, and acknowledged where the contract asks for it. A submission that was not
 * acknowledged is void and can be sent again while the window is open; a further one is a duplicate.
 */
import { type Finding, finding } from "../core/finding.js";
import type { ClaimRecord } from "../facts/claim.js";
import type { ClaimTerms } from "../policy/claim-terms.js";
import type { ClaimMargin } from "./claim-margin.js";
import type { ClaimSpan } from "./claim-span.js";

/** What became of the claims for one subject. */
export interface ClaimOutcome {
  readonly status: "met" | "not-met" | "unknown";
  /** The claim that counts. */
  readonly accepted: ClaimRecord | null;
  /** Whether a claim can still be sent. */
  readonly windowOpen: boolean;
  readonly because: readonly Finding[];
  readonly missing: readonly string[];
}

/** What claims are judged by, beside the terms. */
export interface ClaimEvidence {
  /** The claims that are or may be about the subject; `null` where none are known of. */
  readonly claims: readonly ClaimRecord[] | null;
  readonly span: ClaimSpan | null;
  /** The windows that may hold in its place, and the facts that would tell. */
  readonly margin: ClaimMargin | null;
  readonly open: readonly string[];
  /** Whether the promise is missed for sure; where there is no window then, its incident was not recorded. */
  readonly isMissed: boolean;
  /** Whether it is known which outages there were, and so which incident a claim names. */
  readonly knowsOutages: boolean;
  readonly asOf: number;
}

/** Judges the claims for a credit: as the window is known, if every window that may hold says the same. */
export function judgeClaims(
  credit: string,
  terms: ClaimTerms,
  evidence: ClaimEvidence,
): ClaimOutcome {
  const known = judgeIn(evidence.span, credit, terms, evidence);
  const { margin, open } = evidence;
  if (margin === null || known.status === "unknown") return known;
  const others = [margin.least, margin.most].map((span) => judgeIn(span, credit, terms, evidence));
  if (others.every(({ status }) => status === known.status)) return known;
  const text =
    "Whether it was claimed in time depends on time of which it is not known what it was.";
  const because = [...known.because, finding("claim", "not-applied", text, terms.clause)];
  return { ...known, status: "unknown", accepted: null, because, missing: open };
}

function judgeIn(
  span: ClaimSpan | null,
  credit: string,
  terms: ClaimTerms,
  { claims, isMissed, knowsOutages, asOf }: ClaimEvidence,
): ClaimOutcome {
  const windowOpen = span !== null && asOf <= span.lastInstant;
  const said = (text: string, missing: readonly string[]): ClaimOutcome => {
    const because = [finding("claim", "not-applied", text, terms.clause)];
    return { status: "unknown", accepted: null, windowOpen, because, missing };
  };
  if (claims === null) return said("No list of claims was given.", ["claims"]);
  if (span === null) {
    return said(
      "There is nothing that a claim window is counted from.",
      isMissed ? ["outages"] : [],
    );
  }
  const sent = claims
    .filter((claim) => claim.credit === null || claim.credit === credit)
    .sort((a, b) => a.submittedAt - b.submittedAt);
  const because: Finding[] = [];
  let accepted: ClaimRecord | null = null;
  const missing = new Set<string>();
  let inTimeBefore = false;
  for (const claim of sent) {
    const why = whyVoid(claim, terms, span, { asOf, inTimeBefore, accepted, knowsOutages });
    inTimeBefore ||= isInside(claim, span) && hasChannel(claim, terms) && claim.submittedAt <= asOf;
    because.push(claimFinding(claim, why, terms));
    if (why === null) accepted = claim;
    if (why === "unproven") missing.add("claims.evidence");
    if (why === "unplaced") missing.add("outages");
  }
  if (accepted !== null) return { status: "met", accepted, windowOpen, because, missing: [] };
  if (sent.length === 0) {
    because.push(finding("claim", "not-applied", "No claim was sent.", terms.clause));
  }
  const status = windowOpen || missing.size > 0 ? "unknown" : "not-met";
  return { status, accepted: null, windowOpen, because, missing: [...missing] };
}

type Void =
  | "after-as-of"
  | "duplicate"
  | "wrong-channel"
  | "too-early"
  | "too-late"
  | "without-evidence"
  | "unproven"
  | "unplaced"
  | "not-acknowledged"
  | "acknowledged-too-late";

function whyVoid(
  claim: ClaimRecord,
  terms: ClaimTerms,
  span: ClaimSpan,
  given: {
    readonly asOf: number;
    readonly inTimeBefore: boolean;
    readonly accepted: ClaimRecord | null;
    readonly knowsOutages: boolean;
  },
): Void | null {
  const { submittedAt, acknowledgedAt, evidence } = claim;
  if (submittedAt > given.asOf) return "after-as-of";
  if (given.accepted !== null) return "duplicate";
  if (!hasChannel(claim, terms)) return "wrong-channel";
  if (submittedAt < span.opensAt) return "too-early";
  const saved = terms.resubmission === "first-submission-counts" && given.inTimeBefore;
  if (submittedAt > span.lastInstant && !saved) return "too-late";
  const asked = terms.evidence ?? [];
  if (evidence !== null && !asked.every((name) => evidence.includes(name))) {
    return "without-evidence";
  }
  if (terms.acknowledgement) {
    if (acknowledgedAt === null || acknowledgedAt > given.asOf) return "not-acknowledged";
    const bound = terms.acknowledgedBy === "window-close" ? span.lastInstant : given.asOf;
    if (acknowledgedAt > bound) return "acknowledged-too-late";
  }
  if (claim.incident !== null && !given.knowsOutages) return "unplaced";
  return evidence === null && asked.length > 0 ? "unproven" : null;
}

function isInside({ submittedAt }: ClaimRecord, { opensAt, lastInstant }: ClaimSpan): boolean {
  return submittedAt >= opensAt && submittedAt <= lastInstant;
}

function hasChannel({ channel }: ClaimRecord, { channels }: ClaimTerms): boolean {
  return channel === null || channels === undefined || channels.includes(channel);
}

const outcomes: Readonly<Record<Void, string>> = {
  "after-as-of": "was sent after the instant up to which facts are known",
  duplicate: "is a duplicate of one that counts",
  "wrong-channel": "was not sent by the channel that the contract names",
  "too-early": "was sent before claims were open",
  "too-late": "was sent after the claim window had closed",
  "without-evidence": "came without all of the evidence that the contract asks for",
  unplaced: "was sent in time; whether the outage that it names is meant is not known",
  unproven: "was sent in time; what evidence it brought is not recorded",
  "not-acknowledged": "was not acknowledged, so it was not properly received",
  "acknowledged-too-late": "was acknowledged only after the claim window had closed",
};

function claimFinding(claim: ClaimRecord, why: Void | null, terms: ClaimTerms): Finding {
  const name = claim.id === null ? "A claim" : `Claim ${claim.id}`;
  const unproven = claim.channel === null && terms.channels !== undefined;
  const good = `was sent in time${terms.acknowledgement ? " and acknowledged" : ""}${unproven ? "; its channel is not recorded" : ""}`;
  const params = { claim: claim.id, void: why };
  const outcome = why === null ? "applied" : why === "duplicate" ? "overridden" : "not-applied";
  const text = `${name} ${why === null ? good : outcomes[why]}.`;
  return finding("claim", outcome, text, terms.clause, params);
}
