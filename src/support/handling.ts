/**
 * How a request is handled: whether it qualifies as an emergency (and if not, why), which severity
 * its channel gives it, and what an escalation by the customer changes.
 */
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import type { RequestRecord } from "../facts/request.js";
import type { EmergencyTerms, Severity, SupportTerms } from "../policy/support-terms.js";

/** Who handles a request, at what price, by which targets. */
export interface Handled {
  readonly handling: "emergency" | "customer-escalation" | "standard";
  readonly pricing: "included" | "may-be-emergency-rate";
  /** The severity of the request. */
  readonly severity: Severity;
  /** The severity whose targets hold; another one than the request's only for an escalation. */
  readonly targetsOf: Severity;
  /** The clause that makes it what it is. */
  readonly clause: string | null;
  readonly receivedAt: number;
  /** When the emergency was verified; the receipt of anything else. */
  readonly verifiedAt: number;
  readonly because: readonly Finding[];
}

/** Decides how a request is handled, from the confirmations that had come in by `asOf`. */
export function handle(terms: SupportTerms, request: RequestRecord, asOf: number): Handled {
  mustKnowNames(terms, request);
  const because: Finding[] = [];
  const emergency = qualify(terms, request, asOf, because);
  if (emergency !== null) {
    const severity = severityOf(
      terms,
      emergency.terms.severity,
      "policy.support.emergency.severity",
    );
    return {
      handling: "emergency",
      pricing: "included",
      severity,
      targetsOf: severity,
      clause: emergency.terms.clause ?? null,
      receivedAt: request.receivedAt,
      verifiedAt: emergency.verifiedAt,
      because,
    };
  }
  return handleByOwnSeverity(terms, request, because);
}

/** How a request that is no emergency, or no longer one, is handled. */
export function handleByOwnSeverity(
  terms: SupportTerms,
  request: RequestRecord,
  because: Finding[],
): Handled {
  return handleAs(terms, request, severityByChannel(terms, request, because), because);
}

/** How a request of a severity that is no emergency is handled. */
export function handleAs(
  terms: SupportTerms,
  request: RequestRecord,
  severity: Severity,
  because: Finding[],
): Handled {
  const { receivedAt } = request;
  if (!request.escalated) {
    return {
      handling: "standard",
      pricing: "included",
      severity,
      targetsOf: severity,
      clause: null,
      receivedAt,
      verifiedAt: receivedAt,
      because,
    };
  }
  const { escalation } = terms;
  const pricing = escalation?.pricing ?? "included";
  const other = escalation?.severity;
  const targetsOf =
    other === undefined
      ? severity
      : withTargetsOf(severityOf(terms, other, "policy.support.escalation.severity"), severity);
  const price = pricing === "included" ? "is included" : "may be priced at emergency rates";
  const whose = targetsOf === severity ? "its own severity" : targetsOf.name;
  const text = `The customer escalates the request: it ${price}, and the targets of ${whose} hold.`;
  const params = { pricing, targetsOf: targetsOf.id };
  because.push(finding("escalation", "applied", text, escalation?.clause, params));
  return {
    handling: "customer-escalation",
    pricing,
    severity,
    targetsOf,
    clause: escalation?.clause ?? null,
    receivedAt,
    verifiedAt: receivedAt,
    because,
  };
}

/** A severity's targets, and of another one those whose metrics it does not speak of. */
function withTargetsOf(first: Severity, second: Severity): Severity {
  const spoken = new Set(first.targets.map(({ metric }) => metric));
  const rest = second.targets.filter(({ metric }) => !spoken.has(metric));
  return { ...first, targets: [...first.targets, ...rest] };
}

/** A channel or severity that the policy does not have is refused, whatever decides in the end. */
function mustKnowNames(terms: SupportTerms, { channel, severity, events }: RequestRecord): void {
  const { channels } = terms;
  if (channels !== undefined && !Object.hasOwn(channels, channel)) {
    const known = Object.keys(channels).join(", ");
    refuse("channel", refusal("unknown_channel", { got: channel, known }));
  }
  if (severity !== null) severityOf(terms, severity, "severity");
  for (let index = 0; index < events.length; index++) {
    const named = events[index]?.severity ?? null;
    if (named !== null) severityOf(terms, named, `events[${index}].severity`);
  }
}

/** The emergency that a request is, or `null` with a finding that says why it is none. */
function qualify(
  { emergency: terms }: SupportTerms,
  request: RequestRecord,
  asOf: number,
  because: Finding[],
): { terms: EmergencyTerms; verifiedAt: number } | null {
  const report = request.emergency;
  if (report === null) return null;
  const reject = (reason: string, text: string, clause?: string): null => {
    because.push(finding("emergency", "not-applied", text, clause, { reason }));
    return null;
  };
  if (terms === undefined) {
    return reject("no-emergency-terms", "The contract has no terms for emergencies.");
  }
  if (terms.channels?.includes(request.channel) === false) {
    const text = `An emergency cannot be raised by ${request.channel}.`;
    return reject("channel", text, terms.clause);
  }
  if (terms.allUsers && !report.allUsersAffected) {
    const text = "Not an emergency: the service is not unavailable to all users.";
    return reject("not-all-users", text, terms.clause);
  }
  const earliest = new Map<string, number>();
  for (const { location, at } of report.confirmations) {
    const confirmedAt = at ?? request.receivedAt;
    if (confirmedAt > asOf) continue;
    earliest.set(location, Math.min(confirmedAt, earliest.get(location) ?? confirmedAt));
  }
  const confirmed = [...earliest.values()].sort((a, b) => a - b);
  const last = confirmed[terms.minLocations - 1];
  if (last === undefined) {
    const text = `Not an emergency: confirmed from ${confirmed.length} distinct ${confirmed.length === 1 ? "location" : "locations"}, ${terms.minLocations} are needed.`;
    return reject("too-few-locations", text, terms.clause);
  }
  const text = `An emergency: unavailable, confirmed from ${confirmed.length} distinct locations.`;
  because.push(
    finding("emergency", "applied", text, terms.clause, { locations: confirmed.length }),
  );
  return { terms, verifiedAt: Math.max(request.receivedAt, last) };
}

function severityByChannel(
  terms: SupportTerms,
  request: RequestRecord,
  because: Finding[],
): Severity {
  const rule = terms.channels?.[request.channel];
  if (rule?.severity === "fixed") {
    const severity = severityOf(terms, rule.to, `policy.support.channels.${request.channel}.to`);
    const asked =
      request.severity === null ? "" : `; ${request.severity}, which was asked for, does not hold`;
    const text = `A request by ${request.channel} has severity ${severity.name}${asked}.`;
    const params = { channel: request.channel, requested: request.severity, severity: severity.id };
    because.push(finding("channel-severity", "applied", text, rule.clause, params));
    return severity;
  }
  if (request.severity === null) {
    const expected = `one of the severities ${terms.severities.map(({ id }) => id).join(", ")}`;
    return refuse("severity", refusal("missing_field", { expected }));
  }
  return severityOf(terms, request.severity, "severity");
}

/** The severity of an id, or `unknown_severity` at the path that names it. */
export function severityOf({ severities }: SupportTerms, id: string, path: string): Severity {
  for (const each of severities) if (each.id === id) return each;
  const known = severities.map((each) => each.id).join(", ");
  return refuse(path, refusal("unknown_severity", { got: id, known }));
}
