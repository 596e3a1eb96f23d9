/**
 * Regulated telephone service: a tariff that pays days of service by the length of each interruption and by
 * what happened before in the cycle, a state's rule on outages of more than a day, and a company's own rule
 * on failures of commercial power.
 */
import type { AvailabilityTerms, CreditTerms, PolicyConfig, ServiceFacts } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { billed, downFor, type Length } from "./recorded-facts.js";
import { clec } from "./tariff-clec.js";

const cycle = { period: { billingMonth: { anchorDay: 1 } } } as const;

const day = { days: 1, dayIs: "1/30-month" } as const;

const rule = (id: string, zone: string, availability: AvailabilityTerms): PolicyConfig => ({
  id,
  version: "published",
  provider: "US local telephone company",
  zone,
  availability,
});

const paid = {
  base: monthFee,
  rounding: "half-even",
  claim: "automatic",
  remedy: "cumulative",
} as const satisfies Partial<CreditTerms>;

const outsideControl = {
  id: "not-ours",
  kind: "cause",
  causes: ["force-majeure", "customer-equipment", "inside-wiring"],
  clause: "Exclusions",
} as const;

/** Twenty-four hours of any cycle, however long it is: one in a hundred of 2,400. */
const wac: PolicyConfig = {
  ...rule("wac-480-120-164", "America/Los_Angeles", {
    commitments: [
      monthly("a-day", 99, "WAC 480-120-164, more than 24 hours", {
        ...cycle,
        denominator: { fixed: "PT2400H" },
      }),
    ],
    exclusions: [outsideControl],
    downtime: {
      ...recordedDowntime,
      startsAt: "reported",
      clauses: { startsAt: "WAC 480-120-164, reported outages" },
    },
  }),
  credits: [
    {
      ...paid,
      id: "credit",
      commitment: "a-day",
      clause: "WAC 480-120-164, pro rata credit",
      schedule: { kind: "blocks", per: "PT24H", counting: "started", credit: day },
      conditions: {},
      claim: {
        within: { months: 1200, endsAt: "end-of-day", monthEnd: "clamp" },
        of: "period-end",
        early: "accepted",
        acknowledgement: false,
        clause: "WAC 480-120-164, on request",
      },
    },
  ],
  assumptions: [
    {
      id: "any-time",
      text: "A request has no last day; a hundred years stand in for that.",
      about: ["credit"],
    },
  ],
};

const reportedFrom = (start: string, length: Length) =>
  downFor(start, length, { reportedAt: start });

/** A line at 30.00 a month, a day of which is 1.00, out of service twice. */
const twice = (first: Length, second: Length, more: ServiceFacts = {}) =>
  billed(
    usd(3000),
    [reportedFrom("2026-03-03T18:00Z", first), reportedFrom("2026-03-17T18:00Z", second)],
    { claims: [{ period: "2026-03-01..2026-03-31", submittedAt: "2026-06-01T18:00Z" }], ...more },
  );

const inMarch = { credit: "credit", period: "2026-03", asOf: "2026-07-01T00:00Z" } as const;

const washington: PublishedContract = {
  name: "Washington State",
  lint: [],
  policy: wac,
  cases: [
    {
      ...inMarch,
      says: "20 h and 5 h are more than a day: a day and a portion of one, two thirtieths of 30.00",
      met: false,
      facts: twice({ hours: 20 }, { hours: 5 }),
      decision: "eligible",
      amountMinor: 200,
    },
    {
      ...inMarch,
      says: "48 h are two days, a millisecond more begins the third",
      met: false,
      facts: twice({ hours: 48 }, { ms: 1 }),
      decision: "eligible",
      amountMinor: 300,
    },
    {
      ...inMarch,
      says: "not asked for yet, and it can still be",
      met: false,
      facts: twice({ hours: 20 }, { hours: 5 }, { claims: [] }),
      decision: "premature",
    },
    {
      ...inMarch,
      says: "20 h and 4 h are a day and no more: nothing",
      met: true,
      facts: twice({ hours: 20 }, { hours: 4 }),
      decision: "ineligible",
    },
  ],
};

/** Power fails from the second to the third of March; the telephone company has a day from its return. */
const dft: PolicyConfig = {
  ...rule("dft", "America/New_York", {
    commitments: [
      monthly("line", 100, "DFT, interruptions", { ...cycle, scope: "line" }),
      monthly("after-power", 100, "DFT, commercial power", {
        ...cycle,
        scope: "after-power-failure",
        downtime: {
          minimumOutage: { duration: "PT24H", counts: "excess" },
          clauses: { minimumOutage: "DFT, a day after power returns" },
        },
      }),
    ],
    exclusions: [
      { id: "power", kind: "cause", causes: ["commercial-power"], clause: "DFT, commercial power" },
      outsideControl,
    ],
    downtime: { ...recordedDowntime, startsAt: "reported" },
  }),
  credits: (["line", "after-power"] as const).map((commitment) => ({
    ...paid,
    id: commitment,
    commitment,
    clause: "DFT, credit",
    per: "incident",
    schedule: { kind: "blocks", per: "PT24H", counting: "started", credit: day },
    conditions: { facts: [{ fact: "hundred-subscribers", clause: "DFT, large outages" }] },
  })),
};

const powerReturns = "2026-03-03T05:00Z";

/** The line fails with the power and comes back so long after it. */
const withPower = (length: Length, hundred = true) =>
  billed(
    usd(3000),
    [
      downFor(
        "2026-03-02T05:00Z",
        { hours: 24 },
        { reportedAt: "2026-03-02T05:00Z", scope: "line", cause: "commercial-power" },
      ),
      downFor(powerReturns, length, { reportedAt: powerReturns, scope: "after-power-failure" }),
    ],
    { facts: { "hundred-subscribers": hundred } },
  );

const lineDown = (length: Length) =>
  billed(usd(3000), [downFor(powerReturns, length, { reportedAt: powerReturns, scope: "line" })], {
    facts: { "hundred-subscribers": true },
  });

const power = { ...inMarch, credit: "after-power" } as const;
const line = { ...inMarch, credit: "line" } as const;

const company: PublishedContract = {
  name: "DFT",
  lint: [],
  policy: dft,
  cases: [
    {
      ...power,
      says: "repaired 60 h after power returned: 36 h beyond the first day begin two days",
      met: false,
      facts: withPower({ hours: 60 }),
      decision: "eligible",
      amountMinor: 200,
    },
    {
      ...power,
      says: "fewer than a hundred subscribers: nothing",
      met: false,
      facts: withPower({ hours: 60 }, false),
      decision: "ineligible",
    },
    {
      ...power,
      says: "repaired exactly a day after power returned: nothing",
      met: true,
      facts: withPower({ hours: 24 }),
      decision: "ineligible",
    },
    {
      ...line,
      says: "the day without power itself does not count",
      met: true,
      facts: withPower({ hours: 60 }),
      decision: "ineligible",
    },
    {
      ...line,
      says: "a line of 25 h down for another reason: two days",
      met: false,
      facts: lineDown({ hours: 25 }),
      decision: "eligible",
      amountMinor: 200,
    },
  ],
};

export const tariff: PublishedSla = {
  id: "tariff",
  provider: "US CLEC tariff / Washington State rule WAC 480-120-164 / DFT",
  service: "Regulated telephone service",
  leftOut: [
    "which short interruptions come after a long one of the same cycle: no credit looks at earlier incidents, so their scope says it",
    "that only interruptions of at least 15 minutes are joined to one: shorter ones within 24 hours are joined too",
  ],
  contracts: [clec, washington, company],
  examples: [],
};
