/** The document of a credit assessment: whether a credit is owed for one period, how much, and why. */
import type { Finding } from "../core/finding.js";
import type { Money } from "../money/amount.js";
import type { DocumentHead } from "../policy/document.js";
import type { Period } from "../policy/period-document.js";
import type { Instant } from "../time/instant.js";
import type { ZoneName } from "../time/zone.js";
import type { CreditCondition } from "./conditions.js";

/** Whether a credit is owed for one period, how much, and why. */
export interface CreditAssessment extends DocumentHead {
  readonly type: "credit-assessment";
  /** The credit's id; `null` where the contract names none. */
  readonly credit: string | null;
  /** The commitment it answers; `null` where it answers requests, or nothing. */
  readonly commitment: string | null;
  /** The resource it is about, where the commitment is measured for each. */
  readonly resource: string | null;
  /** The incident it is about, where each is credited on its own. */
  readonly incident: CreditedIncident | null;
  readonly clause: string | null;
  /** The period of the promise that it answers. */
  readonly period: Period;
  /** Conditions decide first, then time, then facts. */
  readonly decision: CreditDecision;
  /** All of them, also where the first already decides. */
  readonly conditions: readonly CreditCondition[];
  /** What is owed; `null` unless the decision is `eligible`. */
  readonly amount: Money | null;
  /** What would be owed if every condition turns out to be met; `null` where that is out of question. */
  readonly potentialAmount: Money | null;
  /** What is owed in service rather than in money; `null` unless the decision is `eligible`. */
  readonly extension: ServiceExtension | null;
  /** The fee that a percentage is of, rounded for a reader. */
  readonly base: Money | null;
  /** When it can be claimed, `[opensAt, closesAt)`; `null` where no claim is needed or no window is known. */
  readonly claimWindow: { readonly opensAt: Instant; readonly closesAt: Instant } | null;
  /** The last instant at which a claim can be sent (again); `null` where none is needed any more. */
  readonly resubmitBy: Instant | null;
  /** The last instant at which the provider can decide on the claim; `null` where no term says. */
  readonly decisionDueAt: Instant | null;
  /** The last instant at which the credit can be given in time; `null` where no term says. */
  readonly paymentDueAt: Instant | null;
  /**
   * The last instant at which the credit can be used, if it is issued at `asOf`; `null` unless the decision is
   * `eligible`, and where nothing says when it expires.
   */
  readonly expiresAt: Instant | null;
  /** Of a credit that is valid for a time from its issue, how long. */
  readonly validFromIssue: { readonly months: number; readonly zone: ZoneName } | null;
  /** Which invoices it can be used on: any, or only those issued after it. */
  readonly invoices: "any" | "future";
  /** Of a premature decision, when to look again. */
  readonly until: Instant | null;
  /** The facts that are missing. */
  readonly missing: readonly string[];
  /** What the amount is made of; the lines sum to it. */
  readonly lines: readonly CreditLine[];
  /** Whether it is all that the customer can ask for. */
  readonly remedy: "sole" | "cumulative" | null;
  readonly because: readonly Finding[];
}

/** One stretch of downtime that is credited on its own. */
export interface CreditedIncident {
  readonly start: Instant;
  /** `null` while it goes on. */
  readonly end: Instant | null;
}

/** Service that is owed in place of money: whole days, or the exact time. */
export type ServiceExtension = { readonly days: number } | { readonly ms: number };

/** What can be said of a credit. */
export type CreditDecision =
  | "eligible"
  | "ineligible"
  | "premature"
  | "indeterminate"
  | "no-remedy";

/** A part of a credit's amount. */
export interface CreditLine {
  readonly label: string;
  readonly amountMinor: number;
  readonly clause: string | null;
}
