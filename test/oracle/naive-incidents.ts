/**
 * Downtime cut into pieces at every instant at which an outage begins or ends, and the incidents that the
 * pieces make up; and the periods of a kind, found by walking from date to date. All in UTC. Nothing here
 * comes from the library but types.
 */
import type { Outage, PeriodKind } from "nines";
import { datesIn, dayMs } from "./naive-fees.js";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch in which the same outages are active. */
export interface Piece extends Span {
  readonly outages: readonly Outage[];
  /** Whether one of them is of a cause that is not excluded. */
  readonly isCounted: boolean;
}

/** The pieces of recorded downtime in order, as known at an instant. */
export function piecesOf(
  outages: readonly Outage[],
  excludedCauses: readonly string[],
  bounds: readonly number[],
  asOf: number,
): readonly Piece[] {
  const endOf = ({ end }: Outage): number => Math.min(Number(end ?? asOf), asOf);
  const cuts = [...outages.flatMap((each) => [Number(each.start), endOf(each)]), ...bounds]
    .filter((at) => at <= asOf)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [n, start] of cuts.entries()) {
    const end = cuts[n + 1] ?? start;
    const active = outages.filter((each) => Number(each.start) <= start && end <= endOf(each));
    if (end === start || active.length === 0) continue;
    const isCounted = active.some(({ cause = "" }) => !excludedCauses.includes(cause));
    pieces.push({ start, end, outages: active, isCounted });
  }
  return pieces;
}

/** The pieces inside a stretch of time; it has to begin and end at a cut, or between two pieces. */
export function piecesIn(pieces: readonly Piece[], { start, end }: Span): readonly Piece[] {
  return pieces.filter((each) => start <= each.start && each.end <= end);
}

export function totalOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Unbroken recorded downtime; what has less than the gap between it is one. */
export function incidentsOf(pieces: readonly Piece[], gapMs: number): readonly Span[] {
  const incidents: { start: number; end: number }[] = [];
  for (const { start, end } of pieces) {
    const last = incidents.at(-1);
    if (last !== undefined && (start === last.end || start - last.end < gapMs)) last.end = end;
    else incidents.push({ start, end });
  }
  return incidents;
}

/** The periods of a kind that end in a stretch of dates; if none does, the one of its last date. */
export function periodsAsked(kind: PeriodKind, asked: Span): readonly Span[] {
  const starts: number[] = [];
  for (let at = asked.start - 366 * dayMs; at < asked.end + 367 * dayMs; at += dayMs) {
    if (isFirstDate(kind, at)) starts.push(at);
  }
  const all = starts.slice(1).map((end, n) => ({ start: starts[n] as number, end }));
  const ending = all.filter(({ end }) => asked.start < end && end <= asked.end);
  if (ending.length > 0) return ending;
  return all.filter(({ start, end }) => start < asked.end && asked.end <= end);
}

function isFirstDate(kind: PeriodKind, at: number): boolean {
  const text = new Date(at).toISOString();
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (kind === "calendar-month") return date === 1;
  if (kind === "calendar-quarter") return date === 1 && [1, 4, 7, 10].includes(month);
  if (kind === "calendar-year") return date === 1 && month === 1;
  if ("rollingDays" in kind) throw new Error("rolling days overlap");
  if ("fiscalQuarter" in kind) {
    return date === 1 && (month - kind.fiscalQuarter.startMonth + 12) % 3 === 0;
  }
  return date === Math.min(kind.billingMonth.anchorDay, datesIn(text.slice(0, 7)));
}
