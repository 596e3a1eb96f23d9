/**
 * A quarter under the DOit ERP commitment, for the benchmarks of downtime: its bounds, its reserved
 * windows, and customers with random outages.
 */
import type { Outage, ServiceFacts } from "nines";
import { windowIntervals } from "nines/time";
import { msPerDay, msPerHour, zoneName } from "./new-york.js";
import { randomFrom } from "./random.js";

const quarter = "2026-Q1";
export const quarterStart: number = Date.UTC(2026, 0, 1, 5);
export const quarterEnd: number = Date.UTC(2026, 3, 1, 4);

/** What is asked of every customer: the quarter, as known when it is closed. */
export const asked: { readonly period: string; readonly asOf: number } = {
  period: quarter,
  asOf: quarterEnd + 9 * msPerDay,
};

const mornings = { days: "daily", from: "01:00", to: "06:00" } as const;
const weekends = { days: ["sat", "sun"], from: "22:00", to: "23:50" } as const;

/** The windows that the contract reserves, as flat lists. */
export const reserved: readonly (readonly number[])[] = [weekends, mornings].map((window) => [
  ...windowIntervals(window, quarterStart, quarterEnd, zoneName),
]);

/** Random outages of up to two hours, one in each equal part of the quarter. */
function randomOutages(count: number, seed: number): Outage[] {
  const random = randomFrom(seed);
  const slot = Math.floor((quarterEnd - quarterStart) / count);
  return Array.from({ length: count }, (_, i) => {
    const start = quarterStart + i * slot + random(slot - 1);
    const end = Math.min(start + 1 + random(2 * msPerHour), quarterStart + (i + 1) * slot);
    return { id: `o${i}`, start, end };
  });
}

/** The facts of a customer: outages, attempts at access, a claim, a fee. */
export function customer(count: number, seed: number): ServiceFacts & { outages: Outage[] } {
  const outages = randomOutages(count, seed);
  return {
    outages,
    maintenance: [],
    accessAttempts: outages.slice(0, 3).map(({ start }) => ({ at: start, failed: true })),
    account: { fees: { amountMinor: 120_000, currency: "USD" }, standing: [] },
    claims: [
      { submittedAt: quarterEnd + msPerDay, acknowledgedAt: quarterEnd + msPerDay + msPerHour },
    ],
  };
}

/** Bounds of outages as a flat list. */
export function flat(outages: readonly Outage[]): number[] {
  return outages.flatMap(({ start, end }) => [start as number, end as number]);
}
