/**
 * Cloudflare R2 and Queues: the mean error rate of five-minute intervals over any thirty days, and a credit
 * on the fees of the thirty days before the claim. The rows and the claim window stand in another agreement.
 */
import type { PolicyConfig, ServiceFacts, Slice } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { after } from "./recorded-time.js";

const policy: PolicyConfig = {
  id: "cloudflare-r2",
  version: "published",
  provider: "Cloudflare",
  zone: "UTC",
  availability: {
    commitments: [
      monthly("uptime", 99.9, "SLA, service commitment", {
        period: { rollingDays: 30 },
        indicator: { kind: "ratio-timeslices", slice: "PT5M", empty: "up" },
      }),
    ],
    exclusions: [
      {
        id: "enterprise-exclusions",
        kind: "maintenance",
        types: ["enterprise-exclusion"],
        clause: "Enterprise SLA, exclusions",
      },
    ],
    downtime: { ...recordedDowntime, unmonitored: "up" },
  },
  credits: [
    {
      id: "credit",
      commitment: "uptime",
      clause: "SLA, service credits",
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99, below: 99.9, credit: { percent: 10 } },
          { below: 99, credit: { percent: 25 } },
        ],
      },
      base: monthFee,
      rounding: "half-away-from-zero",
      conditions: {},
      claim: {
        within: { calendarDays: 30, endsAt: "end-of-day" },
        of: "period-end",
        early: "accepted",
        acknowledgement: false,
        clause: "Enterprise SLA, claims",
      },
      invoices: "future",
      remedy: "sole",
    },
  ],
  assumptions: [
    {
      id: "stand-in-rows",
      text: "Rows and claim window are not in the excerpt; usual ones stand in for them.",
      about: ["credit"],
    },
    {
      id: "fees-before-the-claim",
      text: "The fee in the facts is that of the thirty days before the claim.",
      about: ["credit"],
    },
    {
      id: "valid-requests",
      text: "Slices count valid requests, none that was throttled; bad is one with a server error or a code of 15000 and above.",
      about: ["availability"],
    },
  ],
};

/** So many five-minute intervals of 10 March with an error rate in percent. */
const intervals = (count: number, bad: number, start = "2026-03-10T10:00Z"): Slice[] =>
  Array.from({ length: count }, (_, n) => ({ start: after(5 * n, start), total: 100, bad }));

/** The thirty days up to 14 March, claimed on the next. */
function facts(slices: readonly Slice[], own: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    slices,
    maintenance: [],
    account: { fees: usd(41_255) },
    claims: [{ period: "2026-02-13..2026-03-14", submittedAt: "2026-03-15T09:00Z" }],
    ...own,
  };
}

const start = "2026-03-11T10:00Z";
const rolling = { credit: "credit", period: "2026-03", asOf: "2026-06-01T00:00Z" } as const;

const contract: PublishedContract = {
  name: "R2 and Queues",
  policy,
  lint: [],
  cases: [
    {
      ...rolling,
      says: "eight intervals at 100 % and one at 64 % of 8,640 are exactly 99.9 %: met",
      met: true,
      facts: facts([...intervals(8, 100), ...intervals(1, 64, start)]),
      decision: "ineligible",
    },
    {
      ...rolling,
      says: "one at 65 %, 99.8998 %: 10 % of 412.55, 41.255",
      met: false,
      facts: facts([...intervals(8, 100), ...intervals(1, 65, start)]),
      decision: "eligible",
      amountMinor: 4126,
    },
    {
      ...rolling,
      says: "86 at 100 % and one at 40 % are exactly 99 %: still 10 %",
      met: false,
      facts: facts([...intervals(86, 100), ...intervals(1, 40, start)]),
      decision: "eligible",
      amountMinor: 4126,
    },
    {
      ...rolling,
      says: "and one at 41 %: 25 %, 103.1375",
      met: false,
      facts: facts([...intervals(86, 100), ...intervals(1, 41, start)]),
      decision: "eligible",
      amountMinor: 10_314,
    },
    {
      ...rolling,
      says: "an hour that the Enterprise SLA excludes: met",
      met: true,
      facts: facts(intervals(12, 100), {
        maintenance: [
          {
            id: "x-1",
            type: "enterprise-exclusion",
            start: "2026-03-10T10:00Z",
            end: "2026-03-10T11:00Z",
          },
        ],
      }),
      decision: "ineligible",
    },
    {
      ...rolling,
      says: "claimed on the thirty-first day after: nothing",
      met: false,
      facts: facts(intervals(12, 100), {
        claims: [{ period: "2026-02-13..2026-03-14", submittedAt: "2026-04-14T00:00Z" }],
      }),
      decision: "ineligible",
    },
  ],
};

export const cloudflareR2: PublishedSla = {
  id: "cloudflare-r2",
  provider: "Cloudflare",
  service: "R2 and Queues",
  leftOut: [],
  contracts: [contract],
  examples: [],
};
