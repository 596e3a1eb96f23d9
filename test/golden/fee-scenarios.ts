/** What a credit is a part of: fees of months, items and years, limits by them, and amounts in other currencies. */
import type { Account, CreditTerms, CreditValue, MonthFee, ServiceFacts } from "nines";
import { type Asked, credited, percent, usd } from "../credit/credited.js";
import { at, down, type ServiceTerms } from "../downtime/service.js";
import type { CreditScenario } from "./credit-scenarios.js";

const outages = [down("10:00", "15:00")];
const months = (fees: Readonly<Record<string, number>>): MonthFee[] =>
  Object.entries(fees).map(([month, fee]) => ({ month, fee: usd(fee) }));
const quarter = months({ "2026-01": 90_000, "2026-02": 100_000, "2026-03": 120_001 });
const year = months(
  Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `2026-${String(n + 1).padStart(2, "0")}`,
      10_000 * (n + 1),
    ]),
  ),
);
const items: MonthFee[] = [
  { month: "2026-02", item: "web", fee: usd(60_000) },
  { month: "2026-02", item: "db", fee: usd(40_001) },
];
const quarterly: ServiceTerms = {
  commitment: { period: "calendar-quarter" },
  downtime: { unmonitored: "undetermined" },
};
const term = { from: "2026-01-01", until: "2027-01-01" } as const;

/** A credit of a base for the month, or for what is asked. */
function based(
  base: CreditTerms["base"],
  account: Account,
  terms: Partial<CreditTerms> = {},
  service: ServiceTerms = {},
  facts: ServiceFacts = {},
  asked: Asked = {},
): CreditScenario {
  const policy = credited({ clause: "7.1", base, ...terms }, service);
  return { policy, facts: { outages, account, ...facts }, asked };
}

/** The same of a quarter, of which nobody knows what went on unwatched. */
function ofQuarter(
  base: CreditTerms["base"],
  facts: ServiceFacts = {},
  terms: Partial<CreditTerms> = {},
): CreditScenario {
  return based(base, { fees: quarter }, terms, quarterly, facts, { period: "2026-Q1" });
}

const firstMonth = { fee: "monthly", month: "first-downtime" } as const;
const last = { fee: "monthly", month: "last-of-period" } as const;
const flat = (credit: CreditValue) => ({ schedule: { kind: "flat", credit } }) as const;
const limited = (window: "calendar-year" | "rolling-12-months" | "term", share = 1) => ({
  limits: [{ window, max: percent(share), clause: "7.5" }] as const,
});
const issued = (period: string, amountMinor: number, more: object = {}) => ({
  credit: "credit",
  period,
  amount: usd(amountMinor),
  ...more,
});
/** Three percent an hour, and four for any downtime. */
const hourly = {
  kind: "blocks",
  per: "PT1H",
  counting: "started",
  credit: percent(3),
  first: percent(4),
} as const;
/** The most that is paid in a window. */
const atMost = (window: "calendar-year" | "term", amountMinor: number, clause?: string) => ({
  limits: [{ window, max: { amount: usd(amountMinor) }, clause }],
});
const dayKinds = ["1/30-month", "1/365-year", "service-day"] as const;

export const feeScenarios: Readonly<Record<string, CreditScenario>> = {
  "the month's fee of several": based(last, { fees: quarter }),
  "the last month of a quarter": ofQuarter(last),
  "the month before": ofQuarter({ fee: "monthly", month: "previous" }),
  "the month of the first incident, unless an earlier one was missed": ofQuarter(firstMonth, {
    unmonitored: [{ start: at("01-20 10:00"), end: at("01-20 12:00") }],
  }),
  "the month of the first incident, and an earlier time of it that nobody watched": ofQuarter(
    firstMonth,
    { unmonitored: [{ start: at("01 10:00"), end: at("01 12:00") }] },
  ),
  "the month of the first incident": ofQuarter(firstMonth),
  "the mean of a quarter": ofQuarter({ fee: "monthly", month: "average-of-period" }),
  "the fees of a quarter": ofQuarter({ fee: "period" }),
  "the fees of a quarter, one unknown": ofQuarter(
    { fee: "period" },
    { account: { fees: quarter.slice(0, 2) } },
  ),
  "a year's fee": based({ fee: "annual" }, { fees: quarter, annualFee: usd(1_200_003) }),
  "a year's fee from every month's": based({ fee: "annual" }, { fees: usd(100_000) }),
  "a year's fee that is not known": based({ fee: "annual" }, { fees: quarter }),
  "items of the month": based(last, { fees: items }),
  "an affected item": based(
    { ...last, of: "affected" },
    { fees: items },
    {},
    {},
    { outages: [down("10:00", "15:00", { resources: ["db"] })] },
  ),
  "two affected items": based(
    { ...last, of: "affected" },
    { fees: items },
    {},
    {},
    { outages: [down("10:00", "15:00", { resources: ["web", "db"] })] },
  ),
  "an affected item whose fee is not known": based(
    { ...last, of: "affected" },
    { fees: items },
    {},
    {},
    { outages: [down("10:00", "15:00", { resources: ["mail"] })] },
  ),
  "affected items that nobody recorded": based({ ...last, of: "affected" }, { fees: items }),
  "affected items of a quarter's fees": based(
    { fee: "period", of: "affected" },
    { fees: items },
    {},
    {},
    { outages: [down("10:00", "15:00", { resources: ["db"] })] },
  ),
  "no base is stated": based(undefined, { fees: quarter }),
  "no base is stated, and none is needed": based(
    undefined,
    { fees: quarter },
    flat({ amount: usd(5) }),
  ),
  "no fee is owed": based(last, { fees: usd(0) }),
  ...Object.fromEntries(
    dayKinds.flatMap((dayIs) => [
      [`a day, ${dayIs}`, based(last, { fees: quarter }, flat({ days: 1, dayIs }))],
      [
        `a day of a year's fee, ${dayIs}`,
        based({ fee: "annual" }, { annualFee: usd(365_000) }, flat({ days: 3, dayIs })),
      ],
      [
        `days of a quarter's fees, ${dayIs}`,
        ofQuarter({ fee: "period" }, {}, flat({ days: 2, dayIs })),
      ],
    ]),
  ),
  ...Object.fromEntries(
    (["actual-month", "period", { month: "PT730H" }] as const).map((hour) => [
      `the price of downtime by ${typeof hour === "string" ? hour : "hours of a month"}`,
      based(
        last,
        { fees: quarter },
        { schedule: { kind: "multiple-of-downtime", times: 3, hour } },
      ),
    ]),
  ),
  "limited by a year's fees": based(
    last,
    { fees: year },
    limited("calendar-year"),
    {},
    {
      creditsIssued: [issued("2026-01", 500), issued("2025-12", 400)],
    },
  ),
  "limited by a year's own fee": based(
    last,
    { fees: quarter, annualFee: usd(780_000) },
    limited("calendar-year"),
    {},
    {
      creditsIssued: [issued("2026-01", 500)],
    },
  ),
  "limited by fees of months that are not known": based(
    last,
    { fees: quarter },
    limited("calendar-year"),
    {},
    {
      creditsIssued: [],
    },
  ),
  "limited by twelve months' fees": based(
    last,
    { fees: usd(100_000) },
    limited("rolling-12-months"),
    {},
    {
      creditsIssued: [issued("2025-03", 1_000), issued("2025-02", 5_000)],
    },
  ),
  "limited by the term's fees": based(
    last,
    { fees: year },
    limited("term"),
    { policy: { term } },
    { creditsIssued: [issued("2026-01", 500), issued("2025-12", 400), issued("2027-01", 300)] },
  ),
  "limited by the fees of a term without an end": based(
    last,
    { fees: year },
    limited("term"),
    { policy: { term: { from: "2026-01-01" } } },
    { creditsIssued: [] },
  ),
  "limited to an amount in a term without an end": based(
    last,
    { fees: usd(100_000) },
    atMost("term", 9_000),
    { policy: { term: { from: "2026-01-15" } } },
    { creditsIssued: [issued("2026-01", 500), issued("2025-12", 400)] },
  ),
  "limited to an amount in a term without a beginning": based(
    last,
    { fees: usd(100_000) },
    atMost("term", 9_000),
    { policy: { term: { until: "2026-03-01" } } },
    { creditsIssued: [issued("2026-01", 500), issued("2026-03", 400)] },
  ),
  "limited to an amount in a term without bounds": based(
    last,
    { fees: usd(100_000) },
    atMost("term", 9_000),
    {},
    { creditsIssued: [issued("2020-01", 500), issued("2030-01", 400)] },
  ),
  "limited, and the same month was credited before": based(
    last,
    { fees: usd(100_000) },
    atMost("calendar-year", 9_000),
    {},
    { creditsIssued: [issued("2026-02", 8_000), issued("2026-02-01..2026-02-28", 7_000)] },
  ),
  "limited, and others were credited": based(
    last,
    { fees: usd(100_000) },
    atMost("calendar-year", 9_000),
    {},
    {
      resources: [{ id: "web" }],
      creditsIssued: [issued("2026-01", 500, { resource: "web" }), issued("2026-01", 250)],
    },
  ),
  "limited to nothing that is left": based(
    last,
    { fees: usd(100_000) },
    atMost("calendar-year", 9_000, "7.5"),
    {},
    { creditsIssued: [issued("2026-01", 9_000)] },
  ),
  "two limits, the wider one first": based(
    last,
    { fees: usd(100_000) },
    {
      limits: [
        { window: "period", max: percent(8), clause: "7.4" },
        { window: "period", max: { amount: usd(5_000) }, clause: "7.5" },
      ],
    },
  ),
  "two limits that are equal": based(
    last,
    { fees: usd(100_000) },
    {
      limits: [
        { window: "period", max: percent(5), clause: "7.4" },
        { window: "period", max: { amount: usd(5_000) }, clause: "7.5" },
      ],
    },
  ),
  "two months, the second limited by the first": based(
    last,
    { fees: quarter },
    atMost("calendar-year", 15_000, "7.5"),
    {},
    { outages: [...outages, down("03-05 10:00", "03-05 15:00")], creditsIssued: [] },
    { period: "2026-Q1" },
  ),
  "raised to the least, with parts": based(
    last,
    { fees: usd(10) },
    {
      schedule: hourly,
      minimum: { amount: usd(7), below: "raise", clause: "7.7" },
    },
  ),
  "parts that are worth nothing": based(
    last,
    { fees: usd(0) },
    {
      schedule: hourly,
    },
  ),
  "parts that round to a whole": based(
    last,
    { fees: usd(33) },
    {
      schedule: hourly,
    },
  ),
  "limited, rounded up, with parts": based(
    last,
    { fees: usd(333) },
    {
      rounding: "ceil",
      schedule: hourly,
      limits: [{ window: "period", max: percent("3.7"), clause: "7.4" }],
    },
  ),
  "a claim window for a customer's own billing month": based(
    last,
    { fees: quarter, billingAnchorDay: 10 },
    {
      claim: {
        within: { endOfPeriod: 1, kind: { billingMonth: { anchorDay: 1 } } },
        of: "period-end",
        early: "void",
        acknowledgement: false,
        clause: "8.1",
      },
    },
    { commitment: { period: { billingMonth: { anchorDay: 1 } } } },
    { claims: [{ submittedAt: at("03-12 10:00") }] },
  ),
};
