/** Credits for February 2026 in UTC whose amounts were worked out by hand. */
import type { ServiceFacts } from "nines";
import type { Changes } from "./credit-cases.js";

/** A case with what is owed for each of its answers. */
export interface WorthRow extends Changes {
  readonly title: string;
  readonly facts: ServiceFacts;
  readonly owedMinor: readonly number[];
}

const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });

/** 600.00 for the web and 400.00 for the interface, of which four hours below the target earn a tenth. */
const fees = [
  { month: "2026-02", fee: usd(60_000), item: "web" },
  { month: "2026-02", fee: usd(40_000), item: "api" },
];
const down = { start: "2026-02-02T00:00Z", end: "2026-02-02T04:00Z" };
const affected = { base: { fee: "monthly", month: "last-of-period", of: "affected" } } as const;

/** 80.00 a month, 100.00 a year at most. */
const capped = {
  schedule: { kind: "flat", credit: { amount: usd(8000) } },
  limits: [{ max: { amount: usd(10_000) }, window: "calendar-year" }],
} as const;

export const worthRows: readonly WorthRow[] = [
  {
    title: "an outage of another part of the service affects no item of this one",
    credit: affected,
    commitment: { scope: "eu" },
    facts: {
      account: { fees },
      outages: [
        { id: "o0", ...down, scope: "eu", resources: ["web"] },
        { id: "o1", ...down, scope: "us", resources: ["api"] },
      ],
    },
    owedMinor: [6000],
  },
  {
    title: "an outage that is no accepted evidence affects no item",
    credit: affected,
    rules: { evidence: ["provider-log"] },
    facts: {
      account: { fees },
      outages: [
        { id: "o0", ...down, resources: ["web"] },
        { id: "o1", ...down, source: "customer", resources: ["api"] },
      ],
    },
    owedMinor: [6000],
  },
  {
    title: "each resource has a year's limit of its own, less what was issued for it",
    credit: capped,
    commitment: { aggregate: "each" },
    facts: {
      account: { fees },
      outages: [{ id: "o0", ...down }],
      resources: [{ id: "web" }, { id: "api" }],
      creditsIssued: [{ credit: "credit", resource: "web", period: "2026-01", amount: usd(7000) }],
    },
    owedMinor: [3000, 8000],
  },
  {
    title: "a credit issued for the month itself does not use its year's limit up",
    credit: capped,
    facts: {
      account: { fees },
      outages: [{ id: "o0", ...down }],
      creditsIssued: [
        { credit: "credit", period: "2026-01", amount: usd(3000) },
        { credit: "credit", period: "2026-02", amount: usd(7000) },
      ],
    },
    owedMinor: [7000],
  },
];
