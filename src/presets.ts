/**
 * Contracts as policies, each a function of the readings of its open points.
 *
 * @packageDocumentation
 */
export type { SupportHoursDay } from "./presets/custom-choices.js";
export { type DoitErpOptions, doitErp, type SupportTable } from "./presets/doit-erp.js";
export type { DoitErpReadings } from "./presets/doit-erp-readings.js";
export { gotomyerp } from "./presets/gotomyerp.js";
export type { GotomyerpReadings } from "./presets/gotomyerp-readings.js";
