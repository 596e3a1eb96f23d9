/**
 * What became of each target of each request: met, missed, running or cancelled. A progress update that
 * is due counts for itself, a request belongs to the period it was received in, `[start, end)`.
 */
import type { RequestRecord } from "../facts/request.js";
import type { Metric } from "../policy/support-terms.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { requestAt } from "./request-timeline.js";
import type { SupportDesk } from "./target-clock.js";
import { type DeadlineStatus, trackState } from "./track.js";

/** What became of one target of one request. */
export interface Outcome {
  readonly request: string;
  readonly receivedAt: number;
  readonly severity: string;
  readonly metric: Metric;
  readonly status: DeadlineStatus;
}

/** The outcomes of all requests that had come in by `asOf`. */
export function outcomesOf(
  desk: SupportDesk,
  requests: readonly RequestRecord[],
  asOf: number,
): Outcome[] {
  return requests
    .filter(({ receivedAt }) => receivedAt < asOf)
    .flatMap((request) => requestOutcomes(desk, request, asOf));
}

function requestOutcomes(desk: SupportDesk, request: RequestRecord, asOf: number): Outcome[] {
  const state = requestAt(desk, request, asOf);
  return trackState(desk, state, asOf).map(({ entry, status }) => ({
    request: request.id,
    receivedAt: request.receivedAt,
    severity: entry.severity.id,
    metric: entry.target.metric,
    status,
  }));
}

/** Whether an outcome's request was received in a period. */
export function isIn({ start, end }: MeasurementPeriod): (outcome: Outcome) => boolean {
  return ({ receivedAt }) => receivedAt >= start && receivedAt < end;
}
