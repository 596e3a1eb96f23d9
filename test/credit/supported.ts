/** A desk whose missed promises earn a credit, and requests that were answered late. */
import type {
  CreditSchedule,
  CreditTerms,
  CreditTrigger,
  SupportRequest,
  SupportTerms,
} from "nines";
import { at, hour, minute } from "../downtime/service.js";
import { credited } from "./credited.js";

/** An answer within an hour and a solution within four, at any time; of mild requests within a day. */
const support: SupportTerms = {
  calendar: "always",
  severities: [
    {
      id: "high",
      name: "High",
      targets: [
        { metric: "first-response", within: { elapsed: "PT1H" } },
        { metric: "resolution", within: { elapsed: "PT4H" } },
      ],
    },
    {
      id: "low",
      name: "Low",
      targets: [{ metric: "first-response", within: { elapsed: "PT24H" } }],
    },
  ],
  clock: { outsideHours: "on-receipt" },
  attainment: [
    {
      id: "answers",
      metric: "first-response",
      percent: 90,
      period: "calendar-month",
      smallSample: { below: 5, maxLate: 1 },
    },
    {
      id: "high-answers",
      metric: "first-response",
      severity: "high",
      percent: 90,
      period: "calendar-quarter",
    },
  ],
};

export function supported(
  trigger: CreditTrigger,
  schedule?: CreditSchedule,
  more: Partial<CreditTerms> = {},
) {
  const own = schedule === undefined ? {} : { schedule };
  return credited({ commitment: undefined, trigger, ...own, ...more }, { policy: { support } });
}

/** A request of an instant, answered and solved so many minutes later; not at all where that is `null`. */
export function request(
  id: string,
  receivedAt: string | number,
  answered: number | null,
  solved: number | null = answered,
  severity = "high",
): SupportRequest {
  const start = typeof receivedAt === "number" ? receivedAt : Date.parse(at(receivedAt));
  const event = (type: "responded" | "resolved", after: number | null) =>
    after === null ? [] : [{ type, at: start + after * minute }];
  const events = [...event("responded", answered), ...event("resolved", solved)];
  return { id, receivedAt: start, channel: "portal", severity, events };
}

/** So many requests of the 2nd, an hour apart, of which the first ones were answered a millisecond late. */
export function requests(all: number, late: number): SupportRequest[] {
  const start = Date.parse(at("00:00"));
  return Array.from({ length: all }, (_, n) => {
    const own = request(`r${n}`, start + n * hour, 60, 60);
    if (n >= late) return own;
    return {
      ...own,
      events: own.events?.map((each) => ({ ...each, at: Number(each.at) + 1 })) ?? [],
    };
  });
}
