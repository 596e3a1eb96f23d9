/**
 * gotomyerp Service Guidelines: support hours whose two ends are in two zones, emergencies, four
 * levels of severity, e-mail requests at the third; 99 % as an objective and 99.99 % as a guarantee,
 * less maintenance. The contract names no service credit.
 * Clause ids are those of the guidelines; `docs/contracts.md` says what each computes.
 */
import { definePolicy } from "../policy/parse.js";
import type { Assumption, Policy } from "../policy/policy.js";
import { takeReadings } from "../policy/readings.js";
import { type Metric, metrics, type Target } from "../policy/support-terms.js";
import type { TimeLimit } from "../policy/time-limit.js";
import { holidaysOf } from "./custom-choices.js";
import { availability, type Chosen } from "./gotomyerp-availability.js";
import { type GotomyerpReadings, gotomyerpPoints } from "./gotomyerp-readings.js";
import { plainDowntime } from "./plain-downtime.js";

/**
 * The gotomyerp Service Guidelines as a policy, under the given readings of its open points.
 *
 * **Source**: gotomyerp Service Guidelines, clauses 1.1 to 4.3 and Availability (i) to (iii).
 *
 * @throws NinesError `unknown_reading`, `unknown_key`
 * @example
 * ```ts
 * import { computeDeadlines } from "nines";
 * import { gotomyerp } from "nines/presets";
 * const request = { id: "T-7", receivedAt: "2026-03-07T12:00Z", channel: "email" };
 * const { severity, deadlines } = computeDeadlines(gotomyerp(), request);
 * console.log(severity, deadlines[0]?.expectedFrom, deadlines[0]?.dueAt);
 * // level-3 2026-03-10T07:00:00.000-04:00 2026-03-11T07:00:00.000-04:00
 * ```
 */
export function gotomyerp(readings: GotomyerpReadings = {}): Policy {
  const { taken, recorded } = takeReadings(gotomyerpPoints, readings);
  const chosen = taken as Chosen;
  const eastern = chosen.zoneNames === "fixed-offset" ? "UTC-5" : "America/New_York";
  const pacific = chosen.zoneNames === "fixed-offset" ? "UTC-8" : "America/Los_Angeles";
  return definePolicy({
    id: "gotomyerp-service-guidelines",
    version: "as-published",
    provider: "gotomyerp",
    title: "gotomyerp Service Guidelines",
    zone: eastern,
    calendars: {
      [support]: {
        weekly: [{ days: "weekdays", from: "07:00", to: { at: "18:00", zone: pacific } }],
        holidays: holidaysOf(chosen.holidays),
      },
    },
    support: {
      calendar: support,
      clause: "gotomyerp 3.2",
      severities: [
        {
          id: "emergency",
          name: "Emergency",
          clause: "gotomyerp 1.1",
          targets: [{ metric: "first-response", within: { elapsed: "PT30M" }, starts: "receipt" }],
        },
        ...levels(chosen),
      ],
      channels: {
        portal: { severity: "as-requested", clause: "gotomyerp 3.1" },
        email: { severity: "fixed", to: "level-3", clause: "gotomyerp 3.1" },
      },
      emergency: {
        severity: "emergency",
        allUsers: true,
        minLocations: 2,
        from: chosen.emergencyClock,
        endsBy: "customer",
        ...(chosen.emailEmergency === "level-3" ? { channels: ["portal"] } : {}),
        clause: "gotomyerp 1.1",
      },
      escalation: {
        pricing: chosen.escalationPricing,
        ...(chosen.escalationResponse === "emergency-target" ? { severity: "emergency" } : {}),
        clause: "gotomyerp 1.2",
      },
      connectivity: {
        normalSeverity: chosen.normalPriority === "no-target" ? null : chosen.normalPriority,
        startsOnReply: chosen.pendingInput !== "runs",
        verdict: chosen.validationVerdict,
        reimburses: chosen.reimbursedFees,
        clauses: {
          pendingInput: "gotomyerp 2.1",
          localised: "gotomyerp 2.1.1",
          multiLocation: "gotomyerp 2.1.2",
          validation: "gotomyerp 2.1.3",
        },
      },
      severityChange: {
        customer: chosen.customerSeverityChange,
        clause: "gotomyerp, Severity",
      },
      clock: {
        outsideHours: chosen.afterHours,
        pauses: chosen.customerSilence === "no-effect" ? [] : pausing,
        automatedReplyCounts: false,
        onSeverityChange: "from-receipt",
        onReopen: "resume",
        clause: "gotomyerp 3.2",
        pausesClause: "gotomyerp 1.3",
      },
    },
    availability: availability(chosen),
    noRemedy: { clause: "gotomyerp 4.1" },
    readings: recorded,
    assumptions,
  });
}

const support = "support-hours";

/** Waiting for the customer could move everything but the first response. */
const pausing: readonly Metric[] = metrics.filter((metric) => metric !== "first-response");

const assumptions: readonly Assumption[] = [
  {
    id: "severity-change",
    text: "A change of severity keeps the clock from receipt.",
    about: ["support"],
  },
  { id: "reopened", text: "A reopened request resumes.", about: ["support"] },
  { id: "automated-replies", text: "An automated reply is no response.", about: ["support"] },
  {
    id: "monthly-average",
    text: "The monthly average is the month's ratio.",
    about: ["availability"],
  },
  { id: "one-service", text: "All servers are one service.", about: ["availability"] },
  ...plainDowntime,
  {
    id: "partial-periods",
    text: "The first and the last period are clipped to the term.",
    about: ["availability"],
  },
];

function levels(chosen: Chosen): {
  id: string;
  name: string;
  level: number;
  targets: Target[];
}[] {
  const clock = chosen.responseClock;
  const first: TimeLimit =
    clock === "all-elapsed" ? { elapsed: "PT2H" } : { businessTime: "PT2H", calendar: support };
  const hours = (amount: string): TimeLimit =>
    clock === "all-business-hours"
      ? { businessTime: amount, calendar: support }
      : { elapsed: amount };
  const notified = chosen.workStartClock === "elapsed-from-notification";
  const workStart: Target = notified
    ? { metric: "work-start", within: { elapsed: "PT1H" }, starts: "receipt" }
    : { metric: "work-start", within: { businessTime: "PT1H", calendar: support } };
  const sameDay: TimeLimit =
    chosen.sameDay === "midnight-contract-zone"
      ? { calendarDays: 0, endsAt: "end-of-day" }
      : { endOfBusinessDay: 0, calendar: support };
  const response = (within: TimeLimit, expectedFrom?: TimeLimit): Target => ({
    metric: "first-response",
    within,
    ...(expectedFrom === undefined ? {} : { expectedFrom }),
    ...("elapsed" in within ? { dueWhenClosed: chosen.dueWhenClosed } : {}),
  });
  return [
    {
      id: "level-1",
      name: "Critical business impact",
      level: 1,
      targets: [response(first), workStart],
    },
    { id: "level-2", name: "Significant business impact", level: 2, targets: [response(sameDay)] },
    {
      id: "level-3",
      name: "Minimal business impact",
      level: 3,
      targets: [response(hours("PT48H"), hours("PT24H"))],
    },
    {
      id: "level-4",
      name: "Nominal business impact",
      level: 4,
      targets: [response(hours("PT72H"), hours("PT48H"))],
    },
  ];
}
