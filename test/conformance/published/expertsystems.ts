/**
 * Expert Systems: a month of 730 hours whatever its length, and fifty times the price of the downtime, the
 * multiplier rounded before any money is looked at. The promise and the sentence on credits name two
 * different amounts of downtime; each is a policy here.
 */
import {
  assessCredit,
  definePolicy,
  type Percent,
  type PolicyConfig,
  type ServiceFacts,
} from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";

function reading(taken: "as-promised" | "as-credited", targetPercent: Percent): PolicyConfig {
  return {
    id: `expert-systems-${taken}`,
    version: "published",
    provider: "Expert Systems",
    zone: "Australia/Sydney",
    availability: {
      commitments: [
        monthly("uptime", targetPercent, "Hosting uptime, guarantee", {
          denominator: { fixed: "PT730H" },
        }),
      ],
      exclusions: [],
      downtime: recordedDowntime,
    },
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "Hosting uptime, refund",
        schedule: {
          kind: "multiple-of-downtime",
          times: 50,
          hour: { month: "PT730H" },
          roundFactor: { of: "multiple", decimals: 2, mode: "half-away-from-zero" },
        },
        base: monthFee,
        rounding: "half-away-from-zero",
        limits: [
          { max: { percent: 100 }, window: "period", clause: "Hosting uptime, full refund" },
        ],
        conditions: {},
        claim: "automatic",
        invoices: "future",
        remedy: "sole",
      },
    ],
    readings: [
      {
        id: "downtime-credited",
        clause: "Hosting uptime, guarantee and refund",
        question: "Is a refund owed beyond 0.1 % of downtime, as promised, or beyond 0.01 %?",
        taken,
        options: ["as-promised", "as-credited"],
        about: ["availability", "credit"],
      },
    ],
  };
}

const start = Date.UTC(2026, 6, 10);
const inJuly = { credit: "credit", period: "2026-07", asOf: "2026-08-15T00:00Z" } as const;

/** Down in July for so many minutes, at 30.00 a month. */
function july(minutes: number): ServiceFacts {
  return {
    outages: [{ id: "o-1", start, end: start + Math.round(minutes * 60_000) }],
    account: { fees: usd(3000) },
  };
}

function owed(minutes: number, says: string, amountMinor: number): PublishedCase {
  return {
    ...inJuly,
    says: `${minutes} min, ${says}`,
    met: false,
    facts: july(minutes),
    decision: "eligible",
    amountMinor,
  };
}

function met(minutes: number, says: string): PublishedCase {
  return {
    ...inJuly,
    says: `${minutes} min, ${says}: met`,
    met: true,
    facts: july(minutes),
    decision: "ineligible",
  };
}

const promised: PublishedContract = {
  name: "as promised, 0.1 %",
  lint: [],
  policy: reading("as-promised", "99.9"),
  cases: [
    owed(44, "a multiplier of 0.0502, which is 0.05: 1.50", 150),
    owed(240, "a multiplier of 0.27 rather than 0.274: 8.10", 810),
    owed(240.9, "exactly 0.275, which is 0.28: 8.40", 840),
    owed(876, "exactly 1: all of it", 3000),
    owed(1440, "1.64: no more than all of it", 3000),
    met(43.8, "exactly 0.1 % of 730 h"),
  ],
};

const credited: PublishedContract = {
  name: "as the sentence on credits has it, 0.01 %",
  lint: [],
  policy: reading("as-credited", "99.99"),
  cases: [
    owed(30, "0.0342, which is 0.03: 0.90, though what is promised was kept", 90),
    owed(240, "as under the other reading: 8.10", 810),
    met(4.38, "exactly 0.01 % of 730 h"),
  ],
};

export const expertsystems: PublishedSla = {
  id: "expertsystems",
  provider: "Expert Systems (AU)",
  service: "Hosting",
  leftOut: [],
  contracts: [promised, credited],
  examples: [
    {
      id: "W8",
      says: "4 h of 730, fifty times over, at 30.00 USD, the multiplier rounded first",
      printed: "8.10 USD",
      ours: () => {
        const { period, asOf } = inJuly;
        const [assessed] = assessCredit(definePolicy(promised.policy), july(240), { period, asOf });
        return `${((assessed?.amount?.amountMinor ?? Number.NaN) / 100).toFixed(2)} USD`;
      },
    },
  ],
};
