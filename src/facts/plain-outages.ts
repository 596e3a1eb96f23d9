/**
 * The quick way to read outages: most records are an id, two instants and a few names, and are checked
 * here by hand, straight into a table. Whatever this cannot vouch for is left to the schema, which says
 * what is wrong with it. Cost: linear, a few look-ups a record.
 */
import { attempt } from "../core/validation.js";
import { readInstant } from "../time/instant.js";
import { outageSchema } from "./outage.js";
import { type OutageDetails, OutageRows, type OutageTable, plainDetails } from "./outage-table.js";

/** The table of a list of outages; `null` where some record needs a closer look. */
export function readPlainOutages(input: unknown, maxRecords: number): OutageTable | null {
  if (!Array.isArray(input) || input.length > maxRecords) return null;
  const rows = new OutageRows(input.length);
  const ids = new Set<string>();
  for (let i = 0; i < input.length; i++) {
    const given: unknown = input[i];
    if (!isPlainObject(given) || !addRow(rows, given)) return null;
    ids.add(given["id"] as string);
  }
  return ids.size === input.length ? rows.table() : null;
}

/** Whether a value is an object as JSON makes them. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function addRow(rows: OutageRows, given: Readonly<Record<string, unknown>>): boolean {
  let isBare = true;
  for (const key in given) {
    if (key === "id" || key === "start" || key === "end") continue;
    if (!quickKeys.has(key)) return addClosely(rows, given);
    isBare = false;
  }
  const { id, start, end } = given;
  const from = readInstant(start);
  const until = end === null || end === undefined ? null : readInstant(end);
  if (typeof id !== "string" || id === "" || typeof from !== "number") return false;
  if (until !== null && (typeof until !== "number" || until < from)) return false;
  const details = isBare ? null : detailsOf(given);
  if (details === undefined) return false;
  rows.add(id, from, until, details);
  return true;
}

const quickKeys: ReadonlySet<string> = new Set(["cause", "scope", "source"]);

function detailsOf({
  cause,
  scope,
  source,
}: Readonly<Record<string, unknown>>): OutageDetails | undefined {
  if (!isNameOrNone(cause) || !isNameOrNone(scope) || !isNameOrNone(source)) return undefined;
  return {
    ...plainDetails,
    cause: cause ?? null,
    scope: scope ?? null,
    source: source ?? null,
  };
}

function isNameOrNone(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === "string" && value !== "");
}

/** A record with more to it, by the schema. */
function addClosely(rows: OutageRows, given: unknown): boolean {
  const read = attempt(outageSchema, given);
  if (!read.success) return false;
  const { id, start, end } = read.data;
  rows.add(id, start, end, read.data);
  return true;
}
