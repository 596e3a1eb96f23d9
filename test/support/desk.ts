/**
 * A desk of the tables' own: open on weekdays from 09:00 to 17:00 UTC, with the severities, targets
 * and clock rules that a table gives it. The week of the tables begins on Monday, 2026-02-02.
 */
import {
  definePolicy,
  type Finding,
  type Metric,
  type Policy,
  type PolicyConfig,
  type RequestEvent,
  type RequestStatus,
  type SupportRequest,
  type SupportTerms,
  type Target,
  type TrackedDeadline,
  trackRequest,
} from "nines";

/** The name of the desk's hours. */
const hours = "hours";

/** What a table changes about the desk. */
export interface DeskRules {
  readonly clock?: Partial<SupportTerms["clock"]>;
  readonly terms?: Partial<SupportTerms>;
  readonly policy?: Partial<PolicyConfig>;
}

/** A policy with the targets of each severity, the most severe first. */
export function desk(
  targets: Readonly<Record<string, readonly Target[]>>,
  { clock, terms, policy }: DeskRules = {},
): Policy {
  return definePolicy({
    id: "desk",
    version: "1",
    provider: "the desk",
    zone: "UTC",
    calendars: { [hours]: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } },
    support: {
      calendar: hours,
      severities: Object.entries(targets).map(([id, each]) => ({ id, name: id, targets: each })),
      clock: { outsideHours: "next-opening", ...clock },
      ...terms,
    },
    ...policy,
  });
}

/** A request received on Monday at ten, of severity `high`. */
export function request(
  events: readonly RequestEvent[] = [],
  more: Partial<SupportRequest> = {},
): SupportRequest {
  return {
    id: "R",
    receivedAt: on("mon", "10:00"),
    channel: "portal",
    severity: "high",
    events,
    ...more,
  };
}

/** Where such a request stands. */
export function track(
  policy: Policy,
  events: readonly RequestEvent[],
  asOf: string,
  more: Partial<SupportRequest> = {},
): RequestStatus {
  return trackRequest(policy, request(events, more), { asOf });
}

/** The one deadline of a metric. */
export function deadline(status: RequestStatus, metric: Metric): TrackedDeadline {
  const found = status.deadlines.filter((each) => each.metric === metric);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} of ${metric}`);
  return only;
}

/** The rules of findings, with what became of them. */
export function rules(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, outcome }) => `${rule}: ${outcome}`);
}

const dates = {
  mon: "2026-02-02",
  tue: "2026-02-03",
  wed: "2026-02-04",
  thu: "2026-02-05",
  fri: "2026-02-06",
  sat: "2026-02-07",
  sun: "2026-02-08",
  "next mon": "2026-02-09",
  "next tue": "2026-02-10",
} as const;

/** An instant of the week, as results write it. */
export function on(day: keyof typeof dates, time: string): string {
  return `${dates[day]}T${time.length === 5 ? `${time}:00.000` : time}+00:00`;
}

/** Milliseconds of so many hours. */
export const hour = 3_600_000;

/** Milliseconds of so many minutes. */
export const minute = 60_000;

/** So much open time of the desk. */
export function open(businessTime: string): { businessTime: string; calendar: string } {
  return { businessTime, calendar: hours };
}
