/**
 * Lets Flo: quarters from the first of February, ten times the month's fee for the share of the quarter that
 * was down, and a twentieth of a month's fee where support was late five times in a month.
 */
import { assessCredit, definePolicy } from "nines";
import { current, older } from "./letsflo-policy.js";
import { letsfloRequests } from "./letsflo-requests.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { after, billed, downFor, type Length } from "./recorded-facts.js";

const fee = { amountMinor: 500_000, currency: "GBP" };
const start = "2028-03-06T08:00Z";

/** February to April 2028 has 90 days, 2,160 h; a month costs 5,000.00. */
const in2028 = { credit: "uptime", period: "2028-04", asOf: "2028-06-01T00:00Z" } as const;
const leapQuarter = (length: Length) => billed(fee, [downFor(start, length)]);

const announced = (announcedAt: string) =>
  billed(fee, [downFor(start, { hours: 12 })], {
    maintenance: [
      { id: "m-1", type: "scheduled", start, end: after(start, { hours: 12 }), announcedAt },
    ],
  });

const inApril = { credit: "support", period: "2026-04", asOf: "2026-06-01T00:00Z" } as const;

const now: PublishedContract = {
  name: "current terms",
  lint: [],
  policy: current,
  cases: [
    {
      ...in2028,
      says: "12 h of 90 days: 0.55556 % is 0.556 %, ten times that of 5,000.00",
      met: false,
      facts: leapQuarter({ hours: 12 }),
      decision: "eligible",
      amountMinor: 27_800,
    },
    {
      credit: "uptime",
      period: "2026-04",
      asOf: "2026-06-01T00:00Z",
      says: "12 h of the 2,136 h of an ordinary year's quarter: 0.56180 % is 0.562 %",
      met: false,
      facts: billed(fee, [downFor("2026-03-06T08:00Z", { hours: 12 })]),
      decision: "eligible",
      amountMinor: 28_100,
    },
    {
      ...in2028,
      says: "240 h are 11.111 %, ten times that is more than the month: 5,000.00",
      met: false,
      facts: leapQuarter({ hours: 240 }),
      decision: "eligible",
      amountMinor: 500_000,
    },
    {
      ...in2028,
      says: "maintenance announced a millisecond less than 48 h ahead counts: 12 h",
      met: false,
      facts: announced("2028-03-04T08:00:00.001Z"),
      decision: "eligible",
      amountMinor: 27_800,
    },
    {
      ...in2028,
      says: "announced 48 h ahead it does not",
      met: true,
      facts: announced("2028-03-04T08:00Z"),
      decision: "ineligible",
    },
    {
      ...in2028,
      says: "2 h 9 min 36 s of 2,160 h: exactly 99.9 %, met",
      met: true,
      facts: leapQuarter({ hours: 2, minutes: 9, ms: 36_000 }),
      decision: "ineligible",
    },
    {
      ...inApril,
      says: "five answers a millisecond late: 5 % of 5,000.00",
      met: false,
      facts: billed(fee, [], { requests: letsfloRequests(5) }),
      decision: "eligible",
      amountMinor: 25_000,
    },
    {
      ...inApril,
      says: "four late ones and one at the last instant: nothing",
      met: true,
      facts: billed(fee, [], { requests: letsfloRequests(4) }),
      decision: "ineligible",
    },
  ],
};

const inJuly = { period: "2026-07", asOf: "2026-08-01T00:00Z" } as const;
const onFriday = (id: string, severity: string, at: string) =>
  ({
    id,
    receivedAt: "2026-07-03T16:30Z",
    channel: "portal",
    severity,
    events: [{ at, type: "responded" }],
  }) as const;

const before: PublishedContract = {
  name: "older terms, in London's hours",
  lint: [],
  policy: older,
  cases: [
    {
      ...inJuly,
      says: "half an hour before closing: 2 h end at 09:30 of Monday in London, the next day at 18:00",
      met: true,
      requests: [
        onFriday("T-1", "severity-1", "2026-07-06T08:30Z"),
        onFriday("T-2", "other", "2026-07-06T17:00Z"),
      ],
      breached: [],
    },
    {
      ...inJuly,
      says: "a millisecond later both are late",
      met: false,
      requests: [
        onFriday("T-1", "severity-1", "2026-07-06T08:30:00.001Z"),
        onFriday("T-2", "other", "2026-07-06T17:00:00.001Z"),
      ],
      breached: ["T-1 first-response", "T-2 first-response"],
    },
  ],
};

/** What the current terms pay of one credit, in pounds. */
function pounds(credit: string, period: string, facts: ReturnType<typeof leapQuarter>): string {
  const asOf = "2028-06-01T00:00Z";
  const assessments = assessCredit(definePolicy(current), facts, { period, asOf });
  const own = assessments.find((each) => each.credit === credit);
  return `${(own?.amount?.amountMinor ?? 0) / 100} GBP`;
}

export const letsflo: PublishedSla = {
  id: "letsflo",
  provider: "Lets Flo",
  service: "SaaS",
  leftOut: [],
  contracts: [now, before],
  examples: [
    {
      id: "W9",
      says: "12 h of a quarter of 90 days at 5,000 GBP a month; five late answers; never more than a month",
      printed: "278 GBP; 250 GBP; at most 5000 GBP",
      ours: () => {
        const uptime = pounds("uptime", "2028-04", leapQuarter({ hours: 12 }));
        const late = billed(fee, [], { requests: letsfloRequests(5) });
        const support = pounds("support", "2026-04", late);
        const most = pounds("uptime", "2028-04", leapQuarter({ hours: 240 }));
        return `${uptime}; ${support}; at most ${most}`;
      },
    },
  ],
};
