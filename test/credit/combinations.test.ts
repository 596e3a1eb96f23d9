/** Several credits for one period: all of them, the highest only, or no more than so much together. */
import type { Claim, CreditCombination, CreditTerms, CreditValue } from "nines";
import { describe, expect, test } from "vitest";
import { lost } from "../availability/measured.js";
import { hour } from "../downtime/service.js";
import { assessAll, credited, lined, owed, percent, statusOf, usd } from "./credited.js";

const outages = [lost(5 * hour)];

type Named = Partial<CreditTerms> & { readonly id: string };

/** A credit by its letter and what it is worth. */
function credit(id: string, value: CreditValue, more: Partial<CreditTerms> = {}): Named {
  return { id, schedule: { kind: "flat", credit: value }, ...more };
}

function together(
  credits: readonly Named[],
  combination: Partial<CreditCombination> | null,
  facts: Parameters<typeof assessAll>[1] = {},
) {
  const ids = credits.map(({ id }) => id);
  const combinations =
    combination === null ? [] : [{ credits: ids, pay: "sum", ...combination } as const];
  const policy = credited(credits, { policy: { combinations } });
  return assessAll(policy, { outages, ...facts });
}

const ten = credit("a", percent(10));
const twentyFive = credit("b", percent(25));
const five = credit("c", percent(5));

describe("credits of 100.00, 250.00 and 50.00 dollars for one month", () => {
  const three = [ten, twentyFive, five];
  const rows: [string, Partial<CreditCombination> | null, (number | string)[]][] = [
    ["are all paid where nothing is said", null, [10_000, 25_000, 5_000]],
    ["are all paid where that is said", { pay: "sum" }, [10_000, 25_000, 5_000]],
    ["at most 400.00", { max: { amount: usd(40_000) } }, [10_000, 25_000, 5_000]],
    [
      "at most 399.99: the last gives way first",
      { max: { amount: usd(39_999) } },
      [10_000, 25_000, 4_999],
    ],
    ["at most 350.00: it gives way wholly", { max: percent(35) }, [10_000, 25_000, 0]],
    ["at most 349.99: then the one before", { max: { amount: usd(34_999) } }, [10_000, 24_999, 0]],
    ["at most 60.00", { max: { amount: usd(6_000) } }, [6_000, 0, 0]],
    ["at most nothing", { max: percent(0) }, [0, 0, 0]],
    ["the highest only", { pay: "highest" }, ["ineligible", 25_000, "ineligible"]],
    [
      "the highest, at most 200.00",
      { pay: "highest", max: percent(20) },
      ["ineligible", 20_000, "ineligible"],
    ],
  ];

  test.for(rows)("%s", ([, combination, amounts]) => {
    expect(together(three, combination).map(owed)).toEqual(amounts);
  });

  test("of which two are named: the third is its own", () => {
    const found = together(three, { credits: ["a", "b"], pay: "highest" });
    expect(found.map(owed)).toEqual(["ineligible", 25_000, 5_000]);
  });

  test("that gave way say so, with the clause", () => {
    const [first, second] = together(three, { pay: "highest", clause: "9.3" });
    expect(first?.conditions.find(({ id }) => id === "highest-only")).toMatchObject({
      status: "not-met",
      clause: "9.3",
    });
    expect(second === undefined ? null : statusOf(second, "highest-only")).not.toBe("not-met");
  });

  test("that were cut say by how much, in a line with the clause", () => {
    const [, , last] = together(three, { max: { amount: usd(38_000) }, clause: "9.4" });
    expect(last === undefined ? [] : lined(last)).toEqual([5_000, -2_000]);
    expect(last?.lines.at(-1)?.clause).toBe("9.4");
  });
});

describe("the highest", () => {
  test("of equal ones is the first in policy order", () => {
    const equal = [credit("a", percent(5)), credit("b", percent(10)), credit("c", percent(10))];
    expect(together(equal, { pay: "highest" }).map(owed)).toEqual([
      "ineligible",
      10_000,
      "ineligible",
    ]);
  });

  test("is the highest after each one's own limit", () => {
    const limits = [{ window: "period", max: { amount: usd(9_999) } }] as const;
    const found = together([ten, credit("b", percent(25), { limits })], { pay: "highest" });
    expect(found.map(owed)).toEqual([10_000, "ineligible"]);
  });

  test("is not one for which a condition is not met", () => {
    const asked = credit("b", percent(25), { conditions: { facts: ["two-sites"] } });
    const found = together([ten, asked], { pay: "highest" }, { facts: { "two-sites": false } });
    expect(found.map(owed)).toEqual([10_000, "ineligible"]);
  });

  test("is not known while one that may be higher is open", () => {
    const asked = credit("b", percent(25), { conditions: { facts: ["two-sites"] } });
    const found = together([ten, asked], { pay: "highest" });
    expect(found.map(({ decision }) => decision)).toEqual(["indeterminate", "indeterminate"]);
    const less = credit("a", percent(10), { conditions: { facts: ["two-sites"] } });
    const sure = together([less, twentyFive], { pay: "highest" });
    expect(sure.map(({ decision }) => decision)).toEqual(["indeterminate", "eligible"]);
  });

  test("is each resource's own, where each is measured and credited", () => {
    const combination = { credits: ["a", "b"], pay: "highest", per: "resource" } as const;
    const each = { commitment: { aggregate: "each" } } as const;
    const policy = { ...credited([ten, twentyFive], each), combinations: [combination] };
    const resources = [{ id: "x" }, { id: "y" }];
    const found = assessAll(policy, { outages, resources });
    expect(found.map((one) => [one.credit, one.resource, owed(one)])).toEqual([
      ["a", "x", "ineligible"],
      ["a", "y", "ineligible"],
      ["b", "x", 25_000],
      ["b", "y", 25_000],
    ]);
  });

  test("is not one that was never claimed", () => {
    const claim = {
      within: { calendarDays: 5, endsAt: "end-of-day" },
      of: "period-end",
      early: "accepted",
      acknowledgement: false,
    } as const;
    const claims: Claim[] = [{ credit: "a", submittedAt: "2026-03-02T00:00Z", period: "2026-02" }];
    const both = [credit("a", percent(10), { claim }), credit("b", percent(25), { claim })];
    expect(together(both, { pay: "highest" }, { claims }).map(owed)).toEqual([
      10_000,
      "ineligible",
    ]);
  });
});

describe("days of service", () => {
  const days = (count: number): CreditValue => ({ days: count, dayIs: "service-day" });

  test("of the highest only are given, as money is", () => {
    const found = together([credit("a", days(5)), credit("b", days(7))], { pay: "highest" });
    expect(found.map(owed)).toEqual(["ineligible", "7 days"]);
  });

  test("are given up to the most of them together", () => {
    const found = together([credit("a", days(5)), credit("b", days(7))], { max: days(10) });
    expect(found.map(owed)).toEqual(["5 days", "5 days"]);
  });
});

describe("the most of them together", () => {
  test("is a part of the highest base among them", () => {
    const credits = [
      credit("a", percent(50)),
      credit("b", percent(50), { base: { fee: "annual" } }),
    ];
    // Twelve fees of 1,000.00; a tenth of them is 1,200.00, of which the first takes 500.00.
    expect(together(credits, { max: percent(10) }).map(owed)).toEqual([50_000, 70_000]);
  });

  test("is of one period, not of two", () => {
    const second = { id: "m", start: "2026-03-02T00:00Z", end: "2026-03-02T05:00Z" };
    const combination = { credits: ["a", "b"], pay: "sum", max: percent(30) } as const;
    const policy = { ...credited([ten, twentyFive]), combinations: [combination] };
    const facts = { outages: [...outages, second] };
    const found = assessAll(policy, facts, { period: "2026-Q1" });
    expect(found.map((each) => [each.credit, each.period.key, owed(each)])).toEqual([
      ["a", "2026-01", "ineligible"],
      ["a", "2026-02", 10_000],
      ["a", "2026-03", 10_000],
      ["b", "2026-01", "ineligible"],
      ["b", "2026-02", 20_000],
      ["b", "2026-03", 20_000],
    ]);
  });

  test("is not known where it is a part of a fee that is not", () => {
    const amounts = [credit("a", { amount: usd(10_000) }), credit("b", { amount: usd(25_000) })];
    const found = together(amounts, { max: percent(10) }, { account: { fees: undefined } });
    expect(found.map(({ decision, missing }) => [decision, missing])).toEqual([
      ["indeterminate", ["account.fees"]],
      ["indeterminate", ["account.fees"]],
    ]);
  });

  test("leaves one alone that is not owed", () => {
    const asked = credit("a", percent(25), { conditions: { facts: ["two-sites"] } });
    const found = together(
      [asked, credit("b", percent(25))],
      { max: percent(30) },
      {
        facts: { "two-sites": false },
      },
    );
    expect(found.map(owed)).toEqual(["ineligible", 25_000]);
  });
});

describe("what is left for one after another that is open", () => {
  const asked = credit("a", percent(25), { conditions: { facts: ["two-sites"] } });

  test("is not known where both exceed the most of them together", () => {
    const found = together([asked, credit("b", percent(25))], { max: percent(30) });
    expect(found.map(({ decision }) => decision)).toEqual(["indeterminate", "indeterminate"]);
  });

  test("is known where they do not", () => {
    const found = together([asked, credit("b", percent(25))], { max: percent(50) });
    expect(found.map(owed)).toEqual(["indeterminate", 25_000]);
  });

  test("is known for the one before, which gives way to none", () => {
    const found = together([credit("b", percent(25)), asked], { max: percent(30) });
    expect(found.map(owed)).toEqual([25_000, "indeterminate"]);
  });
});

describe("two combinations", () => {
  test("hold one after the other", () => {
    const combinations: CreditCombination[] = [
      { credits: ["a", "b"], pay: "highest" },
      { credits: ["b", "c"], pay: "sum", max: percent(28) },
    ];
    const policy = { ...credited([ten, twentyFive, five]), combinations };
    expect(assessAll(policy, { outages }).map(owed)).toEqual(["ineligible", 25_000, 3_000]);
  });
});

test("credits of two currencies are refused together", () => {
  const euros = credit("b", { amount: { amountMinor: 5_000, currency: "EUR" } });
  expect(() => together([ten, euros], { pay: "highest" })).toThrow(/every amount in/);
  expect(together([ten, euros], null).map(owed)).toEqual([10_000, 5_000]);
});
