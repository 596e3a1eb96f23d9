/** Requests for support and their terms that are refused. */
import { computeDeadlines } from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import { at, request, responseWithin, weekdays } from "./broken-terms.js";
import type { RefusedInput } from "./refused-row.js";

/** In the order of the codes. */
export const refusedRequests: readonly RefusedInput[] = [
  {
    code: "calendar_exhausted",
    says: "more open time than the hours ever give",
    path: "calendar",
    call: () =>
      computeDeadlines(
        responseWithin(
          { businessTime: "PT9H", calendar: "office" },
          {
            weekly: [],
            exceptions: [{ date: "2026-02-02", hours: [{ from: "09:00", to: "17:00" }] }],
          },
        ),
        request,
      ),
  },
  {
    code: "calendar_out_of_coverage",
    says: "a deadline beyond the dates whose holidays are known",
    path: "calendar",
    call: () =>
      computeDeadlines(
        responseWithin(
          { businessTime: "PT40H", calendar: "office" },
          { weekly: weekdays, coverage: { first: "2026-01-01", last: "2026-02-04" } },
        ),
        request,
      ),
  },
  {
    code: "event_before_receipt",
    says: "an answer before the request",
    path: "events[0].at",
    call: () => {
      const events = [{ type: "responded", at: "2026-02-02T09:59:59.999Z" }] as const;
      return computeDeadlines(responseWithin({ elapsed: "PT1H" }), { ...request, events });
    },
  },
  {
    code: "missing_field",
    says: "a ticket without a severity, where the customer sets it",
    path: "severity",
    call: () => computeDeadlines(gotomyerp(), { id: "T-1", receivedAt: at, channel: "portal" }),
  },
  {
    code: "term_missing",
    says: "deadlines of a contract without support terms",
    path: "policy.support",
    call: () => computeDeadlines(doitErp(), request),
  },
  {
    code: "unknown_channel",
    says: "a ticket by telephone",
    path: "channel",
    call: () =>
      computeDeadlines(gotomyerp(), { ...request, channel: "telephone", severity: "level-1" }),
  },
  {
    code: "unknown_severity",
    says: "a level that the contract does not have",
    path: "severity",
    call: () => computeDeadlines(gotomyerp(), { ...request, severity: "level-0" }),
  },
];
