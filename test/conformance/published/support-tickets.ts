/** Requests to a support desk in the fixtures: received on some channel, and what happened to them when. */
import type { RequestEvent, SupportRequest, Target, TimeLimit } from "nines";

/** What happened, and when. */
export type Happened = readonly [RequestEvent["type"] & Plain, string];

type Plain =
  | "acknowledged"
  | "responded"
  | "progress-update"
  | "waiting-on-customer"
  | "customer-replied"
  | "resolved"
  | "closed";

/** A request of a severity and its events. */
export function ticket(
  id: string,
  severity: string,
  receivedAt: string,
  ...happened: readonly Happened[]
): SupportRequest {
  return {
    id,
    severity,
    receivedAt,
    channel: "portal",
    events: happened.map(([type, at]) => ({ type, at })),
  };
}

/** A first response within a limit. */
export function answered(within: TimeLimit, own: Partial<Target> = {}): Target {
  return { metric: "first-response", within, ...own };
}

/** A first response within so long at all hours, from the receipt. */
export function aroundTheClock(elapsed: string): Target {
  return answered({ elapsed }, { starts: "receipt" });
}
