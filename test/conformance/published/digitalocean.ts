/**
 * DigitalOcean: machines, volumes, applications and object storage, each resource measured for itself in
 * intervals of five minutes over the part of the billing month in which it was there.
 */
import type { AvailabilityTerms, CreditTerms, ServiceFacts, TimeLimit } from "nines";
import { availability, credit, cycle, perResource } from "./digitalocean-terms.js";
import { monthly, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";

function contract(
  product: string,
  terms: AvailabilityTerms,
  credits: readonly CreditTerms[],
  cases: readonly PublishedCase[],
): PublishedContract {
  const policy = {
    id: `digitalocean-${product}`,
    version: "published",
    provider: "DigitalOcean",
    zone: "UTC",
    availability: terms,
    ...(credits.length === 0 ? {} : { credits }),
  };
  return { name: product, policy, lint: [], cases };
}

const threeMonths: TimeLimit = { months: 3, endsAt: "end-of-day", monthEnd: "clamp" };
const march = "2026-03-01..2026-03-31";
const inMarch = { credit: "credit", period: "2026-03", asOf: "2026-07-02T00:00Z" } as const;

/** One resource, whose bill for March is given, down once. */
function facts(
  resource: { readonly id: string; readonly from?: string; readonly until?: string },
  billMinor: number,
  [start, end]: readonly [string, string],
  submittedAt: string,
): ServiceFacts {
  return {
    resources: [resource],
    outages: [{ id: "o-1", start, end, resources: [resource.id] }],
    account: { fees: [{ month: "2026-03", item: resource.id, fee: usd(billMinor) }] },
    claims: [{ period: march, submittedAt }],
  };
}

const bornOn11th = { id: "d-1", from: "2026-03-11T00:00Z" };
const twoHours = ["2026-03-20T10:03Z", "2026-03-20T11:58Z"] as const;
const lastInstant = "2026-06-30T23:59:59.999Z";

const pricedDroplet = contract(
  "droplet-until-2025",
  availability([monthly("uptime", "99.99", "SLA, machines", perResource)]),
  [credit(threeMonths, { kind: "multiple-of-downtime", times: 1, hour: "period" })],
  [
    {
      ...inMarch,
      says: "504 h of life billed at 1.00 an hour; 10:03 to 11:58 fills 22 intervals, 110 min: 1.83",
      met: false,
      facts: facts(bornOn11th, 50400, twoHours, lastInstant),
      decision: "eligible",
      amountMinor: 183,
    },
    {
      ...inMarch,
      says: "asked for a millisecond after three months: nothing",
      met: false,
      facts: facts(bornOn11th, 50400, twoHours, "2026-07-01T00:00Z"),
      decision: "ineligible",
    },
    {
      ...inMarch,
      says: "exactly five minutes is not more than five minutes: met",
      met: true,
      facts: facts(bornOn11th, 50400, ["2026-03-20T10:00Z", "2026-03-20T10:05Z"], lastInstant),
      decision: "ineligible",
    },
  ],
);

const wholeDroplet = contract(
  "droplet-2025",
  availability([monthly("uptime", "99.99", "SLA, machines", perResource)]),
  [credit(threeMonths, { kind: "flat", credit: { percent: 100 } })],
  [
    {
      ...inMarch,
      says: "one interval is more than the 4.464 min allowed of 44,640: that machine's 24.00 whole",
      met: false,
      facts: {
        ...facts(
          { id: "d-1" },
          2400,
          ["2026-03-09T10:00Z", "2026-03-09T10:05:00.001Z"],
          lastInstant,
        ),
        resources: [{ id: "d-1" }, { id: "d-2" }],
        account: {
          fees: [
            { month: "2026-03", item: "d-1", fee: usd(2400) },
            { month: "2026-03", item: "d-2", fee: usd(4800) },
          ],
        },
      },
      decision: "eligible",
      amountMinor: 2400,
    },
    {
      ...inMarch,
      says: "almost nine minutes that fill no interval: met",
      met: true,
      facts: facts({ id: "d-1" }, 2400, ["2026-03-09T10:01Z", "2026-03-09T10:09:59Z"], lastInstant),
      decision: "ineligible",
    },
  ],
);

/** An application that lived for 10,000 minutes, down from midnight of the second. */
const downFor = (minutes: number, submittedAt = "2026-05-31T23:59:59.999Z"): ServiceFacts =>
  facts(
    { id: "a-1", from: "2026-03-01T00:00Z", until: "2026-03-07T22:40Z" },
    5000,
    ["2026-03-02T00:00Z", new Date(Date.UTC(2026, 2, 2, 0, minutes)).toISOString()],
    submittedAt,
  );

const app = contract(
  "app-platform",
  availability([monthly("uptime", "99.95", "SLA, applications", perResource)]),
  [
    credit(
      { endOfPeriod: 2, kind: cycle },
      {
        kind: "tiers",
        tiers: [
          { atLeast: 99, below: "99.95", credit: { percent: 10 } },
          { atLeast: 95, below: 99, credit: { percent: 30 } },
          { below: 95, credit: { percent: 100 } },
        ],
      },
    ),
  ],
  [
    { minutes: 10, says: "99.9 %: 10 % of 50.00", cents: 500 },
    { minutes: 100, says: "exactly 99 %: 10 %", cents: 500 },
    { minutes: 105, says: "98.95 %: 30 %", cents: 1500 },
    { minutes: 500, says: "exactly 95 %: 30 %", cents: 1500 },
    { minutes: 505, says: "94.95 %: all of it", cents: 5000 },
  ]
    .map(
      ({ minutes, says, cents }): PublishedCase => ({
        ...inMarch,
        says: `${minutes} of 10,000 min down, ${says}`,
        met: false,
        facts: downFor(minutes),
        decision: "eligible",
        amountMinor: cents,
      }),
    )
    .concat([
      {
        ...inMarch,
        says: "10 min down, asked for in the third billing month after: nothing",
        met: false,
        facts: downFor(10, "2026-06-01T00:00Z"),
        decision: "ineligible",
      },
      {
        ...inMarch,
        says: "10,000 min of which 5 min 59 s are down fill one interval: exactly 99.95 %, met",
        met: true,
        facts: facts(
          { id: "a-1", from: "2026-03-01T00:00Z", until: "2026-03-07T22:40Z" },
          5000,
          ["2026-03-02T00:00Z", "2026-03-02T00:05:59Z"],
          "2026-05-31T23:59:59.999Z",
        ),
        decision: "ineligible",
      },
    ]),
);

const storage = contract(
  "spaces-and-load-balancers",
  availability(
    [
      monthly("spaces", "99.9", "SLA, object storage", { ...perResource, scope: "spaces" }),
      monthly("balancers", "99.9", "SLA, load balancers", { ...perResource, scope: "balancers" }),
    ],
    [
      {
        id: "data-loss",
        kind: "cause",
        causes: ["data-loss"],
        commitments: ["spaces"],
        clause: "SLA, object storage",
      },
    ],
  ),
  [],
  [
    {
      commitment: "spaces",
      says: "45 min, 9 intervals of 8,928: 99.8991 %, missed",
      period: "2026-03",
      asOf: "2026-04-01T00:00Z",
      met: false,
      facts: {
        resources: [{ id: "s-1" }],
        outages: [
          { id: "o-1", start: "2026-03-02T00:00Z", end: "2026-03-02T00:45Z", scope: "spaces" },
        ],
      },
      percent: "99.8991",
    },
    {
      commitment: "spaces",
      says: "an hour of lost data does not count",
      period: "2026-03",
      asOf: "2026-04-01T00:00Z",
      met: true,
      facts: {
        resources: [{ id: "s-1" }],
        outages: [
          {
            id: "o-1",
            start: "2026-03-02T00:00Z",
            end: "2026-03-02T01:00Z",
            scope: "spaces",
            cause: "data-loss",
          },
        ],
      },
      percent: "100.0000",
    },
  ],
);

export const digitalocean: PublishedSla = {
  id: "digitalocean",
  provider: "DigitalOcean",
  service: "Droplets, Volumes, Spaces, App Platform",
  leftOut: [],
  contracts: [pricedDroplet, wholeDroplet, app, storage],
  examples: [],
};
