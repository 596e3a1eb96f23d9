/**
 * Triage of connection matters: a pure state machine. It waits for the customer, is localised and
 * closed, or turns out to concern several locations (an emergency until the status is determined), or
 * goes to a neutral third party, whose verdict decides who pays.
 * Source: gotomyerp 2.1 to 2.1.3.
 */
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import type { Money } from "../money/amount.js";
import { compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import type { Policy } from "../policy/policy.js";
import type { ConnectivityTerms } from "../policy/support-terms.js";
import type { Instant } from "../time/instant.js";
import { formatInstant } from "../time/zone.js";
import { type ConnectivityReport, readReport, type TriageEvent } from "./connectivity-report.js";
import { supportOf } from "./deadlines.js";

/** Where a connection matter stands, what follows, and who pays. */
export interface ConnectivityOutcome extends DocumentHead {
  readonly type: "connectivity-outcome";
  readonly reportId: string;
  readonly state: ConnectivityState;
  /** The severity it is handled under; `null` where "normal" has no target. */
  readonly severity: string | null;
  readonly handling: "emergency" | "standard" | "none";
  /** `null` while the clock waits for the customer's first reply. */
  readonly clockStartsAt: Instant | null;
  readonly emergency: { readonly from: Instant; readonly until: Instant | null } | null;
  /** Whether the customer is sent to its own IT or internet provider. */
  readonly redirected: boolean;
  readonly closedAt: Instant | null;
  /** Whether the provider cures the matter at its own expense. */
  readonly providerCures: boolean;
  readonly costs: readonly CostLine[];
  readonly because: readonly Finding[];
}

/** Where a connection matter can stand. */
export type ConnectivityState =
  | "pending-customer-input"
  | "in-progress"
  | "localised"
  | "multi-location"
  | "determined"
  | "third-party-validation"
  | "validated";

/** A cost and who bears it. */
export interface CostLine {
  readonly item: "standard-rates" | "third-party" | "other-fees";
  readonly amount: Money | null;
  readonly payer: "customer" | "provider";
  /** Whether the verdict can still move it. */
  readonly final: boolean;
  readonly clause: string | null;
}

interface Triage {
  state: ConnectivityState;
  clockStartsAt: number | null;
  emergencyFrom: number | null;
  emergencyUntil: number | null;
  redirected: boolean;
  closedAt: number | null;
  providerCures: boolean;
  fees: { standardRates: Money | null; thirdParty: Money | null; other: Money | null };
  meets: boolean | null;
}

/**
 * Where a reported connection matter stands.
 *
 * **Boundaries**: events are taken in the order of their instants; what a state does not allow is left
 * out with a finding.
 *
 * @throws NinesError `term_missing`, `event_before_receipt` and the issues of the policy and the report
 * @example
 * ```ts
 * import { triageConnectivity } from "nines";
 * import { gotomyerp } from "nines/presets";
 * const { state, costs } = triageConnectivity(gotomyerp(), {
 *   id: "C-1",
 *   receivedAt: "2026-03-04T10:00-05:00",
 *   events: [
 *     { at: "2026-03-04T11:00-05:00", type: "customer-replied" },
 *     {
 *       at: "2026-03-05T09:00-05:00",
 *       type: "validation-ordered",
 *       thirdParty: { amountMinor: 45000, currency: "USD" },
 *     },
 *   ],
 * });
 * console.log(state, costs.map(({ item, payer, final }) => `${item} ${payer} ${final}`));
 * // third-party-validation [ 'standard-rates customer false', 'third-party customer false' ]
 * ```
 */
export function triageConnectivity(
  policy: Policy,
  report: ConnectivityReport,
): ConnectivityOutcome {
  const compiled = compiledOf(policy);
  const terms = supportOf(compiled).connectivity;
  if (terms === undefined) {
    const hint = "Give the support terms connectivity.";
    return refuse(
      "policy.support.connectivity",
      refusal("term_missing", { term: "connectivity", hint }),
    );
  }
  const { id, receivedAt, events } = readReport(report);
  const because: Finding[] = [];
  const triage = opened(terms, receivedAt);
  for (const event of [...events].sort((a, b) => a.at - b.at)) step(triage, event, terms, because);
  const instant = (at: number | null): Instant | null =>
    at === null ? null : formatInstant(at, compiled.zone);
  const inEmergency = triage.emergencyFrom !== null && triage.emergencyUntil === null;
  const handling = triage.closedAt !== null ? "none" : inEmergency ? "emergency" : "standard";
  const emergencyId = compiled.policy.support?.emergency?.severity ?? null;
  return {
    type: "connectivity-outcome",
    ...documentHead(compiled, ["support"], null),
    reportId: id,
    state: triage.state,
    severity: inEmergency ? emergencyId : terms.normalSeverity,
    handling,
    clockStartsAt: instant(triage.clockStartsAt),
    emergency:
      triage.emergencyFrom === null
        ? null
        : { from: instant(triage.emergencyFrom) as Instant, until: instant(triage.emergencyUntil) },
    redirected: triage.redirected,
    closedAt: instant(triage.closedAt),
    providerCures: triage.providerCures,
    costs: costsOf(triage, terms),
    because,
  };
}

function opened({ startsOnReply }: ConnectivityTerms, receivedAt: number): Triage {
  return {
    state: startsOnReply ? "pending-customer-input" : "in-progress",
    clockStartsAt: startsOnReply ? null : receivedAt,
    emergencyFrom: null,
    emergencyUntil: null,
    redirected: false,
    closedAt: null,
    providerCures: false,
    fees: { standardRates: null, thirdParty: null, other: null },
    meets: null,
  };
}

function step(
  triage: Triage,
  event: TriageEvent,
  terms: ConnectivityTerms,
  because: Finding[],
): void {
  const clause = terms.clauses?.[clauseNames[event.type]];
  const note = (outcome: Finding["outcome"], text: string): void => {
    because.push(finding(`connectivity-${event.type}`, outcome, text, clause));
  };
  if (!allowed[event.type].includes(triage.state)) {
    note("not-applied", `${event.type} changes nothing while the matter is ${triage.state}.`);
    return;
  }
  switch (event.type) {
    case "customer-replied":
      triage.clockStartsAt ??= event.at;
      if (triage.state === "pending-customer-input") triage.state = "in-progress";
      note("applied", "The customer replied; the clock runs.");
      break;
    case "localised":
      triage.state = "localised";
      endAt(triage, event.at);
      note("applied", "The matter is localised; no further action is taken and it is closed.");
      break;
    case "multi-location":
      triage.state = "multi-location";
      triage.clockStartsAt ??= event.at;
      triage.emergencyFrom = event.at;
      note(
        "applied",
        "Several locations are concerned: an emergency until the status is determined.",
      );
      break;
    case "determined":
      triage.state = "determined";
      triage.redirected = event.next === "redirect";
      if (event.next === "redirect") triage.emergencyUntil = event.at;
      note("applied", determined[event.next]);
      break;
    case "validation-ordered":
      triage.state = "third-party-validation";
      triage.fees = {
        standardRates: event.standardRates,
        thirdParty: event.thirdParty,
        other: event.otherFees,
      };
      note("applied", "A neutral third party validates the connection at the customer's expense.");
      break;
    case "verdict":
      triage.state = "validated";
      triage.meets = event.meets;
      triage.providerCures = curesAfter(terms, event.meets);
      if (event.meets && !triage.providerCures) endAt(triage, event.at);
      note("applied", verdictText(terms, event.meets));
  }
}

/** No further action is taken: the matter is closed, and with it any emergency. */
function endAt(triage: Triage, at: number): void {
  triage.closedAt = at;
  if (triage.emergencyFrom !== null) triage.emergencyUntil ??= at;
}

const clauseNames = {
  "customer-replied": "pendingInput",
  localised: "localised",
  "multi-location": "multiLocation",
  determined: "multiLocation",
  "validation-ordered": "validation",
  verdict: "validation",
} as const satisfies Record<TriageEvent["type"], keyof NonNullable<ConnectivityTerms["clauses"]>>;

const open: readonly ConnectivityState[] = ["pending-customer-input", "in-progress"];

const allowed: Readonly<Record<TriageEvent["type"], readonly ConnectivityState[]>> = {
  "customer-replied": [...open, "multi-location", "determined", "third-party-validation"],
  localised: [...open, "multi-location", "determined"],
  "multi-location": open,
  determined: ["multi-location"],
  "validation-ordered": [...open, "multi-location", "determined"],
  verdict: ["third-party-validation"],
};

const determined = {
  "continue-emergency": "A possible cause is found; the emergency continues.",
  redirect: "A possible cause is found; normal assistance, and the customer turns to its own IT.",
} as const;

/** By the second reading, good quality has both consequences that the clause ties to it. */
function curesAfter({ verdict }: ConnectivityTerms, meets: boolean): boolean {
  return verdict === "as-written" ? meets : !meets;
}

function verdictText(terms: ConnectivityTerms, meets: boolean): string {
  const found = meets ? "meets" : "does not meet";
  const then = curesAfter(terms, meets)
    ? "the provider cures the matter at its own expense and reimburses fees"
    : meets
      ? "no further action is required of the provider"
      : "the text as written says nothing for this case";
  return `The quality ${found} the guidelines: ${then}.`;
}

function costsOf(
  { state, fees, meets, providerCures }: Triage,
  terms: ConnectivityTerms,
): CostLine[] {
  if (state !== "third-party-validation" && state !== "validated") return [];
  const final = meets !== null;
  const clause = terms.clauses?.validation ?? null;
  const payer = providerCures ? "provider" : "customer";
  const other = providerCures && terms.reimburses === "all-fees" ? "provider" : "customer";
  const lines: CostLine[] = [
    { item: "standard-rates", amount: fees.standardRates, payer, final, clause },
    { item: "third-party", amount: fees.thirdParty, payer, final, clause },
  ];
  if (fees.other === null) return lines;
  return [...lines, { item: "other-fees", amount: fees.other, payer: other, final, clause }];
}
