/**
 * Requests and policies for the laws of the support clock: received around changes of the clock, month
 * ends and 29 February, with whatever can happen to a request in any order, possible or not.
 */
import fc from "fast-check";
import {
  definePolicy,
  type Metric,
  type Policy,
  type RequestEvent,
  type SupportRequest,
  type SupportTerms,
  type Target,
  type TimeLimit,
} from "nines";
import { type Calendar, type CalendarConfig, compileCalendar } from "nines/time";

const minute = 60_000;
const day = 86_400_000;
const zone = "America/New_York";
const calendar = "office";
const office: CalendarConfig = {
  weekly: [
    { days: "weekdays", from: "09:00", to: "12:30" },
    { days: "weekdays", from: "13:30", to: "18:00" },
    { days: ["sat"], from: "22:00", to: "03:00" },
  ],
  holidays: [{ date: "2026-03-09", name: "a holiday" }],
};

/** The office of every random policy. */
export const officeHours: Calendar = compileCalendar(office, zone);

const metrics: readonly Metric[] = [
  "acknowledgement",
  "first-response",
  "work-start",
  "progress-update",
  "workaround",
  "resolution",
];

const minutesText = fc.integer({ min: 0, max: 3000 }).map((n) => `PT${n}M`);

/** Limits that are measured, on the wall clock or in open time. */
export const measured: fc.Arbitrary<TimeLimit> = fc.oneof(
  minutesText.map((elapsed) => ({ elapsed })),
  minutesText.map((businessTime) => ({ businessTime, calendar })),
);

const counted: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.nat(2).map((endOfBusinessDay) => ({ endOfBusinessDay, calendar })),
  fc.record({
    businessDays: fc.integer({ min: 1, max: 3 }),
    calendar: fc.constant(calendar),
    endsAt: fc.constantFrom("same-time", "close-of-business", "end-of-day"),
  }),
  fc.record({
    calendarDays: fc.integer({ min: 1, max: 4 }),
    endsAt: fc.constantFrom("same-time", "end-of-day"),
  }),
);

/** Limits of every kind. */
export const limits: fc.Arbitrary<TimeLimit> = fc.oneof(measured, counted);

type Clock = SupportTerms["clock"];

const clocks: fc.Arbitrary<Clock> = fc.record({
  outsideHours: fc.constantFrom("next-opening", "on-receipt"),
  pauses: fc.subarray([...metrics]),
  automatedReplyCounts: fc.boolean(),
  onSeverityChange: fc.constantFrom("from-receipt", "restart", "carry-elapsed"),
  onReopen: fc.constantFrom("resume", "restart", "count-gap"),
});

/** Policies with two severities; every clock rule, and targets on limits of the kinds given. */
export function policies(
  within: fc.Arbitrary<TimeLimit>,
  fixed: Partial<Clock> = {},
  dueWhenClosed: readonly ("as-is" | "next-opening")[] = ["as-is", "next-opening"],
): fc.Arbitrary<Policy> {
  const targets = fc.subarray([...metrics], { minLength: 1 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map(
        (metric): fc.Arbitrary<Target> =>
          fc.record({
            metric: fc.constant(metric),
            within,
            dueWhenClosed: fc.constantFrom(...dueWhenClosed),
          }),
      ),
    ),
  );
  return fc
    .tuple(targets, targets, clocks)
    .map(([high, low, clock]) => policyOf({ high, low }, { ...clock, ...fixed }));
}

/** A policy of the office. */
export function policyOf(
  targets: Readonly<Record<string, readonly Target[]>>,
  clock: Clock,
): Policy {
  return definePolicy({
    id: "random",
    version: "1",
    provider: "nobody",
    zone,
    calendars: { [calendar]: office },
    support: {
      calendar,
      severities: Object.entries(targets).map(([id, each]) => ({ id, name: id, targets: each })),
      severityChange: { customer: "honoured" },
      clock,
    },
  });
}

/** Instants of receipt. */
export const receipts: fc.Arbitrary<number> = fc
  .tuple(
    fc.constantFrom(
      "2026-03-06T14:00Z",
      "2026-10-30T20:00Z",
      "2028-02-28T12:00Z",
      "2026-12-30T15:00Z",
    ),
    fc.nat(4 * 1440),
    fc.constantFrom(0, 0, 1, -1),
  )
  .map(([from, minutes, shift]) => Date.parse(from) + minutes * minute + shift);

const kinds: fc.Arbitrary<Omit<RequestEvent, "at"> & { type: RequestEvent["type"] }> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "acknowledged",
      "responded",
      "work-started",
      "progress-update",
      "workaround-provided",
    ),
    automated: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom(
      "waiting-on-customer",
      "customer-replied",
      "waiting-on-customer",
      "customer-replied",
      "resolved",
      "reopened",
      "closed",
      "emergency-ended",
    ),
    by: fc.constantFrom("provider", "customer"),
  }),
  fc.record({
    type: fc.constant("severity-changed"),
    severity: fc.constantFrom("high", "low"),
    by: fc.constantFrom("provider", "customer"),
  }),
);

/** Requests with up to eight events within five days, in order of time. */
export const requests: fc.Arbitrary<SupportRequest> = fc
  .tuple(
    receipts,
    fc.constantFrom("high", "low"),
    fc.array(fc.tuple(fc.nat(5 * 1440), kinds), { maxLength: 8 }),
  )
  .map(([receivedAt, severity, events]) => ({
    id: "R",
    receivedAt,
    channel: "portal",
    severity,
    events: events
      .map(([minutes, kind]) => ({ ...kind, at: receivedAt + minutes * minute }) as RequestEvent)
      .sort((a, b) => Number(a.at) - Number(b.at)),
  }));

/** How long after the receipt one looks. */
export const delays: fc.Arbitrary<number> = fc.oneof(
  fc.nat(6 * 1440).map((minutes) => minutes * minute),
  fc.nat(6 * day),
);
