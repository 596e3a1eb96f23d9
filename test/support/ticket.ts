/** A ticket of the gotomyerp portal and where it stands. */
import { type RequestEvent, type RequestStatus, type SupportRequest, trackRequest } from "nines";
import { type GotomyerpReadings, gotomyerp } from "nines/presets";

/** A ticket of level 1 unless the row says otherwise. */
export function ticket(
  receivedAt: string | number,
  events: readonly RequestEvent[] = [],
  more: Partial<SupportRequest> = {},
): SupportRequest {
  return { id: "T-1", receivedAt, channel: "portal", severity: "level-1", events, ...more };
}

/** Where a ticket stands. */
export function trackTicket(
  request: SupportRequest,
  asOf: string | number,
  readings: GotomyerpReadings = {},
): RequestStatus {
  return trackRequest(gotomyerp(readings), request, { asOf });
}
