/** Names that the parts of the DOit ERP commitment share: its calendars, its clauses, its choices. */
import type { DoitErpReadings } from "./doit-erp-readings.js";

/** Every open point with the choice taken. */
export type Chosen = { readonly [K in keyof DoitErpReadings]-?: NonNullable<DoitErpReadings[K]> };

export const maintenanceClause = "DOit ERP, Scheduled and Unscheduled Maintenance";
export const requestClause = "DOit ERP, Credit Request";
export const businessDays = "business-days";
export const supportDays = "support-days";
