/** What a policy must not say of its credits: each is refused when the policy is defined, with its path. */
import {
  type Commitment,
  type CreditSchedule,
  type CreditTerms,
  definePolicy,
  type PolicyConfig,
  type SupportTerms,
} from "nines";
import { describe, expect, test } from "vitest";
import { refusalsOf } from "../ledger/refused.js";
import { credited, percent, usd } from "./credited.js";

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

describe("the promise that a credit answers", () => {
  const misses = { atLeast: 3, period: "calendar-month" } as const;
  const rows: [string, Partial<CreditTerms>, Partial<PolicyConfig>, string[]][] = [
    ["is a commitment of the policy", {}, {}, []],
    [
      "is no other commitment",
      { commitment: "latency" },
      {},
      ["credits[0].commitment: unknown_commitment"],
    ],
    ["is named", { commitment: undefined }, {}, ["credits[0].commitment: missing_field"]],
    [
      "is a commitment or a trigger",
      { trigger: { attainment: "answers" } },
      { support },
      ["credits[0].commitment: missing_field"],
    ],
    [
      "may be an attainment",
      { commitment: undefined, trigger: { attainment: "answers" } },
      { support },
      [],
    ],
    [
      "is an attainment of the policy",
      { commitment: undefined, trigger: { attainment: "speed" } },
      { support },
      ["credits[0].trigger.attainment: unknown_attainment"],
    ],
    [
      "is no attainment without support terms",
      { commitment: undefined, trigger: { attainment: "answers" } },
      {},
      ["credits[0].trigger.attainment: unknown_attainment"],
    ],
    ["may be missed targets", { commitment: undefined, trigger: { misses } }, { support }, []],
    [
      "is missed targets of a known severity",
      { commitment: undefined, trigger: { misses: { ...misses, severities: ["high", "higher"] } } },
      { support },
      ["credits[0].trigger.misses.severities[1]: unknown_severity"],
    ],
    [
      "is no missed targets without support terms",
      { commitment: undefined, trigger: { misses } },
      {},
      ["credits[0].trigger: term_missing"],
    ],
  ];

  test.for(rows)("%s", ([, credit, policy, refusals]) => {
    expect(refused(credit, {}, policy)).toEqual(refusals);
  });
});

describe("names", () => {
  const combination = { credits: ["credit", "bonus"], pay: "highest" } as const;
  const rows: [string, Partial<CreditTerms>, Partial<PolicyConfig>, string[]][] = [
    [
      "a combination of an unknown credit",
      {},
      { combinations: [combination] },
      ["combinations[0].credits[1]: unknown_credit"],
    ],
    [
      "a claim within days of an unknown calendar",
      {
        claim: {
          within: { businessDays: 5, calendar: "bank", endsAt: "end-of-day" },
          of: "period-end",
          early: "void",
          acknowledgement: false,
        },
      },
      {},
      ["credits[0].claim.within.calendar: unknown_calendar"],
    ],
    [
      "a decision within days of an unknown calendar",
      {
        claim: {
          within: { elapsed: "PT48H" },
          of: "period-end",
          early: "void",
          acknowledgement: false,
          decision: {
            within: { businessDays: 5, calendar: "bank", endsAt: "end-of-day" },
            of: "claim",
          },
        },
      },
      {},
      ["credits[0].claim.decision.within.calendar: unknown_calendar"],
    ],
  ];

  test.for(rows)("%s", ([, credit, policy, refusals]) => {
    expect(refused(credit, {}, policy)).toEqual(refusals);
  });

  test("of two credits are two", () => {
    expect(refusalsOf(() => credited([{}, {}]))).toEqual(["credits[1].id: duplicate_id"]);
  });
});

describe("figures", () => {
  const rows: [string, CreditSchedule, string[]][] = [
    [
      "a table without rows",
      { kind: "tiers", tiers: [] },
      ["credits[0].schedule.tiers: number_out_of_bounds"],
    ],
    [
      "a step of nothing",
      { kind: "per-shortfall", stepPercent: 0, counting: "full", credit: percent(1) },
      ["credits[0].schedule.stepPercent: invalid_value"],
    ],
    [
      "a block of nothing",
      { kind: "blocks", per: "PT0S", counting: "full", credit: percent(1) },
      ["credits[0].schedule.per: invalid_value"],
    ],
    [
      "a row over a day that is counted",
      { kind: "duration-tiers", tiers: [{ over: "P1D", credit: percent(1) }] },
      ["credits[0].schedule.tiers[0].over: duration_not_exact"],
    ],
    [
      "a bound above 100 %",
      { kind: "tiers", tiers: [{ below: 101, credit: percent(1) }] },
      ["credits[0].schedule.tiers[0].below: percent_invalid"],
    ],
    [
      "a credit above 100 times the fee",
      { kind: "flat", credit: percent(10_001) },
      ["credits[0].schedule.credit.percent: percent_invalid"],
    ],
    [
      "a factor that is no decimal",
      { kind: "multiple-of-downtime", times: "ten", hour: "period" },
      ["credits[0].schedule.times: multiple_invalid"],
    ],
    [
      "a negative amount",
      { kind: "flat", credit: { amount: usd(-1) } },
      ["credits[0].schedule.credit.amount.amountMinor: money_invalid"],
    ],
  ];

  test.for(rows)("%s", ([, schedule, refusals]) => {
    expect(refused({ schedule })).toEqual(refusals);
  });

  test("a key that nothing reads", () => {
    const policy = credited({});
    const [credit] = policy.credits ?? [];
    const misspelt = { ...policy, credits: [{ ...credit, limit: [] }] };
    expect(refusalsOf(() => definePolicy(misspelt as unknown as PolicyConfig))).toEqual([
      "credits[0].limit: unknown_key",
    ]);
  });
});
