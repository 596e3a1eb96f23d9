/** Exclusions of maintenance of type `planned` with allowances, and what becomes of outages under them. */
import type { Allowance, Exclusion, Maintenance, MaintenanceExclusion, Outage } from "nines";
import { becomes, service } from "./service.js";

/** An hour a month, used up by maintenance itself. */
export const perMonth: Allowance = { max: "PT1H", of: "maintenance-time", per: "calendar-month" };
export const perEvent: Allowance = { ...perMonth, per: "event" };
export const ofDowntime: Allowance = { ...perMonth, of: "excluded-downtime" };

export function works(
  allowances: readonly Allowance[],
  more: Partial<MaintenanceExclusion> = {},
): MaintenanceExclusion {
  return { id: "works", kind: "maintenance", types: ["planned"], allowances, ...more };
}

/** What becomes of outages during maintenance, of which the month has an allowance. */
export function found(
  exclusions: readonly Exclusion[],
  outages: readonly Outage[],
  maintenance: readonly Maintenance[],
): string[] {
  return becomes(service({ exclusions }), outages, { maintenance });
}
