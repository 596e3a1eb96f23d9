/**
 * GitHub Enterprise Cloud: each feature for itself and by its own figure, over a calendar quarter. Its two
 * rows leave out exactly 99 %, and the first pays for exactly 99.9 %, at which the promise is kept.
 */
import type { ServiceFacts, Slice } from "nines";
import { feature } from "./github-terms.js";
import { usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { minutesOf } from "./recorded-time.js";

/** The quarter's fee is three times 2,100.00; asked for in the last instant of the thirtieth day. */
function facts(slices: readonly Slice[], own: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    slices,
    maintenance: [],
    account: { fees: usd(210_000), standing: [], term: { until: "2027-01-01" } },
    claims: [{ submittedAt: "2026-04-30T23:59:59.999Z", channel: "in-writing" }],
    ...own,
  };
}

const ofQuarter = { credit: "credit", period: "2026-Q1", asOf: "2026-07-01T00:00Z" } as const;

const asPublished = ["schedule-contradicts-commitment", "schedule-gap"];

const failing = { total: 100, bad: 6 };
const bearable = { total: 100, bad: 5 };
const start = "2026-02-10T10:00Z";

const web: PublishedContract = {
  name: "web features",
  policy: feature("web", { kind: "timeslices", slice: "PT1M", maxErrorPercent: 5, empty: "up" }),
  lint: asPublished,
  cases: [
    {
      ...ofQuarter,
      says: "129 bad minutes of 129,600, 99.9004 %: met",
      met: true,
      facts: facts(minutesOf(failing, 129, start)),
      decision: "ineligible",
    },
    {
      ...ofQuarter,
      says: "130 bad minutes, 99.8996 %: 10 % of the quarter's 6,300.00",
      met: false,
      facts: facts(minutesOf(failing, 130, start)),
      decision: "eligible",
      amountMinor: 63_000,
    },
    {
      ...ofQuarter,
      says: "1,296 bad minutes are exactly 99 %: no row says what is owed",
      met: false,
      facts: facts(minutesOf(failing, 1296, start)),
      decision: "indeterminate",
    },
    {
      ...ofQuarter,
      says: "1,297 bad minutes: 25 %",
      met: false,
      facts: facts(minutesOf(failing, 1297, start)),
      decision: "eligible",
      amountMinor: 157_500,
    },
    {
      ...ofQuarter,
      says: "300 minutes in which exactly a twentieth failed: met",
      met: true,
      facts: facts(minutesOf(bearable, 300, start)),
      decision: "ineligible",
    },
    {
      ...ofQuarter,
      says: "130 bad minutes, one of them in an hour of force majeure: met",
      met: true,
      facts: facts(minutesOf(failing, 130, start), {
        maintenance: [
          {
            id: "x-1",
            type: "force-majeure",
            start: "2026-02-10T09:01Z",
            end: "2026-02-10T10:01Z",
          },
        ],
      }),
      decision: "ineligible",
    },
    {
      ...ofQuarter,
      says: "130 bad minutes with an invoice unpaid: nothing",
      met: false,
      facts: facts(minutesOf(failing, 130, start), {
        account: {
          fees: usd(210_000),
          standing: [{ from: "2026-04-01T00:00Z", status: "unpaid-invoice" }],
        },
      }),
      decision: "ineligible",
    },
    {
      ...ofQuarter,
      says: "130 bad minutes asked for on the first of May: nothing",
      met: false,
      facts: facts(minutesOf(failing, 130, start), {
        claims: [{ period: "2026-Q1", submittedAt: "2026-05-01T00:00Z", channel: "in-writing" }],
      }),
      decision: "ineligible",
    },
  ],
};

const executions = (bad: number): ServiceFacts => facts([{ start, total: 100_000, bad }]);

const actionRows: PublishedCase[] = [
  { bad: 101, says: "99.899 %: 10 %", cents: 63_000 },
  { bad: 999, says: "99.001 %: 10 %", cents: 63_000 },
  { bad: 1001, says: "98.999 %: 25 %", cents: 157_500 },
].map(({ bad, says, cents }) => ({
  ...ofQuarter,
  says: `${bad} of 100,000 executions without output after five minutes, ${says}`,
  met: false,
  facts: executions(bad),
  decision: "eligible",
  amountMinor: cents,
}));

const actions: PublishedContract = {
  name: "Actions",
  policy: feature("actions", { kind: "occurrences", slice: "PT1H" }),
  lint: asPublished,
  cases: [
    ...actionRows,
    {
      ...ofQuarter,
      says: "100 of 100,000 are exactly 99.9 %: met, whatever the first row says",
      met: true,
      facts: executions(100),
      decision: "ineligible",
    },
    {
      ...ofQuarter,
      says: "1,000 of 100,000 are exactly 99 %: no row says what is owed",
      met: false,
      facts: executions(1000),
      decision: "indeterminate",
    },
  ],
};

/** Two hours in which nothing could be stored, and a third with some failures. */
const hours = (bad: number): ServiceFacts =>
  facts([
    { start: "2026-02-10T10:00Z", total: 50, bad: 50 },
    { start: "2026-02-10T11:00Z", total: 700, bad: 700 },
    { start: "2026-02-10T12:00Z", total: 100, bad },
    { start: "2026-02-10T13:00Z", total: 0, bad: 0 },
  ]);

const packages: PublishedContract = {
  name: "Packages",
  policy: feature("packages", { kind: "ratio-timeslices", slice: "PT1H", empty: "up" }),
  lint: asPublished,
  cases: [
    {
      ...ofQuarter,
      says: "hourly rates of 100, 100 and 16 % over 2,160 hours are 2.16 hours, exactly 99.9 %: met",
      met: true,
      facts: hours(16),
      decision: "ineligible",
    },
    {
      ...ofQuarter,
      says: "of 100, 100 and 17 % are 2.17 hours, 99.8995 %: 10 %",
      met: false,
      facts: hours(17),
      decision: "eligible",
      amountMinor: 63_000,
    },
  ],
};

export const github: PublishedSla = {
  id: "github",
  provider: "GitHub",
  service: "Enterprise Cloud",
  leftOut: [],
  contracts: [web, actions, packages],
  examples: [],
};
