/**
 * AWS Managed Services: an incident's clocks start when it is created or confirmed and run on when its
 * priority changes, then for the commitment of the new one; waiting for the customer leaves the resolution,
 * and what turns out to be no incident leaves the count.
 */
import type { PolicyConfig, SupportRequest, Target } from "nines";
import type { PublishedContract } from "./published-sla.js";
import { aroundTheClock, ticket } from "./support-tickets.js";

const resolved = (elapsed: string): Target => ({
  metric: "resolution",
  within: { elapsed },
  starts: "receipt",
});

const policy: PolicyConfig = {
  id: "aws-managed-services",
  version: "published",
  provider: "AWS",
  zone: "UTC",
  support: {
    calendar: "always",
    clause: "AMS, incident commitments",
    severities: [
      { id: "p1", name: "Priority 1", targets: [aroundTheClock("PT15M"), resolved("PT4H")] },
      { id: "p2", name: "Priority 2", targets: [aroundTheClock("PT4H"), resolved("PT24H")] },
      { id: "p3", name: "Priority 3", targets: [aroundTheClock("PT12H"), resolved("PT48H")] },
    ],
    severityChange: { customer: "honoured", clause: "AMS, change of priority" },
    clock: {
      outsideHours: "on-receipt",
      pauses: ["resolution"],
      pausesClause: "AMS, waiting for the customer",
      onSeverityChange: "from-receipt",
      clause: "AMS, the clock starts at creation or confirmation",
    },
  },
  assumptions: [
    {
      id: "stand-ins",
      text: "The times of each priority are not in the excerpt; a quarter of an hour to two days stand in.",
      about: ["support"],
    },
  ],
};

const at = (time: string): string => `2026-05-12T${time}Z`;

/** Created at 08:00 as a priority 2, from 10:00 on a priority 1: due at 12:00. */
const raised = (resolvedAt: string): SupportRequest => {
  const { events = [], ...request } = ticket(
    "T-1",
    "p2",
    at("08:00"),
    ["responded", at("08:10")],
    ["resolved", at(resolvedAt)],
  );
  const change = {
    at: at("10:00"),
    type: "severity-changed",
    severity: "p1",
    by: "provider",
  } as const;
  return { ...request, events: [...events, change] };
};

/** A priority 1 with two hours at the customer: due at 14:00. */
const waited = (resolvedAt: string): SupportRequest =>
  ticket(
    "T-2",
    "p1",
    at("08:00"),
    ["responded", at("08:15")],
    ["waiting-on-customer", at("09:00")],
    ["customer-replied", at("11:00")],
    ["resolved", at(resolvedAt)],
  );

/** Closed as no incident before its resolution was due. */
const closed = ticket(
  "T-3",
  "p1",
  at("08:00"),
  ["responded", at("08:05")],
  ["closed", at("09:00")],
);

const inMay = { period: "2026-05", asOf: "2026-06-15T00:00Z" } as const;

export const managedServices: PublishedContract = {
  name: "Managed Services",
  lint: [],
  policy,
  cases: [
    {
      ...inMay,
      says: "four hours from creation under the new priority, two more for the customer's, none for a non-incident",
      met: true,
      requests: [raised("12:00"), waited("14:00"), closed],
      breached: [],
    },
    {
      ...inMay,
      says: "a millisecond later both resolutions are late, the non-incident's is not",
      met: false,
      requests: [raised("12:00:00.001"), waited("14:00:00.001"), closed],
      breached: ["T-1 resolution", "T-2 resolution"],
    },
  ],
};
