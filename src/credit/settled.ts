/** A settled draft: what was decided of one credit and subject, and what is paid. */
import type { Finding } from "../core/finding.js";
import type { CreditCondition } from "./conditions.js";
import type { CreditDecision, ServiceExtension } from "./credit-assessment.js";
import type { Draft } from "./draft.js";
import type { Payable } from "./payable.js";

/** A draft with its decision and what is paid. */
export interface Settled {
  readonly draft: Draft;
  readonly decision: CreditDecision;
  /** The credit that this one waits for, where another could change what it pays. */
  readonly waitsFor: Draft | null;
  /** Whether a claim can still be sent that would change the decision. */
  readonly waiting: boolean;
  readonly conditions: readonly CreditCondition[];
  /** What is paid if the decision is `eligible`; `null` where that cannot be worked out. */
  readonly payable: Payable | null;
  readonly extension: ServiceExtension | null;
  readonly missing: readonly string[];
  readonly because: readonly Finding[];
}
