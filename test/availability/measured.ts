/** What the tables of availability ask: the one measurement of a commitment and period, and its figures. */
import {
  type AvailabilityMeasurement,
  measureAvailability,
  type Policy,
  type ServiceFacts,
} from "nines";
import { later } from "../downtime/service.js";

/** Which period is measured, and from when it is looked at. */
export type Asked = Partial<Parameters<typeof measureAvailability>[2]>;

/** The measurements of the tables' month, once it is over. */
export function measureAll(
  policy: Policy,
  facts: ServiceFacts,
  asked: Asked = {},
): AvailabilityMeasurement[] {
  const known = { maintenance: [], ...facts };
  return measureAvailability(policy, known, { period: "2026-02", asOf: later, ...asked });
}

/** The only one of them. */
export function measureOne(
  policy: Policy,
  facts: ServiceFacts,
  asked: Asked = {},
): AvailabilityMeasurement {
  const [only, ...more] = measureAll(policy, facts, asked);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} measurements`);
  return only;
}

/** A stretch of so many milliseconds from midnight of the tables' date. */
export function stretch(lengthMs: number): { readonly start: number; readonly end: number } {
  const start = Date.UTC(2026, 1, 2);
  return { start, end: start + lengthMs };
}

/** An outage of so many milliseconds from the start of such a stretch on, or from a later one. */
export function lost(ms: number, from = 0) {
  const { start } = stretch(0);
  return { id: `${from}+${ms}`, start: start + from, end: start + from + ms };
}

/** A decimal text as a whole number of its twelfth decimals. */
export function scaled(percent: string | number): bigint {
  const [whole = "", rest = ""] = String(percent).split(".");
  return BigInt(whole + rest.padEnd(12, "0"));
}
