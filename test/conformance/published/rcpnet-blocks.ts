/**
 * ServerRack and dfdesigns: days of the month's fee by blocks of downtime, of all of it with one, of what
 * exceeds the allowance of a month of thirty days with the other.
 */
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import {
  april,
  availability,
  excused,
  inApril,
  met,
  owed,
  refused,
  thirtieth,
} from "./rcpnet-terms.js";

const fullMonth = [{ max: { percent: 100 }, window: "period", clause: "SLA, cap" }] as const;

const inMarch = { ...inApril, period: "2026-03" } as const;

/** March has 31 dates and costs 310.00; two outages, 60 minutes together from their tickets on. */
const twice = {
  outages: [
    {
      id: "o-1",
      start: "2026-03-10T00:00Z",
      reportedAt: "2026-03-10T00:10Z",
      end: "2026-03-10T00:30Z",
    },
    {
      id: "o-2",
      start: "2026-03-20T00:00Z",
      reportedAt: "2026-03-20T00:00Z",
      end: "2026-03-20T00:40Z",
    },
  ],
  account: { fees: usd(31000) },
  claims: [{ period: "2026-03", submittedAt: "2026-04-07T23:59:59.999Z" }],
};

export const serverRack: PublishedContract = {
  name: "ServerRack",
  lint: [],
  policy: {
    id: "server-rack",
    version: "published",
    provider: "ServerRack",
    zone: "UTC",
    calendars: { "business-days": { weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] } },
    availability: {
      commitments: [monthly("uptime", 100, "SLA, network")],
      exclusions: [excused],
      downtime: {
        ...recordedDowntime,
        startsAt: "reported",
        clauses: { startsAt: "SLA, downtime is measured from the ticket" },
      },
    },
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, a day for half an hour",
        schedule: {
          kind: "blocks",
          per: "PT30M",
          counting: "full",
          credit: { days: 1, dayIs: "day-of-period" },
        },
        base: monthFee,
        rounding: "half-even",
        limits: fullMonth,
        conditions: {},
        claim: {
          within: { businessDays: 5, calendar: "business-days", endsAt: "end-of-day" },
          of: "period-end",
          early: "accepted",
          acknowledgement: false,
          clause: "SLA, five business days after the month",
        },
        invoices: "future",
        remedy: "sole",
      },
    ],
  },
  cases: [
    {
      ...inMarch,
      says: "20 and 40 min are two half hours together: two of 31 days of 310.00",
      met: false,
      facts: twice,
      decision: "eligible",
      amountMinor: 2000,
    },
    {
      ...inMarch,
      says: "asked for on the sixth business day: nothing",
      met: false,
      facts: { ...twice, claims: [{ period: "2026-03", submittedAt: "2026-04-08T00:00Z" }] },
      decision: "ineligible",
    },
    {
      ...inMarch,
      says: "sixteen hours are 32 half hours: no more than the month",
      met: false,
      facts: {
        ...twice,
        outages: [
          {
            id: "o-1",
            start: "2026-03-10T00:00Z",
            reportedAt: "2026-03-10T00:00Z",
            end: "2026-03-10T16:00Z",
          },
        ],
      },
      decision: "eligible",
      amountMinor: 31000,
    },
    {
      ...inMarch,
      says: "out of service for not having paid: met",
      met: true,
      facts: {
        ...twice,
        outages: twice.outages.map((each) => ({ ...each, cause: "disconnected-for-non-payment" })),
      },
      decision: "ineligible",
    },
  ],
};

const claims = [{ period: "2026-04", submittedAt: "2026-04-15T23:59:59.999Z" }];

/** Down on the 10th for so long, and from 23:00 on the 20th for three hours of maintenance. */
const withMaintenance = (minutes: number, end: string) => {
  const facts = april(minutes, [{ period: "2026-04", submittedAt: "2026-04-22T00:00Z" }]);
  const night = { start: "2026-04-20T23:00Z", end };
  return {
    ...facts,
    outages: [...(facts.outages ?? []), { id: "o-2", ...night }],
    maintenance: [{ id: "m-1", type: "maintenance", ...night }],
  };
};

export const dfdesigns: PublishedContract = {
  name: "dfdesigns",
  lint: [],
  policy: {
    id: "dfdesigns",
    version: "published",
    provider: "dfdesigns",
    zone: "UTC",
    availability: {
      ...availability(
        monthly("uptime", "99.5", "SLA, thirty days", { denominator: { fixed: "PT720H" } }),
      ),
      windows: { nightly: { days: "daily", from: "23:00", to: "02:00" } },
      exclusions: [
        {
          id: "nightly",
          kind: "maintenance",
          types: ["maintenance"],
          onlyIn: ["nightly"],
          clause: "SLA, daily window",
        },
        {
          id: "announced",
          kind: "maintenance",
          types: ["maintenance"],
          notice: { elapsed: "PT24H" },
          clause: "SLA, a day's notice",
        },
        excused,
      ],
    },
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, days for two hours",
        schedule: {
          kind: "blocks",
          per: "PT2H",
          counting: "full",
          on: "beyond-target",
          first: thirtieth(1),
          credit: thirtieth(1),
        },
        base: monthFee,
        rounding: "half-even",
        limits: fullMonth,
        conditions: {},
        claim: {
          within: { calendarDays: 5, endsAt: "end-of-day" },
          of: "incident-end",
          incident: "last",
          early: "accepted",
          acknowledgement: false,
          clause: "SLA, five days",
        },
        invoices: "future",
        remedy: "sole",
      },
    ],
  },
  cases: [
    owed("217 min, one beyond the 216 allowed of 720 h: a day of 300.00", april(217, claims), 1000),
    owed("336 min, 120 beyond: a second day", april(336, claims), 2000),
    owed("a millisecond less: one day still", april(336 - 1 / 60_000, claims), 1000),
    refused(
      "asked for on the sixth day: nothing",
      april(336, [{ period: "2026-04", submittedAt: "2026-04-16T00:00Z" }]),
    ),
    owed(
      "64 h, 1 and 30 days: no more than the month",
      april(3840, [{ period: "2026-04", submittedAt: "2026-04-17T23:59:59.999Z" }]),
      30000,
    ),
    met("exactly 216 min", april(216, claims)),
    met("with three hours in the daily window", withMaintenance(216, "2026-04-21T02:00Z")),
    owed("with a minute past the window, 217", withMaintenance(216, "2026-04-21T02:01Z"), 1000),
  ],
};
