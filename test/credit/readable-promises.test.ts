/** A schedule, a claim and a condition read only what the promise behind the credit is measured by. */
import type {
  ClaimTerms,
  Commitment,
  CreditSchedule,
  CreditTerms,
  PolicyConfig,
  SupportTerms,
} from "nines";
import { describe, expect, test } from "vitest";
import { refusalsOf } from "../ledger/refused.js";
import { credited, percent } from "./credited.js";

const support: SupportTerms = {
  calendar: "always",
  severities: [{ id: "high", name: "High", targets: [] }],
  clock: { outsideHours: "on-receipt" },
  attainment: [{ id: "answers", metric: "first-response", percent: 90, period: "calendar-month" }],
};

/** The refusals of a contract with such a credit. */
function refused(
  credit: Partial<CreditTerms>,
  commitment: Partial<Commitment> = {},
  policy: Partial<PolicyConfig> = {},
): readonly string[] {
  return refusalsOf(() => credited(credit, { commitment, policy }));
}

describe("a schedule reads what the promise is measured by", () => {
  const schedules: Record<string, CreditSchedule> = {
    tiers: { kind: "tiers", tiers: [{ credit: percent(10) }] },
    shortfall: { kind: "per-shortfall", stepPercent: 1, counting: "full", credit: percent(10) },
    flat: { kind: "flat", credit: percent(10) },
    durations: { kind: "duration-tiers", tiers: [{ over: "PT0S", credit: percent(10) }] },
    blocks: { kind: "blocks", per: "PT1H", counting: "full", credit: percent(10) },
    price: { kind: "multiple-of-downtime", times: 1, hour: "period" },
    misses: { kind: "miss-tiers", tiers: [{ atLeast: 3, credit: percent(10) }] },
  };
  const slice = "PT5M";
  const promises: [string, Partial<CreditTerms>, Partial<Commitment>, string[]][] = [
    ["downtime", {}, {}, ["misses"]],
    [
      "slices that are down",
      {},
      { indicator: { kind: "timeslices", slice, maxErrorPercent: 5 } },
      ["misses"],
    ],
    [
      "a count of requests",
      {},
      { indicator: { kind: "occurrences", slice } },
      ["durations", "blocks", "price", "misses"],
    ],
    [
      "a mean of slices",
      {},
      { indicator: { kind: "ratio-timeslices", slice } },
      ["durations", "blocks", "price", "misses"],
    ],
    [
      "an attainment",
      { commitment: undefined, trigger: { attainment: "answers" } },
      {},
      ["durations", "blocks", "price", "misses"],
    ],
    [
      "missed targets",
      { commitment: undefined, trigger: { misses: { atLeast: 3, period: "calendar-month" } } },
      {},
      ["tiers", "shortfall", "durations", "blocks", "price"],
    ],
  ];

  test.for(promises)("%s", ([, credit, commitment, unreadable]) => {
    const found = Object.entries(schedules).filter(([, schedule]) => {
      const refusals = refused({ ...credit, schedule }, commitment, { support });
      expect(refusals.every((each) => each === "credits[0].schedule.kind: invalid_value")).toBe(
        true,
      );
      return refusals.length > 0;
    });
    expect(found.map(([name]) => name)).toEqual(unreadable);
  });

  const incidents: [string, Partial<CreditTerms>, Partial<Commitment>, string[]][] = [
    ["recorded downtime has incidents", {}, {}, []],
    [
      "slices that are down have incidents",
      {},
      { indicator: { kind: "timeslices", slice, maxErrorPercent: 5 } },
      [],
    ],
    [
      "a count of requests has none",
      {},
      { indicator: { kind: "occurrences", slice } },
      ["credits[0].per: invalid_value"],
    ],
    [
      "a mean of slices has none",
      {},
      { indicator: { kind: "ratio-timeslices", slice } },
      ["credits[0].per: invalid_value"],
    ],
    [
      "support has none",
      { commitment: undefined, trigger: { attainment: "answers" } },
      {},
      ["credits[0].per: invalid_value"],
    ],
  ];

  test.for(incidents)("%s", ([, credit, commitment, refusals]) => {
    expect(refused({ ...credit, per: "incident" }, commitment, { support })).toEqual(refusals);
  });
});

describe("a claim counted from an incident", () => {
  function claim(more: Partial<ClaimTerms>): ClaimTerms {
    const within = { elapsed: "PT48H" };
    return { within, of: "period-end", early: "accepted", acknowledgement: false, ...more };
  }
  const which = ["credits[0].claim.incident: missing_field"];
  const rows: [string, ClaimTerms, Partial<CreditTerms>, string[]][] = [
    ["says from which of a period", claim({ of: "incident-end" }), {}, which],
    ["says from which start of a period", claim({ of: "incident-start" }), {}, which],
    ["counts from the last", claim({ of: "incident-end", incident: "last" }), {}, []],
    [
      "counts from its own, where each is credited",
      claim({ of: "incident-end" }),
      { per: "incident" },
      [],
    ],
    ["is not one counted from the period's end", claim({}), {}, []],
    ["is not one counted from the miss", claim({ of: "eligibility" }), {}, []],
  ];

  test.for(rows)("%s", ([, terms, credit, refusals]) => {
    expect(refused({ ...credit, claim: terms })).toEqual(refusals);
  });
});

describe("terms of downtime and incidents, where the promise knows of neither, could never be judged", () => {
  const promises: [string, Partial<CreditTerms>, Partial<Commitment>][] = [
    ["of support", { commitment: undefined, trigger: { attainment: "answers" } }, {}],
    ["of counted requests", {}, { indicator: { kind: "occurrences", slice: "PT5M" } }],
  ];
  const common = { early: "accepted", acknowledgement: false } as const;
  const within = { elapsed: "PT48H" };
  const report = { within, of: "incident-start", incidents: "every" } as const;
  const terms: [string, Partial<CreditTerms>][] = [
    [
      "a claim counted from an incident",
      { claim: { ...common, within, of: "incident-end", incident: "last" } },
    ],
    ["a report of each incident", { claim: { ...common, within, of: "period-end", report } }],
    ["an impact of downtime", { conditions: { impact: "failed-access" } }],
    ["the fees of what was affected", { base: { fee: "period", of: "affected" } }],
  ];

  for (const [promise, credit, commitment] of promises) {
    test.for(terms)(`${promise}: %s is refused`, ([, more]) => {
      expect(refused({ ...credit, ...more }, commitment, { support })).not.toEqual([]);
    });
  }
});
