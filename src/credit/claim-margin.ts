/**
 * The margin of a claim window: where open time could move the incident that it is counted from, or the
 * miss, it may open and close earlier or later. A claim is in time for sure in every window that may hold,
 * and late for sure in none of them.
 */
import type { AccountRecord } from "../facts/account.js";
import type { ClaimTerms } from "../policy/claim-terms.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import {
  type ClaimedSubject,
  type ClaimSpan,
  claimedIncident,
  spanFromInstant,
} from "./claim-span.js";
import { type Bounds, endBounds, isSure, startBounds } from "./incident.js";

/** The window common to all that may hold, and the one that spans them all. */
export interface ClaimMargin {
  readonly least: ClaimSpan;
  readonly most: ClaimSpan;
}

/** The margin around a window that is known; `null` where nothing could move it. */
export function claimMargin(
  terms: ClaimTerms,
  known: ClaimSpan | null,
  subject: ClaimedSubject,
  compiled: CompiledPolicy,
  account: AccountRecord | null,
): ClaimMargin | null {
  if (known === null || terms.of === "period-end") return null;
  const begins = beginnings(terms, subject);
  const anchors = terms.of === "incident-start" ? begins : anchorsOf(terms, subject);
  if (begins === null || anchors === null) return null;
  if (begins.earliest === begins.latest && anchors.earliest === anchors.latest) return null;
  const { period } = subject;
  const spanOf = (which: keyof Bounds): ClaimSpan =>
    spanFromInstant(terms, anchors[which], { begins: begins[which], period, compiled, account });
  const spans = [known, spanOf("earliest"), spanOf("latest")];
  const opens = spans.map(({ opensAt }) => opensAt);
  const lasts = spans.map(({ lastInstant }) => lastInstant);
  return {
    least: span(Math.max(...opens), Math.min(...lasts)),
    most: span(Math.min(...opens), Math.max(...lasts)),
  };
}

function span(opensAt: number, lastInstant: number): ClaimSpan {
  return { opensAt, lastInstant, closesAt: lastInstant + 1 };
}

/** When what is claimed for begins. */
function beginnings(terms: ClaimTerms, subject: ClaimedSubject): Bounds | null {
  const { incident, period } = subject;
  if (terms.of !== "eligibility") return incidentBounds(terms, subject, "start");
  if (incident !== null) return startBounds(incident);
  return { earliest: period.start, latest: period.start };
}

/** What the window is counted from. */
function anchorsOf(terms: ClaimTerms, subject: ClaimedSubject): Bounds | null {
  if (terms.of !== "eligibility") return incidentBounds(terms, subject, "end");
  const [latest, earliest] = [subject.missedAt(), subject.missedAtIfCounted()];
  return latest === null || earliest === null ? null : { earliest, latest };
}

/** The bounds of the incident meant, or of those that might be it. */
function incidentBounds(
  terms: ClaimTerms,
  subject: ClaimedSubject,
  which: "start" | "end",
): Bounds | null {
  const boundsOf = which === "start" ? startBounds : endBounds;
  const meant = claimedIncident(terms, subject);
  if (meant === null) return null;
  const own = boundsOf(meant);
  const open = subject.incident === null ? subject.openTime() : null;
  if (open === null) return own;
  const [isFirst, incidents] = [terms.incident === "first", subject.incidents()];
  const sure = isFirst ? incidents.find(isSure) : incidents.findLast(isSure);
  const bounds = sure === undefined ? null : boundsOf(sure);
  const earliest = Math.min(which === "start" ? open.begins : open.from, own.earliest);
  const latest = Math.max(open.until, own.latest);
  if (bounds === null) return { earliest, latest };
  return isFirst ? { earliest, latest: bounds.latest } : { earliest: bounds.earliest, latest };
}
