/**
 * A published service level agreement as policies in our own words, with a missed and a met period of each
 * and the worked examples that the provider prints. One file for each entry of the collection, named by
 * its id.
 */
import type { CreditDecision, PolicyConfig, ServiceFacts, SupportRequest } from "nines";

/** One entry of the collection. */
export interface PublishedSla {
  /** The entry's id. */
  readonly id: string;
  /** Whose agreement on what, for the table of the documentation. */
  readonly provider: string;
  readonly service: string;
  /** The terms of the entry that the policies do not hold, each with the reason; none where they hold all. */
  readonly leftOut: readonly string[];
  readonly contracts: readonly PublishedContract[];
  readonly examples: readonly WorkedExample[];
}

/** One contract of an entry; an entry with several plans or products has several. */
export interface PublishedContract {
  readonly name: string;
  readonly policy: PolicyConfig;
  /** The rules of the findings that the linter has to this contract, as published. */
  readonly lint: readonly string[];
  /** At least one with something missed and one with everything met. */
  readonly cases: readonly PublishedCase[];
}

/** A period under the contract. */
export type PublishedCase = {
  readonly says: string;
  readonly period: string;
  readonly asOf: string;
  /** Whether what the case is about was met. */
  readonly met: boolean;
} & (
  | {
      /** A credit and what it comes to. */
      readonly credit: string;
      readonly facts: ServiceFacts;
      readonly decision: CreditDecision;
      /** Minor units; of several assessments their sum. Absent where nothing is owed. */
      readonly amountMinor?: number;
      /** Days of service, where these are owed instead of money. */
      readonly days?: number;
      readonly ms?: number;
    }
  | {
      /** A commitment without a credit in the entry, and its percentage. */
      readonly commitment: string;
      readonly facts: ServiceFacts;
      readonly percent: string;
    }
  | {
      /** Requests by what became of their targets: `"T-1 first-response"`. */
      readonly requests: readonly SupportRequest[];
      readonly breached: readonly string[];
    }
);

/** A worked example that a provider or somebody else prints. */
export interface WorkedExample {
  /** The id that the collection gives it. */
  readonly id: string;
  /** The sum as printed, in words. */
  readonly says: string;
  readonly printed: string;
  /** What we get; called by the test. */
  readonly ours: () => string;
  /** Why the printed figure is not the text's own, where ours differs. */
  readonly inconsistent?: string;
}
