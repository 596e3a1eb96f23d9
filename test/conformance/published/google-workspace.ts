/**
 * Google Workspace: minutes of a domain in which more than a twentieth of the users' requests fail, and days
 * of service at the end of the term, in money only for customers billed by the month; an older text took
 * ten minutes in a row and excused twelve hours of announced maintenance a year.
 */
import { definePolicy, measureAvailability, type ServiceFacts, type Slice } from "nines";
import {
  billedMonthlyPolicy,
  currentPolicy,
  excused,
  olderPolicy,
  sla,
} from "./google-workspace-terms.js";
import { usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { minutesOf } from "./recorded-time.js";

const failing = { total: 100, bad: 6 };
const bearable = { total: 100, bad: 5 };
const start = "2026-06-10T10:00-07:00";

/** Entitled once 43 min 12 s of June have counted, so on the tenth. */
const lastInstant = "2026-07-10T23:59:59.999-07:00";

function facts(slices: readonly Slice[], own: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    slices,
    maintenance: [],
    account: { fees: usd(18_000) },
    claims: [{ submittedAt: lastInstant }],
    facts: { ...sla },
    ...own,
  };
}

const inJune = { credit: "credit", period: "2026-06", asOf: "2026-09-01T00:00Z" } as const;

const rows = [
  { minutes: 44, says: "99.8981 %", days: 3 },
  { minutes: 432, says: "exactly 99 %", days: 3 },
  { minutes: 433, says: "98.9976 %", days: 7 },
  { minutes: 2160, says: "exactly 95 %", days: 7 },
  { minutes: 2161, says: "94.9976 %", days: 15 },
] as const;

const inDays: PublishedCase[] = rows.map(({ minutes, says, days }) => ({
  ...inJune,
  says: `${minutes} bad minutes, ${says}: ${days} days`,
  met: false,
  facts: facts(minutesOf(failing, minutes, start)),
  decision: "eligible",
  days,
}));

const current: PublishedContract = {
  name: "current text",
  policy: currentPolicy,
  lint: [],
  cases: [
    ...inDays,
    {
      ...inJune,
      says: "43 bad minutes: met",
      met: true,
      facts: facts(minutesOf(failing, 43, start)),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "an hour in which exactly a twentieth failed: met",
      met: true,
      facts: facts(minutesOf(bearable, 60, start)),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "two hours, of which one and a half are force majeure: met",
      met: true,
      facts: facts(minutesOf(failing, 120, start), {
        maintenance: [{ id: "x-1", type: excused[0], start, end: "2026-06-10T11:30-07:00" }],
      }),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "44 bad minutes claimed on the thirty-first day: forfeited",
      met: false,
      facts: facts(minutesOf(failing, 44, start), {
        claims: [{ submittedAt: "2026-07-11T00:00-07:00" }],
      }),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "44 bad minutes of a service that opted out: nothing",
      met: false,
      facts: facts(minutesOf(failing, 44, start), { facts: { ...sla, "service-in-sla": false } }),
      decision: "ineligible",
    },
  ],
};

const billedMonthly: PublishedContract = {
  name: "billed by the month",
  policy: billedMonthlyPolicy,
  lint: [],
  cases: [
    {
      ...inJune,
      says: "44 bad minutes: 3 of June's 30 days at 180.00",
      met: false,
      facts: facts(minutesOf(failing, 44, start)),
      decision: "eligible",
      amountMinor: 1800,
    },
    {
      ...inJune,
      says: "2,161 bad minutes: 15 of 30 days",
      met: false,
      facts: facts(minutesOf(failing, 2161, start)),
      decision: "eligible",
      amountMinor: 9000,
    },
    {
      ...inJune,
      says: "43 bad minutes: met",
      met: true,
      facts: facts(minutesOf(failing, 43, start)),
      decision: "ineligible",
    },
  ],
};

/** Six hours of maintenance in June, all of it bad, after so many hours in January. */
function maintained(januaryHours: number, announcedAt: string): ServiceFacts {
  const end = "2026-06-10T16:00-07:00";
  return facts(minutesOf(failing, 360, start), {
    maintenance: [
      {
        id: "m-1",
        type: "scheduled",
        start: "2026-01-10T00:00-08:00",
        end: `2026-01-10T0${januaryHours}:00-08:00`,
        announcedAt: "2026-01-02T00:00-08:00",
      },
      { id: "m-2", type: "scheduled", start, end, announcedAt },
    ],
  });
}

const older: PublishedContract = {
  name: "older text",
  policy: olderPolicy,
  lint: [],
  cases: [
    {
      ...inJune,
      says: "44 bad minutes in a row: 10 % of 180.00",
      met: false,
      facts: facts(minutesOf(failing, 44, start)),
      decision: "eligible",
      amountMinor: 1800,
    },
    {
      ...inJune,
      says: "433 bad minutes in a row: 25 %",
      met: false,
      facts: facts(minutesOf(failing, 433, start)),
      decision: "eligible",
      amountMinor: 4500,
    },
    {
      ...inJune,
      says: "nine bad minutes at a time, on ten days: none counts",
      met: true,
      facts: facts(
        Array.from({ length: 10 }, (_, n) =>
          minutesOf(failing, 9, `2026-06-${10 + n}T10:00-07:00`),
        ).flat(),
      ),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "6 h of maintenance after 6 h in January are just the year's twelve: met",
      met: true,
      facts: maintained(6, "2026-06-05T12:00-07:00"),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "after 8 h in January two hours of June are too many, 99.7222 %: 10 %",
      met: false,
      facts: maintained(8, "2026-06-05T12:00-07:00"),
      decision: "eligible",
      amountMinor: 1800,
    },
    {
      ...inJune,
      says: "announced four days before, all six hours count, 99.1666 %: 10 %",
      met: false,
      facts: maintained(6, "2026-06-06T00:00-07:00"),
      decision: "eligible",
      amountMinor: 1800,
    },
  ],
};

function allowedInJune(): string {
  const options = { period: "2026-06", asOf: "2026-07-01T12:00Z" };
  const [june] = measureAvailability(definePolicy(currentPolicy), facts([]), options);
  return `${(june?.allowedDowntimeMs ?? 0) / 60_000} min`;
}

export const googleWorkspace: PublishedSla = {
  id: "google-workspace",
  provider: "Google",
  service: "Workspace and Cloud Identity",
  leftOut: [],
  contracts: [current, billedMonthly, older],
  examples: [
    {
      id: "W43",
      says: "0.1 % of the 720 hours of a month",
      printed: "43.2 min",
      ours: allowedInJune,
    },
  ],
};
