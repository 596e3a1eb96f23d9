/**
 * Verizon's wavelength circuits: three classes of circuit with a column each. Of the rows the excerpt has the
 * first one only; below it the policies say nothing, and so does the library.
 */
import type { PolicyConfig } from "nines";
import { monthFee, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { billed, downFor, type Length } from "./recorded-facts.js";
import {
  conditions,
  hardOutages,
  ofCircuit,
  proof,
  termination,
  withinThirtyDays,
} from "./verizon-terms.js";

function policy(column: string, percent: number): PolicyConfig {
  return {
    id: `verizon-wavelength-${column}`,
    version: "published",
    provider: "Verizon",
    zone: "America/New_York",
    availability: hardOutages([ofCircuit("availability", "99.5")]),
    credits: [
      {
        id: "availability",
        commitment: "availability",
        clause: "SLA, circuit availability",
        schedule: {
          kind: "tiers",
          tiers: [{ atLeast: 99, below: "99.5", credit: { percent } }],
        },
        base: monthFee,
        rounding: "half-even",
        limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, cumulation" }],
        conditions,
        claim: withinThirtyDays,
        remedy: "sole",
      },
    ],
    termination,
  };
}

/** A circuit at 1,000.00 a month, down from the ticket on, claimed in time. */
const facts = (length: Length) => {
  const start = "2026-04-10T12:00Z";
  return billed(usd(100_000), [downFor(start, length, { reportedAt: start })], {
    claims: [{ submittedAt: "2026-05-20T12:00Z", evidence: proof }],
    facts: { "ticket-on-first-awareness": true },
  });
};

const inApril = {
  credit: "availability",
  period: "2026-04",
  asOf: "2026-07-01T00:00Z",
} as const;

const columns = [
  { column: "first-column", percent: 40 },
  { column: "second-column", percent: 20 },
  { column: "third-column", percent: 10 },
] as const;

export const wavelength: readonly PublishedContract[] = columns.map(({ column, percent }) => ({
  name: `Wavelength, ${column.replace("-", " ")}`,
  // The rows from 99.0 % down to the whole charge are not in the excerpt.
  lint: ["schedule-gap"],
  policy: policy(column, percent),
  cases: [
    {
      ...inApril,
      says: `5 h 45 min 36 s of 43,200 min are 99.2 %: ${percent} % of 1,000.00`,
      met: false,
      facts: facts({ hours: 5, minutes: 45, ms: 36_000 }),
      decision: "eligible",
      amountMinor: percent * 1000,
    },
    {
      ...inApril,
      says: `7 h 12 min are exactly 99 %: ${percent} %`,
      met: false,
      facts: facts({ hours: 7, minutes: 12 }),
      decision: "eligible",
      amountMinor: percent * 1000,
    },
    {
      ...inApril,
      says: "a millisecond more is below the row: undecided",
      met: false,
      facts: facts({ hours: 7, minutes: 12, ms: 1 }),
      decision: "indeterminate",
    },
    {
      ...inApril,
      says: "3 h 36 min are exactly 99.5 %: met",
      met: true,
      facts: facts({ hours: 3, minutes: 36 }),
      decision: "ineligible",
    },
  ],
}));
