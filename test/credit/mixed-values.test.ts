/** The values of one credit are all money of one currency, or all service: a mix is refused, with its path. */
import type { CreditSchedule, CreditTerms, CreditValue } from "nines";
import { describe, expect, test } from "vitest";
import { refusalsOf } from "../ledger/refused.js";
import { credited, percent, usd } from "./credited.js";

const eur = { amountMinor: 100, currency: "EUR" };
const serviceDay: CreditValue = { days: 1, dayIs: "service-day" };

describe("values are all money of one currency, or all service", () => {
  const flat = (credit: CreditValue): CreditSchedule => ({ kind: "flat", credit });
  const tiers = (...values: CreditValue[]): CreditSchedule => ({
    kind: "tiers",
    tiers: values.map((credit) => ({ credit })),
  });
  const blocks = (credit: CreditValue, first: CreditValue): CreditSchedule => ({
    kind: "blocks",
    per: "PT1H",
    counting: "full",
    credit,
    first,
  });
  const price = { kind: "multiple-of-downtime", times: 1, hour: "period" } as const;
  const yearly = (max: CreditValue) => [{ window: "calendar-year", max }] as const;
  const monthly = (max: CreditValue) => [{ window: "period", max }] as const;
  const rows: [string, Partial<CreditTerms>, string[]][] = [
    ["parts of a fee and amounts", { schedule: tiers(percent(10), { amount: usd(1) }) }, []],
    [
      "days that are priced and amounts",
      { schedule: tiers({ days: 1, dayIs: "1/30-month" }, { amount: usd(1) }) },
      [],
    ],
    ["days of service alone", { schedule: tiers(serviceDay, serviceDay) }, []],
    [
      "a part of a fee, then a day of service",
      { schedule: tiers(percent(10), serviceDay) },
      ["credits[0].schedule.tiers[1].credit.dayIs: invalid_value"],
    ],
    [
      "a day of service, then a part of a fee",
      { schedule: tiers(serviceDay, percent(10)) },
      ["credits[0].schedule.tiers[1].credit.percent: invalid_value"],
    ],
    [
      "a day that is priced, then a day of service",
      { schedule: tiers({ days: 1, dayIs: "1/30-month" }, serviceDay) },
      ["credits[0].schedule.tiers[1].credit.dayIs: invalid_value"],
    ],
    [
      "money at first, days for the blocks",
      { schedule: blocks(serviceDay, { amount: usd(1) }) },
      ["credits[0].schedule.first.amount.currency: invalid_value"],
    ],
    [
      "money limited to days of service",
      { limits: yearly(serviceDay) },
      ["credits[0].limits[0].max.dayIs: invalid_value"],
    ],
    [
      "days of service limited to money",
      { schedule: flat(serviceDay), limits: monthly({ amount: usd(1) }) },
      ["credits[0].limits[0].max.amount.currency: invalid_value"],
    ],
    [
      "days of service with a least amount of money",
      { schedule: flat(serviceDay), minimum: { amount: usd(1), below: "nothing" } },
      ["credits[0].minimum.amount.currency: invalid_value"],
    ],
    [
      "a price in money, limited to money",
      { schedule: price, limits: yearly({ amount: usd(1) }) },
      [],
    ],
    [
      "a price in service, limited to days of it",
      {
        schedule: { ...price, paidAs: "service-time" },
        limits: [{ window: "period", max: serviceDay }],
      },
      [],
    ],
    [
      "a price in service, limited to money",
      { schedule: { ...price, paidAs: "service-time" }, limits: monthly({ amount: usd(1) }) },
      ["credits[0].limits[0].max.amount.currency: invalid_value"],
    ],
    [
      "amounts in two currencies",
      { schedule: tiers({ amount: usd(1) }, { amount: eur }) },
      ["credits[0].schedule.tiers[1].credit.amount.currency: currency_mismatch"],
    ],
    [
      "an amount and its limit in two",
      { schedule: flat({ amount: usd(1) }), limits: yearly({ amount: eur }) },
      ["credits[0].limits[0].max.amount.currency: currency_mismatch"],
    ],
    [
      "an amount and its minimum in two",
      { schedule: flat({ amount: usd(1) }), minimum: { amount: eur, below: "nothing" } },
      ["credits[0].minimum.amount.currency: currency_mismatch"],
    ],
  ];

  test.for(rows)("%s", ([, credit, refusals]) => {
    expect(refusalsOf(() => credited(credit))).toEqual(refusals);
  });

  test("in two credits they may differ", () => {
    const two = [
      { schedule: flat({ amount: usd(1) }) },
      { id: "b", schedule: flat({ amount: eur }) },
    ];
    expect(refusalsOf(() => credited(two))).toEqual([]);
  });
});
