/** Rackspace's cloud: started half hours, servers repaired within an hour, files by intervals of 90 seconds. */
import type { Outage, ServiceFacts } from "nines";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { availability, credit, maintenance, shared } from "./rackspace-terms.js";
import { requestLog } from "./request-log.js";

const inApril = { credit: "credit", period: "2026-04", asOf: "2026-06-15T00:00Z" } as const;
const claims = [
  {
    channel: "ticket",
    submittedAt: "2026-04-20T12:00Z",
    evidence: ["start-time", "end-time"],
  },
];

/** Down on 14 April, from the ticket on. */
function down(end: string): ServiceFacts {
  return {
    outages: [{ id: "o-1", start: "2026-04-14T13:00Z", reportedAt: "2026-04-14T13:15Z", end }],
    account: { fees: usd(100000), standing: [] },
    claims,
  };
}

/** Half an hour of it, or a part. */
export const managedCloud: PublishedContract = {
  name: "managed cloud",
  lint: [],
  policy: {
    ...shared,
    id: "rackspace-managed-cloud",
    availability: availability([monthly("uptime", 100, "SLA, infrastructure")]),
    credits: [
      credit({
        id: "credit",
        commitment: "uptime",
        schedule: { kind: "blocks", per: "PT30M", counting: "started", credit: { percent: 5 } },
      }),
    ],
  },
  cases: [
    {
      ...inApril,
      says: "105 min from the ticket are three half hours and a part: 20 % of 1,000.00",
      met: false,
      facts: down("2026-04-14T15:00Z"),
      decision: "eligible",
      amountMinor: 20000,
    },
    {
      ...inApril,
      says: "exactly 90 min are three: 15 %",
      met: false,
      facts: down("2026-04-14T14:45Z"),
      decision: "eligible",
      amountMinor: 15000,
    },
    {
      ...inApril,
      says: "over by the time of the ticket: met",
      met: true,
      facts: down("2026-04-14T13:15Z"),
      decision: "ineligible",
    },
  ],
};

const server = (id: string, start: string, end: string): Outage => ({
  id,
  start,
  reportedAt: start,
  end,
  resources: ["s-1"],
});

/** Two servers of 300.00 and 500.00; the first fails. */
function servers(outages: readonly Outage[]): ServiceFacts {
  return {
    resources: [{ id: "s-1" }, { id: "s-2" }],
    outages,
    account: {
      fees: [
        { month: "2026-04", item: "s-1", fee: usd(30000) },
        { month: "2026-04", item: "s-2", fee: usd(50000) },
      ],
      standing: [],
    },
    claims,
  };
}

const threeHours = server("o-1", "2026-04-14T13:00Z", "2026-04-14T16:30Z");
const twoHours = server("o-2", "2026-04-15T13:00Z", "2026-04-15T15:00Z");

/** The first hour after the ticket is for the repair. */
export const cloudServers: PublishedContract = {
  name: "Cloud Servers",
  lint: [],
  policy: {
    ...shared,
    id: "rackspace-cloud-servers",
    availability: availability([
      monthly("uptime", 100, "SLA, repair within an hour", {
        aggregate: "each",
        downtime: {
          minimumOutage: { duration: "PT1H", counts: "excess" },
          clauses: { minimumOutage: "SLA, an hour for the repair" },
        },
      }),
    ]),
    credits: [
      credit(
        {
          id: "credit",
          commitment: "uptime",
          per: "incident",
          schedule: { kind: "blocks", per: "PT1H", counting: "full", credit: { percent: 5 } },
        },
        "affected",
      ),
    ],
  },
  cases: [
    {
      ...inApril,
      says: "3 h 30 min and 2 h: two and one additional hours of a server at 300.00, 15 %",
      met: false,
      facts: servers([threeHours, twoHours]),
      decision: "eligible",
      amountMinor: 4500,
    },
    {
      ...inApril,
      says: "15 h and 15 h, 70 % each: 210.00, and 90.00 that are left of the server's fee",
      met: false,
      facts: servers([
        server("o-1", "2026-04-14T00:00Z", "2026-04-14T15:00Z"),
        server("o-2", "2026-04-15T00:00Z", "2026-04-15T15:00Z"),
      ]),
      decision: "eligible",
      amountMinor: 30000,
    },
    {
      ...inApril,
      says: "24 h are 23 additional hours, 115 %: all of that server's fee",
      met: false,
      facts: servers([server("o-1", "2026-04-14T13:00Z", "2026-04-15T13:00Z")]),
      decision: "eligible",
      amountMinor: 30000,
    },
    {
      ...inApril,
      says: "a breach that is not cured: nothing",
      met: false,
      facts: {
        ...servers([threeHours]),
        account: {
          fees: [{ month: "2026-04", item: "s-1", fee: usd(30000) }],
          standing: [{ from: "2026-04-01T00:00Z", status: "in-breach" }],
        },
      },
      decision: "ineligible",
    },
    {
      ...inApril,
      says: "repaired in exactly an hour: met",
      met: true,
      facts: servers([server("o-1", "2026-04-14T13:00Z", "2026-04-14T14:00Z")]),
      decision: "ineligible",
    },
  ],
};

/** April has 28,800 intervals of 90 seconds; those of the 14th, 960, are recorded. */
const errorsIn = (failed: (n: number) => boolean): ServiceFacts => ({
  slices: requestLog("2026-04-14T05:00Z", "2026-04-15T05:00Z", 90, 40, (n) => (failed(n) ? 1 : 0)),
});

const files = { commitment: "uptime", period: "2026-04", asOf: "2026-05-01T05:00Z" } as const;

/** A server error in two successive intervals or more; an interval has no cause that could excuse it. */
export const cloudFiles: PublishedContract = {
  name: "Cloud Files",
  lint: [],
  policy: {
    ...shared,
    calendars: {},
    id: "rackspace-cloud-files",
    availability: {
      commitments: [
        monthly("uptime", "99.9", "SLA, files", {
          indicator: { kind: "timeslices", slice: "PT1M30S", maxErrorPercent: 0 },
        }),
      ],
      exclusions: [maintenance],
      downtime: {
        ...recordedDowntime,
        minimumOutage: { duration: "PT3M", counts: "whole" },
        unmonitored: "up",
        clauses: { minimumOutage: "SLA, two intervals in a row" },
      },
    },
  },
  cases: [
    {
      ...files,
      says: "29 intervals in a row of 28,800: 99.8993 %, missed",
      met: false,
      facts: errorsIn((n) => n >= 100 && n < 129),
      percent: "99.8993",
    },
    {
      ...files,
      says: "28 in a row: 99.9027 %, met",
      met: true,
      facts: errorsIn((n) => n >= 100 && n < 128),
      percent: "99.9027",
    },
    {
      ...files,
      says: "every other interval of a day has an error, no two in a row: met",
      met: true,
      facts: errorsIn((n) => n % 2 === 0),
      percent: "100.0000",
    },
  ],
};
