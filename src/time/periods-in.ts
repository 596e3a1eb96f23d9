/**
 * The measurement periods that a range asks for, as instants: each whole period of a kind that ends
 * inside the range, or, if none does, the one that holds the range's last date. A range given by
 * two instants is one period of its own. All are clipped to the contract's term.
 */
import * as z from "zod";
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { addRefusal, isRefusal, validate } from "../core/validation.js";
import { type CivilDate, civilDateSchema, civilDay, type DayNumber } from "./civil-date.js";
import { type InstantInput, readInstant, reversedInstants } from "./instant.js";
import {
  type DayPeriod,
  type PeriodKind,
  periodKindSchema,
  periodsEndingIn,
  readPeriodKey,
} from "./period.js";
import { startOfDay, type Zone, type ZoneName, zoneOf } from "./zone.js";

/**
 * The range a caller asks for: a month, quarter or year by its key (`"2026-03"`, `"2026-Q1"`,
 * `"2026"`), first and last date (`"2026-02-13..2026-03-14"`), or two instants.
 */
export type PeriodRange = string | { readonly start: InstantInput; readonly end: InstantInput };

/** The dates during which a contract is in force: `[from, until)`. */
export interface Term {
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
}

/** A measurement period, `[start, end)` in epoch milliseconds. */
export interface MeasurementPeriod {
  /** `2026-03`, `2026-Q1`, `2026`, or first and last date; `null` for two instants of the caller's. */
  readonly key: string | null;
  readonly start: number;
  readonly end: number;
  /** The dates `[first, end)` before clipping; `null` for two instants of the caller's. */
  readonly dates: { readonly first: DayNumber; readonly end: DayNumber } | null;
  /** Whether the term cut something off. */
  readonly clipped: boolean;
}

/** A range that has been read: dates of the contract's zone, or two instants. */
export type ReadRange =
  | { readonly days: DayPeriod }
  | { readonly start: number; readonly end: number };

/** Reads the range asked for, or says why it is refused. */
export function readRange(input: unknown): ReadRange | Refusal {
  if (typeof input === "string") {
    const days = readPeriodKey(input);
    return isRefusal(days) ? days : { days };
  }
  if (typeof input !== "object" || input === null || !("start" in input) || !("end" in input)) {
    return refusal("period_invalid", { got: shown(input) });
  }
  const start = readInstant(input.start);
  const end = readInstant(input.end);
  if (typeof start !== "number") return start;
  if (typeof end !== "number") return end;
  if (end < start) return reversedInstants(start, end);
  return start < end ? { start, end } : refusal("period_invalid", { got: "an empty range" });
}

/** `periodsIn` on trusted input. */
export function periodsOfRange(
  kind: PeriodKind,
  range: ReadRange,
  zone: Zone,
  term: Term,
): MeasurementPeriod[] {
  if (!("days" in range)) return [rangeAsPeriod(range, zone, term)];
  const { first, end } = range.days;
  return periodsEndingIn(kind, first, end).map((days) => rangeAsPeriod({ days }, zone, term));
}

/** The range itself as one period, clipped to the term. */
export function rangeAsPeriod(range: ReadRange, zone: Zone, term: Term): MeasurementPeriod {
  const dates = "days" in range ? range.days : null;
  const start = "days" in range ? startOfDay(zone, range.days.first) : range.start;
  const end = "days" in range ? startOfDay(zone, range.days.end) : range.end;
  const from = term.from === undefined ? start : startOfDay(zone, civilDay(term.from));
  const until = term.until === undefined ? end : startOfDay(zone, civilDay(term.until));
  const first = Math.min(Math.max(start, from), end);
  const last = Math.max(Math.min(end, until), first);
  return {
    key: dates?.key ?? null,
    dates: dates === null ? null : { first: dates.first, end: dates.end },
    start: first,
    end: last,
    clipped: first !== start || last !== end,
  };
}

/** The end of a period before its term cut it: what a claim window and a validity are counted from. */
export function wholeEnd({ dates, end }: MeasurementPeriod, zone: Zone): number {
  return dates === null ? end : startOfDay(zone, dates.end);
}

/** A term is checked where a policy or an account has one, and where it is passed by itself. */
export const termSchema: z.ZodType<Term, Term> = z
  .strictObject({ from: civilDateSchema.optional(), until: civilDateSchema.optional() })
  .superRefine(({ from, until }, context) => {
    if (from !== undefined && until !== undefined && until < from) {
      addRefusal(context, refusal("interval_reversed", { start: from, end: until }), ["until"]);
    }
  });

/**
 * The measurement periods of a kind that end inside a range, in a zone's dates; if none does, the one
 * that holds the range's last date. Of two instants `kind` is checked and not used: they are one period of
 * their own, without a key. A period outside the term is empty.
 *
 * **Boundaries**: local midnights, half-open; billing months clamp their anchor day in short months;
 * of rolling days there is one period for every last date.
 *
 * @throws NinesError `period_invalid`, `unknown_zone`, `civil_date_invalid`, `interval_reversed` and
 * the issues of `parseInstant`
 * @example
 * ```ts
 * import { formatInstantIn, periodsIn } from "nines/time";
 * const [quarter] = periodsIn("calendar-quarter", "2026-Q1", "America/New_York");
 * console.log(formatInstantIn(quarter?.end ?? 0, "America/New_York"));
 * // 2026-04-01T00:00:00.000-04:00
 * ```
 */
export function periodsIn(
  kind: PeriodKind,
  range: PeriodRange,
  zone: ZoneName,
  term: Term = {},
): readonly MeasurementPeriod[] {
  const checkedKind = validate(periodKindSchema, kind, "kind");
  const read = readRange(range);
  if (isRefusal(read)) return refuse("range", read);
  const checkedTerm = validate(termSchema, term, "term");
  return periodsOfRange(checkedKind, read, zoneOf(zone), checkedTerm);
}
