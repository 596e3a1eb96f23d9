import fc from "fast-check";
import {
  assessCredit,
  assessPeriod,
  type CreditAssessment,
  type Policy,
  parseFacts,
  parsePolicy,
} from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { doitErpReadings, type Scenario, scenarios } from "../oracle/downtime-scenarios.js";

const hour = 3_600_000;

/** The scenarios, two of three with an outage long enough to miss the commitment. */
const missed: fc.Arbitrary<Scenario> = fc.tuple(scenarios, fc.nat(2)).map(([scenario, n]) => {
  if (n === 0) return scenario;
  const { range, facts } = scenario;
  const outages = [
    ...facts.outages,
    { id: "long", start: range.start, end: range.start + 40 * hour },
  ];
  const accessAttempts = [
    ...(facts.accessAttempts ?? []),
    { at: range.start + 12 * hour, failed: true },
  ];
  return { ...scenario, facts: { ...facts, outages, accessAttempts } };
});

const policies: fc.Arbitrary<Policy> = doitErpReadings.map(doitErp);

function assess(policy: Policy, { facts, season, asOf }: Scenario): CreditAssessment {
  const [only, ...more] = assessCredit(policy, facts, { period: season.quarter, asOf });
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} assessments`);
  return only;
}

describe("a credit", () => {
  test("is never negative, and its lines sum to it", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { amount, base, lines, potentialAmount } = assess(policy, scenario);
        const sum = lines.reduce((total, { amountMinor }) => total + amountMinor, 0);
        expect(sum).toBe(amount?.amountMinor ?? 0);
        for (const money of [amount, base, potentialAmount]) {
          if (money === null) continue;
          expect(Number.isSafeInteger(money.amountMinor)).toBe(true);
          expect(money.amountMinor).toBeGreaterThanOrEqual(0);
          expect(Object.is(money.amountMinor, -0)).toBe(false);
        }
      }),
    );
  });

  test("is a quarter of its base, to the cent", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { base, potentialAmount } = assess(policy, scenario);
        if (base === null || potentialAmount === null) return;
        const difference = 4n * BigInt(potentialAmount.amountMinor) - BigInt(base.amountMinor);
        expect(difference > -8n && difference < 8n).toBe(true);
        expect(potentialAmount.currency).toBe(base.currency);
      }),
    );
  });
});

describe("the decision", () => {
  test("follows from the conditions, the time and what is missing", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { season, asOf } = scenario;
        const credit = assess(policy, scenario);
        const statuses = credit.conditions.map(({ status }) => status);
        expect(credit.conditions.map(({ id }) => id)).toEqual([
          "commitment-missed",
          "customer-impact",
          "good-standing",
          "claim",
        ]);
        const { decision } = credit;
        expect(decision === "ineligible").toBe(statuses.includes("not-met"));
        if (decision === "eligible") {
          expect(statuses).toEqual(["met", "met", "met", "met"]);
          expect(credit.missing).toEqual([]);
          expect(asOf).toBeGreaterThanOrEqual(season.quarterEnd);
        }
        if (asOf < season.quarterEnd) expect(["premature", "ineligible"]).toContain(decision);
        if (decision === "indeterminate") expect(credit.missing).not.toEqual([]);
      }),
    );
  });

  test("owes an amount exactly where it is eligible, and says when to look again where it is early", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const credit = assess(policy, scenario);
        expect(credit.amount !== null).toBe(credit.decision === "eligible");
        expect(credit.expiresAt !== null).toBe(credit.decision === "eligible");
        expect(credit.until !== null).toBe(credit.decision === "premature");
        if (credit.until !== null) {
          expect(Date.parse(credit.until)).toBeGreaterThanOrEqual(scenario.asOf);
        }
      }),
    );
  });

  test("that is eligible stays so with time, where the standing at the claim matters", () => {
    fc.assert(
      fc.property(missed, fc.nat(400 * 24 * hour), (scenario, ms) => {
        const policy = doitErp();
        if (assess(policy, scenario).decision !== "eligible") return;
        const later = assess(policy, { ...scenario, asOf: scenario.asOf + ms });
        expect(later.decision).toBe("eligible");
      }),
    );
  });

  test("is never against the customer for what may still happen while claims are open", () => {
    fc.assert(
      fc.property(missed, fc.double({ min: 0, max: 1, noNaN: true }), (scenario, at) => {
        const { range, season } = scenario;
        const policy = doitErp();
        const lastInstant = season.quarterEnd + 5 * 24 * hour - 1;
        const asOf = Math.round(range.start * (1 - at) + lastInstant * at);
        const final = assess(policy, { ...scenario, asOf: season.quarterEnd + 30 * 24 * hour });
        if (final.decision !== "eligible") return;
        expect(["premature", "eligible"]).toContain(assess(policy, { ...scenario, asOf }).decision);
      }),
    );
  });

  test("does not depend on the order of claims, attempts and standings", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { facts } = scenario;
        const account = { ...facts.account };
        const reversed = {
          ...facts,
          claims: [...(facts.claims ?? [])].reverse(),
          accessAttempts: [...(facts.accessAttempts ?? [])].reverse(),
          account: {
            ...account,
            ...(account.standing === undefined
              ? {}
              : { standing: [...account.standing].reverse() }),
          },
        };
        const essence = ({ decision, amount, missing, conditions }: CreditAssessment): unknown => [
          decision,
          amount,
          missing,
          conditions.map(({ id, status }) => [id, status]),
        ];
        const again = assess(policy, { ...scenario, facts: reversed });
        expect(essence(again)).toEqual(essence(assess(policy, scenario)));
      }),
    );
  });
});

/** What is decided for good; `null` where time or facts can still change it. */
function verdictOf({ decision, amount }: CreditAssessment): unknown {
  return decision === "eligible" || decision === "ineligible" ? { decision, amount } : null;
}

describe("what is not known never decides", () => {
  test("time that nobody watched, whether it was up or down", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { unmonitored = [], ...facts } = scenario.facts;
        const decided = verdictOf(assess(policy, scenario));
        if (decided === null) return;
        const unwatched = unmonitored.map((span, n) => ({ ...span, id: `unwatched${n}` }));
        const outages = [...facts.outages, ...unwatched];
        const up = assess(policy, { ...scenario, facts });
        const down = assess(policy, { ...scenario, facts: { ...facts, outages } });
        expect([verdictOf(up), verdictOf(down)]).toEqual([decided, decided]);
      }),
    );
  });

  const lists = ["outages", "accessAttempts", "claims", "account"] as const;

  test.for(lists)("facts without %s, whatever they would have been", (list) => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { facts, season, asOf } = scenario;
        const options = { period: season.quarter, asOf };
        const [without] = assessCredit(policy, { ...facts, [list]: undefined }, options);
        if (without === undefined) throw new Error("no assessment");
        const decided = verdictOf(without);
        if (decided !== null) expect(verdictOf(assess(policy, scenario))).toEqual(decided);
      }),
    );
  });
});

describe("an assessment is plain data", () => {
  test("that survives JSON unchanged, of checked facts and of a policy's clone too", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { facts, season, asOf } = scenario;
        const options = { period: season.quarter, asOf };
        const credits = assessCredit(policy, facts, options);
        expect(JSON.parse(JSON.stringify(credits))).toStrictEqual(credits);
        const parsed = parsePolicy(JSON.parse(JSON.stringify(policy)));
        expect(assessCredit(parsed, parseFacts(facts), options)).toEqual(credits);
        expect(assessCredit(structuredClone(policy), facts, options)).toEqual(credits);
      }),
    );
  });

  test("and the assessment of a period holds the same credit", () => {
    fc.assert(
      fc.property(policies, missed, (policy, scenario) => {
        const { facts, season, asOf } = scenario;
        const options = { period: season.quarter, asOf };
        const whole = assessPeriod(policy, facts, options);
        expect(JSON.parse(JSON.stringify(whole))).toStrictEqual(whole);
        expect(whole.credits).toEqual(assessCredit(policy, facts, options));
        expect(whole.classifications.map(({ countedMs }) => countedMs)).toEqual(
          whole.measurements.map(({ downtimeMs }) => downtimeMs),
        );
      }),
    );
  });
});
