/**
 * Four small hosts in one entry: Arcustech counts half hours and hours of repair, hostingking pays ten times
 * the price of the excess, wpbeast rounds downtime to the nearest hour of the plan. Of CodeGuard the entry
 * has the name only.
 */
import type { PolicyConfig } from "nines";
import { hostingking } from "./arcustech-hostingking.js";
import { wpbeast } from "./arcustech-wpbeast.js";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { billed, downFor, type Length } from "./recorded-facts.js";
import { unclaimed } from "./unclaimed-credit.js";

const cycle = { billingMonth: { anchorDay: 1 } } as const;

const servers: PolicyConfig = {
  id: "arcustech-virtual-servers",
  version: "published",
  provider: "Arcustech",
  zone: "UTC",
  availability: {
    commitments: [
      monthly("network", 100, "SLA, network", { period: cycle, scope: "network" }),
      monthly("host", 100, "SLA, host repair", {
        period: cycle,
        scope: "host",
        downtime: {
          minimumOutage: { duration: "PT1H", counts: "excess" },
          clauses: { minimumOutage: "SLA, repair within an hour" },
        },
      }),
    ],
    exclusions: [
      {
        id: "maintenance",
        kind: "maintenance",
        types: ["scheduled", "emergency"],
        clause: "SLA, network",
      },
    ],
    downtime: recordedDowntime,
  },
  credits: [
    {
      ...unclaimed,
      id: "network",
      commitment: "network",
      clause: "SLA, network credit",
      schedule: { kind: "blocks", per: "PT30M", counting: "started", credit: { percent: 5 } },
      limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, network credit" }],
    },
    {
      ...unclaimed,
      id: "host",
      commitment: "host",
      clause: "SLA, host credit",
      per: "incident",
      schedule: { kind: "blocks", per: "PT1H", counting: "started", credit: { percent: 5 } },
      limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, host credit" }],
    },
  ],
  readings: [
    {
      id: "further-hours",
      clause: "SLA, host credit",
      question: "Does an hour after the first count when it is full or when it has begun?",
      taken: "started",
      options: ["started", "full"],
      about: ["credit"],
    },
  ],
};

const inSeptember = { period: "2026-09", asOf: "2026-11-01T00:00Z" } as const;
const noon = "2026-09-10T12:00Z";
const network = (length: Length) =>
  billed(usd(8000), [downFor(noon, length, { scope: "network" })]);
const host = (...lengths: readonly Length[]) =>
  billed(
    usd(8000),
    lengths.map((length, n) => downFor(`2026-09-1${n}T12:00Z`, length, { scope: "host" })),
  );

const arcustechServers: PublishedContract = {
  name: "Arcustech virtual servers",
  lint: [],
  policy: servers,
  cases: [
    {
      ...inSeptember,
      credit: "network",
      says: "45 min of no network are two half hours, one of them begun: 10 % of 80.00",
      met: false,
      facts: network({ minutes: 45 }),
      decision: "eligible",
      amountMinor: 800,
    },
    {
      ...inSeptember,
      credit: "network",
      says: "exactly 30 min are one: 5 %",
      met: false,
      facts: network({ minutes: 30 }),
      decision: "eligible",
      amountMinor: 400,
    },
    {
      ...inSeptember,
      credit: "network",
      says: "a millisecond more begins the second: 10 %",
      met: false,
      facts: network({ minutes: 30, ms: 1 }),
      decision: "eligible",
      amountMinor: 800,
    },
    {
      ...inSeptember,
      credit: "network",
      says: "10 h 1 min begin 21 half hours, 105 %: capped at the month's 80.00",
      met: false,
      facts: network({ hours: 10, minutes: 1 }),
      decision: "eligible",
      amountMinor: 8000,
    },
    {
      ...inSeptember,
      credit: "network",
      says: "two hours of emergency maintenance do not count",
      met: true,
      facts: {
        ...network({ hours: 2 }),
        maintenance: [{ id: "m-1", type: "emergency", start: noon, end: "2026-09-10T14:00Z" }],
      },
      decision: "ineligible",
    },
    {
      ...inSeptember,
      credit: "host",
      says: "repaired after 2 h 30 min: two hours begun after the first, 10 % of 80.00",
      met: false,
      facts: host({ hours: 2, minutes: 30 }),
      decision: "eligible",
      amountMinor: 800,
    },
    {
      ...inSeptember,
      credit: "host",
      says: "two repairs of 1 h 30 min: an hour begun in each, twice 5 %",
      met: false,
      facts: host({ hours: 1, minutes: 30 }, { hours: 1, minutes: 30 }),
      decision: "eligible",
      amountMinor: 800,
    },
    {
      ...inSeptember,
      credit: "host",
      says: "two repairs of exactly an hour: met",
      met: true,
      facts: host({ hours: 1 }, { hours: 1 }),
      decision: "ineligible",
    },
  ],
};

export const arcustech: PublishedSla = {
  id: "arcustech",
  provider: "Arcustech / hostingking / wpbeast / CodeGuard",
  service: "Virtual servers, hosting",
  leftOut: [],
  contracts: [arcustechServers, hostingking, ...wpbeast],
  examples: [],
};
