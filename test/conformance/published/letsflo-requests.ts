/** Five requests to Lets Flo on a Friday evening in April 2026, so many of them answered late. */
import type { SupportRequest } from "nines";

/** Received at 21:00, an hour before closing: of the two hours one is left for Monday, until 05:00. */
export function letsfloRequests(late: number): SupportRequest[] {
  return Array.from({ length: 5 }, (_, n) => ({
    id: `T-${n + 1}`,
    receivedAt: "2026-04-10T21:00Z",
    channel: "portal",
    severity: "severity-1",
    events: [
      { at: n < late ? "2026-04-13T05:00:00.001Z" : "2026-04-13T05:00Z", type: "responded" },
    ],
  }));
}
