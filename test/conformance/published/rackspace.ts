/**
 * Rackspace: all of the time from the ticket on, 5 % of the fee for each half hour, hardware replaced
 * within an hour; its cloud has terms of its own, and its support answers by severity.
 */
import type { Outage, ServiceFacts } from "nines";
import { monthly, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { cloudFiles, cloudServers, managedCloud } from "./rackspace-cloud.js";
import { availability, credit, shared } from "./rackspace-terms.js";

const scopes = ["network", "infrastructure"] as const;

const hosting: PublishedContract["policy"] = {
  ...shared,
  id: "rackspace-managed-hosting",
  availability: availability([
    ...scopes.map((scope) => monthly(scope, 100, `SLA, ${scope}`, { scope })),
    monthly("hardware", 100, "SLA, hardware replaced within an hour", {
      scope: "hardware",
      downtime: { minimumOutage: { duration: "PT1H", counts: "excess" } },
    }),
  ]),
  credits: [
    ...scopes.map((scope) =>
      credit({
        id: scope,
        commitment: scope,
        schedule: { kind: "blocks", per: "PT30M", counting: "full", credit: { percent: 5 } },
      }),
    ),
    credit({
      id: "hardware",
      commitment: "hardware",
      per: "incident",
      schedule: { kind: "blocks", per: "PT1H", counting: "full", credit: { percent: 5 } },
    }),
  ],
  combinations: [
    {
      credits: ["network", "infrastructure", "hardware"],
      pay: "sum",
      max: { percent: 100 },
      clause: "SLA, cap",
    },
  ],
};

function outage(scope: string, reportedAt: string, end: string): Outage {
  return { id: scope, start: "2026-04-14T12:00Z", reportedAt, end, scope };
}

function facts(
  outages: readonly Outage[],
  claim: { readonly submittedAt?: string; readonly evidence?: readonly string[] } = {},
): ServiceFacts {
  const { submittedAt = "2026-04-20T12:00Z", evidence = ["start-time", "end-time"] } = claim;
  return {
    outages,
    account: { fees: usd(100000), standing: [] },
    claims: [{ channel: "ticket", submittedAt, evidence }],
  };
}

const network = outage("network", "2026-04-14T13:15Z", "2026-04-14T15:00Z");
const inApril = { period: "2026-04", asOf: "2026-06-15T00:00Z" } as const;
const ofNetwork = { ...inApril, credit: "network" } as const;

const managedHosting: PublishedContract = {
  name: "managed hosting",
  lint: [],
  policy: hosting,
  cases: [
    {
      ...ofNetwork,
      says: "105 min from the ticket are three full half hours: 15 % of 1,000.00",
      met: false,
      facts: facts([network]),
      decision: "eligible",
      amountMinor: 15000,
    },
    {
      ...ofNetwork,
      says: "asked for at the last instant of the thirtieth day in Chicago",
      met: false,
      facts: facts([network], { submittedAt: "2026-05-15T04:59:59.999Z" }),
      decision: "eligible",
      amountMinor: 15000,
    },
    {
      ...ofNetwork,
      says: "a millisecond later: nothing",
      met: false,
      facts: facts([network], { submittedAt: "2026-05-15T05:00Z" }),
      decision: "ineligible",
    },
    {
      ...ofNetwork,
      says: "a ticket without the time of the end: nothing",
      met: false,
      facts: facts([network], { evidence: ["start-time"] }),
      decision: "ineligible",
    },
    {
      ...inApril,
      credit: "hardware",
      says: "replaced 4 h after the ticket, three hours late: 15 %",
      met: false,
      facts: facts([outage("hardware", "2026-04-14T13:00Z", "2026-04-14T17:00Z")]),
      decision: "eligible",
      amountMinor: 15000,
    },
    {
      ...inApril,
      credit: "infrastructure",
      says: "nine hours, 90 %, beside 15 % for the network: what is left of the cap is 85 %",
      met: false,
      facts: facts([network, outage("infrastructure", "2026-04-14T13:00Z", "2026-04-14T22:00Z")]),
      decision: "eligible",
      amountMinor: 85000,
    },
    {
      ...ofNetwork,
      says: "an attack does not count",
      met: true,
      facts: facts([{ ...network, cause: "attack" }]),
      decision: "ineligible",
    },
  ],
};

const levels = [
  ["emergency", "PT15M"],
  ["urgent", "PT1H"],
  ["standard", "PT4H"],
] as const;

const support: PublishedContract = {
  name: "support",
  lint: [],
  policy: {
    ...shared,
    calendars: {},
    id: "rackspace-support",
    support: {
      calendar: "always",
      clause: "Support SLA, around the clock",
      severities: levels.map(([id, elapsed]) => ({
        id,
        name: id,
        targets: [
          { metric: "first-response", within: { elapsed }, clause: "Support SLA, first response" },
        ],
      })),
      clock: { outsideHours: "on-receipt" },
    },
  },
  cases: [
    {
      says: "answered at 15 min, at an hour and a second, at 4 h: the urgent one is late",
      period: "2026-04",
      asOf: "2026-05-01T05:00Z",
      met: false,
      requests: requests("2026-04-14T14:00:01Z"),
      breached: ["U first-response"],
    },
    {
      says: "each at its limit: met",
      period: "2026-04",
      asOf: "2026-05-01T05:00Z",
      met: true,
      requests: requests("2026-04-14T14:00:00Z"),
      breached: [],
    },
  ],
};

/** One request of each severity, received at 13:00; the urgent one answered when told. */
function requests(urgentAnswer: string) {
  const answers = { emergency: "2026-04-14T13:15Z", standard: "2026-04-14T17:00Z" };
  return [
    ["E", "emergency", answers.emergency],
    ["U", "urgent", urgentAnswer],
    ["S", "standard", answers.standard],
  ].map(([id = "", severity, at = ""]) => ({
    id,
    severity,
    channel: "ticket",
    receivedAt: "2026-04-14T13:00Z",
    events: [{ at, type: "responded" as const }],
  }));
}

export const rackspace: PublishedSla = {
  id: "rackspace",
  provider: "Rackspace",
  service: "Managed hosting, Cloud Servers/Files, Support SLA, DXP",
  leftOut: [
    "sixty days to ask for what the agreement does not cover: no promise is missed there, so there is no credit whose claim window that could be",
    "of files, what is outside Rackspace's control or brought about by the customer: intervals of a request log have no cause",
  ],
  contracts: [managedHosting, managedCloud, cloudServers, cloudFiles, support],
  examples: [],
};
